import Testing

@testable import Ingest

@Suite struct PublicationTimeTests {
  @Test(
    arguments: [
      ("2021-10-01", "2021-10-01", nil),
      ("2021-10-01T08:00:00+02:00", "2021-10-01", "2021-10-01T08:00:00+02:00"),
      ("2021-10-01 08:00:00", "2021-10-01", "2021-10-01T08:00:00"),
      ("20211001T080000Z", "2021-10-01", "2021-10-01T08:00:00Z"),
      ("20211001T080000-0400", "2021-10-01", "2021-10-01T08:00:00-04:00"),
      ("20211001", "2021-10-01", nil), ("20211001080000", "2021-10-01", "2021-10-01T08:00:00"),
      ("1633046400", "2021-10-01", "2021-10-01T00:00:00Z"),
      ("1633046400.0", "2021-10-01", "2021-10-01T00:00:00Z"),
      ("2021/10/01", "2021-10-01", nil), ("2021/10/1 08:00", "2021-10-01", "2021-10-01T08:00"),
      ("2021.10.01", "2021-10-01", nil), ("1 October 2021", "2021-10-01", nil),
      ("viernes, 1 de octubre de 2021", "2021-10-01", nil), ("31/12/2021", "2021-12-31", nil),
      ("04-25-2019", "2019-04-25", nil), ("21.02.2022", "2022-02-21", nil), ("01.02.2022", "2022-02-01", nil),
      ("21.02.2022, 14:30", "2022-02-21", "2022-02-21T14:30"),
      ("25/04/2019 08:00:00", "2019-04-25", "2019-04-25T08:00:00"),
      // RFC 822 and what stands in its place.
      ("Fri, 01 Oct 2021 08:00:00 GMT", "2021-10-01", "2021-10-01T08:00:00Z"),
      ("Fri, 1 Oct 2021 08:00 +0200", "2021-10-01", "2021-10-01T08:00:00+02:00"),
      ("01 Oct 21 08:00:00 EDT", "2021-10-01", "2021-10-01T08:00:00-04:00"),
      ("1 Oct 97 08:00:00 UT", "1997-10-01", "1997-10-01T08:00:00Z"),
      ("Mon, 01 Oct 2021 23:30:00 -0700 (PDT)", "2021-10-01", "2021-10-01T23:30:00-07:00"),
      ("Fri 1 October 2021 8:05:00 Z", "2021-10-01", "2021-10-01T08:05:00Z"),
      ("Fri, 01 Sept. 2021 08:00:00 GMT+0200", "2021-09-01", "2021-09-01T08:00:00+02:00"),
      ("Fri, 01 Oct 2021 08:00:00 GMT +02:00", "2021-10-01", "2021-10-01T08:00:00+02:00"),
      ("Fri, 01 Oct 2021 08:00:00+02:00", "2021-10-01", "2021-10-01T08:00:00+02:00"),
      ("Fri, 01-Oct-2021 08:00:00 XYZ", "2021-10-01", "2021-10-01T08:00:00"),
      ("Fri Oct  1 08:00:00 2021", "2021-10-01", "2021-10-01T08:00:00"),
      ("October 1st, 2021 8:05 PM EDT", "2021-10-01", "2021-10-01T20:05:00-04:00"),
      ("Oct 1, 2021 12:05am", "2021-10-01", "2021-10-01T00:05:00"),
      ("Fri, 01 Oct 2021 08:00:60 GMT", "2021-10-01", "2021-10-01T08:00:59Z"),
      ("vie, 01 Oct 2021 08:00:00 +0200", "2021-10-01", "2021-10-01T08:00:00+02:00"),
      ("mar, 05 oct 2021 08:00:00 +0200", "2021-10-05", "2021-10-05T08:00:00+02:00"),
      ("Fri, 01 Oct 2021", "2021-10-01", nil), ("Fri, 01 Oct 2021 25:00:00 GMT", "2021-10-01", nil),
    ] as [(String, String, String?)])
  func readsWhatInputsWrite(text: String, day: String, time: String?) throws {
    #expect(try PublicationTime.read(text) == PublicationTime(day: day, time: time))
  }

  @Test(arguments: [
    ("2021-02-31", "February 2021 has 28 days"),
    ("Fri, 31 Feb 2021 08:00:00 GMT", "February 2021 has 28 days"),
    ("20211301", "there is no month 13"), ("soon", "a day is written like 2021-10-01"),
    ("01/10/2021", "day and month can be told apart only in the form 2021-10-01"),
    ("01-10-2021", "day and month can be told apart only in the form 2021-10-01"),
    ("", "a day is written like 2021-10-01"),
  ])
  func saysWhyATextIsNoDay(text: String, problem: String) {
    #expect(throws: IngestError.badDate(text: text, problem: problem)) { try PublicationTime.read(text) }
  }

  @Test(
    arguments: [
      (1_633_046_400, "2021-10-01", "2021-10-01T00:00:00Z"),
      (1_633_046_400_123, "2021-10-01", "2021-10-01T00:00:00Z"),
      (20_211_001, "2021-10-01", nil), (-100_000_000, "1966-10-31", "1966-10-31T14:13:20Z"),
    ] as [(Int, String, String?)])
  func readsNumbers(number: Int, day: String, time: String?) {
    #expect(PublicationTime.read(number) == PublicationTime(day: day, time: time))
  }

  @Test(arguments: [0, 2021, 12_345_678, 99_999_999_999_999, .max, .min])
  func otherNumbersAreNoTimes(number: Int) { #expect(PublicationTime.read(number) == nil) }
}
