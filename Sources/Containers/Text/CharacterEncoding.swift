#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A character encoding that documents on the web are written in, converted to UTF-8 by the system's iconv.
public struct CharacterEncoding: Sendable, Equatable {
  /// iconv's name of it.
  public let name: String

  /// UTF-8.
  public static let utf8 = CharacterEncoding(name: "UTF-8")
  /// Western European, of Windows; what Latin-1 means on the web.
  public static let windows1252 = CharacterEncoding(name: "CP1252")

  init(name: String) { self.name = name }

  /// The encoding that a label means in HTTP headers, `meta` and mail; case and blanks around it do not matter.
  ///
  /// Nil for a label that nobody uses. As on the web, Latin-1 and ASCII mean Windows-1252, which has letters where they have
  /// control characters, and labels of the Chinese, Japanese and Korean encodings mean their Windows supersets (WHATWG
  /// Encoding Standard, section 4.2). UTF-16 in a document that could be read so far is UTF-8.
  public init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let found = CharacterEncoding.aliases[label] {
      name = found
      return
    }
    for (prefix, family) in [("windows-", "CP"), ("cp", "CP"), ("x-cp", "CP")] where label.hasPrefix(prefix) {
      let number = label.dropFirst(prefix.count)
      guard let page = Int(number), CharacterEncoding.windowsPages.contains(page) else { continue }
      name = family + String(page)
      return
    }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-", "iso8859"] where label.hasPrefix(prefix) {
      guard let part = Int(label.dropFirst(prefix.count).prefix { $0.isNumber }), (1...16).contains(part),
        part != 12
      else { continue }
      name =
        switch part {
        case 1: "CP1252"
        case 9: "CP1254"
        case 11: "CP874"
        default: "ISO-8859-\(part)"
        }
      return
    }
    return nil
  }

  /// The text as UTF-8, and how many bytes mean nothing in this encoding: each becomes U+FFFD.
  ///
  /// Nil when the system cannot convert it. Takes time in proportion to the length.
  public func decode(_ bytes: [UInt8]) -> (text: [UInt8], unknown: Int)? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    var unknown = 0
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      // iconv's prototype takes a mutable pointer for historical reasons; it writes nothing there.
      var from: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
        mutating: base.assumingMemoryBound(to: CChar.self))
      var fromLeft = source.count
      while fromLeft > 0 {
        let (isConverted, problem) = chunk.withUnsafeMutableBufferPointer { target -> (Bool, Int32) in
          var into = target.baseAddress
          var intoLeft = target.count
          let result = iconv(converter, &from, &fromLeft, &into, &intoLeft)
          let problem = errno
          text.append(
            contentsOf: UnsafeRawBufferPointer(
              start: target.baseAddress, count: target.count - intoLeft))
          return (result != -1, problem)
        }
        if isConverted || problem == E2BIG { continue }
        // A byte that the encoding does not have, or the beginning of a character at the end.
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        unknown += 1
        from = from.map { $0 + 1 }
        fromLeft -= 1
      }
    }
    return (text, unknown)
  }

  private static let windowsPages: Set<Int> = [
    874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258,
  ]

  private static let aliases: [String: String] = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "utf-16": "UTF-8", "utf-16le": "UTF-8",
    "utf-16be": "UTF-8", "unicode": "UTF-8",
    "ascii": "CP1252", "us-ascii": "CP1252", "latin1": "CP1252", "l1": "CP1252", "iso88591": "CP1252",
    "ansi_x3.4-1968": "CP1252", "latin2": "ISO-8859-2", "l2": "ISO-8859-2", "latin5": "CP1254",
    "latin9": "ISO-8859-15", "tis-620": "CP874", "cyrillic": "ISO-8859-5", "arabic": "ISO-8859-6",
    "greek": "ISO-8859-7",
    "hebrew": "ISO-8859-8", "iso-8859-8-i": "ISO-8859-8", "logical": "ISO-8859-8",
    "koi8-r": "KOI8-R", "koi": "KOI8-R", "koi8": "KOI8-R", "koi8-u": "KOI8-U", "koi8-ru": "KOI8-U",
    "ibm866": "IBM866", "cp866": "IBM866", "866": "IBM866", "macintosh": "MACINTOSH", "mac": "MACINTOSH",
    "x-mac-roman": "MACINTOSH", "x-mac-cyrillic": "MAC-CYRILLIC",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "ms_kanji": "CP932",
    "windows-31j": "CP932", "ms932": "CP932", "euc-jp": "EUC-JP-MS", "x-euc-jp": "EUC-JP-MS",
    "iso-2022-jp": "ISO-2022-JP",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030", "gb18030": "GB18030",
    "chinese": "GB18030", "cp936": "GB18030", "ms936": "GB18030", "windows-936": "GB18030",
    "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "cn-big5": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ks_c_5601-1989": "CP949", "ksc5601": "CP949",
    "korean": "CP949",
    "windows-949": "CP949", "ms949": "CP949",
  ]
}
