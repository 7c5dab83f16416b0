import Testing

@testable import limelight

@Suite struct EDTFWordsTests {
  @Test(arguments: [
    ("2021-09-28", "2021-09-28"), ("2021-09-28T10:00", "2021-09-28"), ("2021-09-28~", "about 2021-09-28"),
    ("2020-09", "September 2020"), ("2015", "2015"), ("2015~", "about 2015"), ("2012?", "possibly 2012"),
    ("2012-05%", "possibly about May 2012"),
    ("2021-W39", "week of 27 September 2021"), ("2021-W39~", "about the week of 27 September 2021"),
    ("2021-21", "spring 2021"), ("2021-22", "summer 2021"), ("2021-23", "autumn 2021"),
    ("2021-24", "winter 2021–22"), ("2008-24", "winter 2008–09"), ("1999-24", "winter 1999–2000"),
    ("2021-33", "first quarter of 2021"), ("2021-36", "fourth quarter of 2021"),
    ("2021-40", "first half of 2021"), ("2021-41", "second half of 2021"),
    ("199X", "1990s"), ("199X~", "about the 1990s"), ("200X", "2000–2009"), ("18XX", "19th century"),
    ("20XX", "21st century"), ("11XX?", "possibly the 12th century"), ("21XX", "22nd century"),
    ("1XXX", "1000–1999"), ("0XXX", "1–999"), ("0800", "800"),
    ("2021-09-25/2021-09-26", "25–26 September 2021"),
    ("2021-09-28/2021-10-02", "28 September – 2 October 2021"),
    ("2020-12-28/2021-01-02", "28 December 2020 – 2 January 2021"),
    ("2021-03/2021-05", "March–May 2021"), ("2020-12/2021-01", "December 2020 – January 2021"),
    ("2015/2018", "2015–2018"), ("2015~/2018", "about 2015 – 2018"), ("2021/2021", "2021"),
    ("199X/2021-22", "the 1990s – summer 2021"),
    ("2021-W39/2021-10-05", "the week of 27 September 2021 – 5 October 2021"),
    ("2021-09-28/..", "from 28 September 2021"), ("../2021-09", "until September 2021"),
    ("2021/", "from 2021, end unknown"), ("/2021", "until 2021, beginning unknown"),
    ("../2015~", "until about 2015"),
    ("next week", "next week"), ("", ""),
  ]) func tellsADateAsExactlyAsItIsKnown(value: String, words: String) {
    #expect(EDTFWords.of(value) == words)
  }
}
