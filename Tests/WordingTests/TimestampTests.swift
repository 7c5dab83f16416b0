import Testing

@testable import Wording

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2017-11-07T01:52:40+0000", "2017-11-07T01:52:40+00:00"), ("2017-11-07 01:52", "2017-11-07T01:52"),
    ("2017-11-07T01:52:40.123Z", "2017-11-07T01:52:40.123Z"),
    ("2017-11-07T23:59:00-04:00", "2017-11-07T23:59:00-04:00"),
    ("2017-11-07 01:52:40 UTC", "2017-11-07T01:52:40Z"), ("2017-11-07T01:52+02", "2017-11-07T01:52+02:00"),
  ])
  func readsPointsInTime(text: String, time: String) {
    #expect(Timestamp.parts(of: Array(text.utf8)[...])?.time == time)
  }

  @Test(arguments: [
    "2017-11-07T25:00", "2017-11-07 was a day", "2017-11-07T1:5", "7 November 2017", "2017-11-07T01:52 local",
  ])
  func refusesOtherText(text: String) {
    #expect(Timestamp.parts(of: Array(text.utf8)[...]) == nil)
  }
}
