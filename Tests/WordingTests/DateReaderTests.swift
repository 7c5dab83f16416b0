import Records
import Testing

@testable import Wording

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("Oct. 1, 2021", "2021-10-01"), ("October 1st, 2021", "2021-10-01"), ("1 October 2021", "2021-10-01"),
    ("Friday, 01 Oct 2021 10:00", "2021-10-01"),
    ("1 de octubre de 2021", "2021-10-01"), ("1er octobre 2021", "2021-10-01"),
    ("1. Oktober 2021", "2021-10-01"), ("21/10/2021", "2021-10-21"),
    ("10/21/2021", "2021-10-21"), ("on 2021-10-01 in Lund", "2021-10-01"), ("Sept. 30, 2021", "2021-09-30"),
    ("30 Maret 2015", "2015-03-30"), ("1 października 2021", "2021-10-01"), ("1 октября 2021", "2021-10-01"),
    ("10-21-2021", "2021-10-21"), ("21-10-2021", "2021-10-21"), ("am 21.10.2021 um 8", "2021-10-21"),
    ("01.10.2021.", "2021-10-01"), ("1.10.2021", "2021-10-01"), ("10.21.2021", "2021-10-21"),
    ("1 Ekim 2021", "2021-10-01"), ("1. oktober 2021", "2021-10-01"),
  ])
  func readsDaysAsTheyAreWritten(text: String, iso: String) {
    #expect(DateReader.day(in: Line(text).folded)?.day.iso == iso)
  }

  @Test(arguments: [
    "10/11/2021", "10-11-2021", "21.10.21", "1.2.3.2021", "1.10-2021", "31.02.2021", "October 2021", "Oct. 1",
    "Feb. 30, 2021", "may 2021 be kind", "a march of 2021 people",
  ])
  func leavesWhatIsNoCertainDay(text: String) {
    #expect(DateReader.day(in: Line(text).folded) == nil)
  }

  @Test(arguments: [
    ("2021-10-01-gala.txt", "2021-10-01"), ("20211001.txt", "2021-10-01"),
    ("gala_2021_10_01_final.txt", "2021-10-01"),
    ("gala-2021.10.01.md", "2021-10-01"), ("0007_20211001.txt", "2021-10-01"),
  ])
  func readsDaysInFileNames(name: String, iso: String) {
    #expect(DateReader.day(inFileName: name)?.iso == iso)
  }

  @Test(arguments: [
    "gala.txt", "12345678.txt", "2021-13-45.txt", "20211001123.txt", "id-99999999.txt", "2021-1.txt",
  ])
  func findsNoDayInOtherFileNames(name: String) {
    #expect(DateReader.day(inFileName: name) == nil)
  }
}
