#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts out of a page what is no text, before it is parsed: it is two thirds of the bytes of today's pages.
enum PageSlimmer {
  /// The page without scripts, styles, drawings and comments, and the scripts of linked data by themselves.
  static func slim(_ page: [UInt8]) -> (bytes: [UInt8], linkedData: [[UInt8]]) {
    var slim: [UInt8] = []
    slim.reserveCapacity(page.count / 2)
    var linkedData: [[UInt8]] = []
    page.withUnsafeBufferPointer { page in
      var kept = 0
      var index = 0
      while let start = find(0x3C, in: page, from: index) {
        guard let cut = cut(page, at: start) else {
          index = start + 1
          continue
        }
        slim.append(contentsOf: page[kept..<start])
        if let data = cut.linkedData { linkedData.append(Array(page[data])) }
        kept = cut.end
        index = cut.end
      }
      slim.append(contentsOf: page[kept...])
    }
    return (slim, linkedData)
  }

  /// What is cut at a `<`: up to where, and the linked data in it; nil when the tag stays, or has no end.
  private static func cut(_ page: UnsafeBufferPointer<UInt8>, at start: Int) -> (
    end: Int, linkedData: Range<Int>?
  )? {
    if matches("!--", page, at: start + 1) {
      return find("-->", in: page, from: start + 2).map { ($0 + 3, nil) }
    }
    for name in [StaticString("script"), "style", "svg"] where matches(name, page, at: start + 1) {
      let afterName = start + 1 + name.utf8CodeUnitCount
      guard afterName < page.count,
        page[afterName] <= 0x20 || page[afterName] == 0x3E || page[afterName] == 0x2F,
        let open = find(0x3E, in: page, from: afterName)
      else { return nil }
      // An empty element in XHTML.
      if page[open - 1] == 0x2F, name.utf8CodeUnitCount != 6 { return (open + 1, nil) }
      var search = open + 1
      while let close = find(0x3C, in: page, from: search) {
        if close + 1 < page.count, page[close + 1] == 0x2F, matches(name, page, at: close + 2) {
          guard let end = find(0x3E, in: page, from: close) else { return nil }
          let isData = name.utf8CodeUnitCount == 6 && contains("ld+json", in: page, start..<open)
          return (end + 1, isData ? open + 1..<close : nil)
        }
        search = close + 1
      }
      return nil
    }
    return nil
  }

  private static func find(_ byte: UInt8, in page: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    guard index < page.count, let base = page.baseAddress,
      let found = memchr(base + index, Int32(byte), page.count - index)
    else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
  }

  private static func find(_ text: StaticString, in page: UnsafeBufferPointer<UInt8>, from index: Int) -> Int?
  {
    var index = index
    let first = text.utf8Start.pointee
    while let found = find(first, in: page, from: index) {
      if matches(text, page, at: found) { return found }
      index = found + 1
    }
    return nil
  }

  private static func contains(_ text: StaticString, in page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Bool
  {
    range.contains { matches(text, page, at: $0) }
  }

  /// Whether text in small letters stands at an index, in any letters.
  private static func matches(_ text: StaticString, _ page: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool
  {
    let count = text.utf8CodeUnitCount
    guard index + count <= page.count else { return false }
    for offset in 0..<count {
      let byte = page[index + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower != text.utf8Start[offset] { return false }
    }
    return true
  }
}
