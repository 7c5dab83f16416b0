import Records
import Testing

@testable import Pages

@Suite struct PageMomentTests {
  private func read(_ text: String, _ order: PageMoment.Order = .dayFirst) -> PageMoment? {
    PageMoment.read(text) { _, _ in order }
  }

  @Test(
    arguments: [
      ("2021-10-01T18:30:00-04:00", "2021-10-01", "2021-10-01T18:30:00-04:00"),
      ("2021-10-01 18:30:00", "2021-10-01", "2021-10-01T18:30:00"),
      ("2021-10-01T18:30:00.000Z[UTC]", "2021-10-01", nil), ("2021-10-01", "2021-10-01", nil),
      ("'2021-10-01'", "2021-10-01", nil),
      ("20211001", "2021-10-01", nil), ("20211001183000", "2021-10-01", nil),
      ("1633113000", "2021-10-01", "2021-10-01T18:30:00Z"),
      ("1633113000000", "2021-10-01", "2021-10-01T18:30:00Z"),
      ("Fri, 01 Oct 2021 18:30:00 +0200", "2021-10-01", "2021-10-01T18:30:00+02:00"),
      ("Fri, 01 Oct 2021 18:30:00 GMT", "2021-10-01", "2021-10-01T18:30:00Z"),
      ("Oct. 1, 2021 at 5:00 pm ET", "2021-10-01", "2021-10-01T17:00"),
      ("October 1, 2021, 07:47 PM EST", "2021-10-01", "2021-10-01T19:47-05:00"),
      ("1 October 2021", "2021-10-01", nil),
      ("12:05 a.m. EDT, Oct 1, 2021", "2021-10-01", "2021-10-01T00:05-04:00"),
      ("Published 5pm, 1 October 2021", "2021-10-01", "2021-10-01T17:00"),
      ("1er octobre 2021 à 18:30", "2021-10-01", "2021-10-01T18:30"),
      ("01.10.2021, 18:30 Uhr", "2021-10-01", "2021-10-01T18:30"),
      ("01/10/21", "2021-10-01", nil), ("2021年10月1日", "2021-10-01", nil),
      ("2021년 10월 1일 18:30", "2021-10-01", "2021-10-01T18:30"), ("21/10/2021", "2021-10-21", nil),
      ("10/21/2021", "2021-10-21", nil),
    ] as [(String, String, String?)])
  func readsDaysAndTimes(text: String, day: String, time: String?) {
    #expect(read(text)?.day.iso == day)
    #expect(read(text)?.time == time)
  }

  @Test func asksForTheOrderOfDayAndMonthOnlyWhereBothMayBe() {
    #expect(read("01/10/2021", .monthFirst)?.day.iso == "2021-01-10")
    #expect(read("01/10/2021", .dayFirst)?.day.iso == "2021-10-01")
    #expect(read("01.10.2021", .monthFirst)?.day.iso == "2021-10-01")
  }

  @Test(arguments: [
    "", "soon", "2021", "0000-00-00", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2021-02-30",
    "99999999", "0", "12/2021", "3.5.1", "5:00 pm",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    arguments: [
      ("https://lamp.example/2021/10/01/lind", "2021-10-01"),
      ("https://lamp.example/a-2021-10-01", "2021-10-01"),
      ("https://lamp.example/20211001/lind", "2021-10-01"),
      ("https://lamp.example/news/2021/oct/1/lind", "2021-10-01"),
      ("https://lamp.example/2021_10_01", "2021-10-01"), ("https://lamp.example/2021/10/lind", nil),
      ("https://lamp.example/id-120211001", nil),
      ("https://lamp.example/?d=2021-10-01", nil), ("https://2021-10-01.example/", nil),
      ("https://lamp.example/2021/10/01/", "2021-10-01"),
      ("https://lamp.example/2021/13/45/", nil), ("https://lamp.example/2021/10/01x", nil), ("", nil),
    ] as [(String, String?)])
  func readsDaysInAddresses(url: String, day: String?) {
    #expect(PageAddress.day(in: url)?.iso == day)
  }

  @Test(
    arguments: [
      ("https://www.Lamp.example/a/?x=1#y", "lamp.example/a"), ("http://lamp.example/a", "lamp.example/a"),
      ("lamp.example", "lamp.example"),
    ])
  func comparesAddressesByHostAndPath(url: String, path: String) {
    #expect(PageAddress.path(url) == path)
  }

  @Test(
    arguments: [
      ("/a", "https://lamp.example/a"), ("//lamp.example/a", "https://lamp.example/a"),
      ("https://lamp.example/b", "https://lamp.example/b"),
      ("a", nil), ("https://", nil), ("javascript:x", nil),
    ] as [(String, String?)])
  func makesAddressesAbsolute(written: String, url: String?) {
    #expect(PageAddress.absolute(written, base: "https://lamp.example/x?y") == url)
  }
}
