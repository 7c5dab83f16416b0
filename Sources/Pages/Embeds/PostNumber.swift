internal import Records

/// Days that the numbers of posts tell: three platforms number posts by the time they were made.
enum PostNumber {
  /// The day, in universal time, on which a post was made; nil where the number does not tell.
  ///
  /// Twitter: milliseconds after 2010-11-04T01:42:54.657Z in the bits above 22 (Twitter's "Snowflake", whose numbers began then).
  /// Instagram: milliseconds after 2011-08-24T21:07:01.721Z in the bits above 23, written in 64 signs ("Sharding & IDs at
  /// Instagram", 2012). TikTok: Unix seconds in the bits above 32.
  static func day(of number: String, platform: String) -> CalendarDay? {
    let milliseconds: UInt64
    switch platform {
    case "Twitter", "X":
      // Numbers before that were counted one by one.
      guard let value = UInt64(number), value > 29_700_859_247 else { return nil }
      milliseconds = value >> 22 + 1_288_834_974_657
    case "Instagram":
      guard let value = shortcode(number) else { return nil }
      milliseconds = value >> 23 + 1_314_220_021_721
    case "TikTok":
      guard let value = UInt64(number), value >> 32 > 1_400_000_000 else { return nil }
      milliseconds = value >> 32 * 1000
    default: return nil
    }
    guard let days = Int(exactly: milliseconds / 86_400_000), let day = CalendarDay(ordinal: days),
      (2010...2100).contains(day.year)
    else { return nil }
    return day
  }

  /// The value of an Instagram code of eleven signs; longer ones carry a key of a private post behind them.
  private static func shortcode(_ code: String) -> UInt64? {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    guard code.utf8.count >= 10 else { return nil }
    var value: UInt64 = 0
    for byte in code.utf8.prefix(11) {
      guard let digit = signs.firstIndex(of: byte), value < 1 << 58 else { return nil }
      value = value << 6 | UInt64(digit)
    }
    return value
  }
}
