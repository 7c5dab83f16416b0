internal import Records
internal import Wording

/// Web addresses of pages.
enum PageAddress {
  /// Host and path without `www.`, a slash at the end, query and fragment, to tell whether two addresses mean one page.
  static func path(_ address: String) -> String {
    var rest = Array(address.utf8)[...]
    if let scheme = ByteSearch.first("://", in: rest) { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
    while rest.last == 0x2F { rest.removeLast() }
    let lower = String(decoding: rest, as: UTF8.self).lowercased()
    return lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
  }

  /// An address made absolute by that of the page; nil when it is none, or cannot be.
  static func absolute(_ address: String, base: String?) -> String? {
    let address = String(decoding: address.utf8.filter { $0 > 0x20 }, as: UTF8.self)
    if address.hasPrefix("http://") || address.hasPrefix("https://") {
      return PublisherName.host(of: address) == nil ? nil : address
    }
    guard let base, let scheme = base.firstRange(of: "://") else { return nil }
    if address.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + address }
    let host = base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return address.hasPrefix("/") ? base[..<scheme.upperBound] + host + address : nil
  }

  /// The day in the path of an address: `/2021/10/01/`, `2021-10-01`, `20211001`, `/2021/oct/01/`; nil when there is none.
  static func day(in address: String) -> CalendarDay? {
    var path = Array(address.utf8)[...]
    if let scheme = ByteSearch.first("://", in: path) { path = path[scheme.upperBound...] }
    path = path.prefix { $0 != 0x3F && $0 != 0x23 }
    guard let slash = path.firstIndex(of: 0x2F) else { return nil }
    let bytes = Array(path[slash...])
    for start in bytes.indices where isDigit(bytes, start) && !isWord(bytes, start - 1) {
      if let day = day(bytes, at: start) { return day }
    }
    return nil
  }

  /// The years in which pages were put on the web.
  private static let years = 1994...2100

  private static func day(_ bytes: [UInt8], at start: Int) -> CalendarDay? {
    guard start + 8 <= bytes.count, let year = CalendarDay.number(bytes[start..<start + 4]), years ~= year
    else { return nil }
    let separator = bytes[start + 4]
    guard separator == 0x2F || separator == 0x2D || separator == 0x5F else {
      guard let month = CalendarDay.number(bytes[start + 4..<start + 6]),
        let day = CalendarDay.number(bytes[start + 6..<start + 8]), !isWord(bytes, start + 8)
      else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    let fields = bytes[(start + 5)...].prefix(12).split(
      separator: separator, maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count >= 2 else { return nil }
    let digits = fields[1].prefix { (0x30...0x39).contains($0) }
    // Behind the day stands another part of the path, or nothing.
    guard digits.count <= 2, !isWord(bytes, digits.endIndex), let day = CalendarDay.number(digits),
      let month = CalendarDay.number(fields[0]).flatMap({ fields[0].count <= 2 ? $0 : nil })
        ?? DateReader.month(named: String(decoding: fields[0], as: UTF8.self))
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }

  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index].isWordByte
  }
}
