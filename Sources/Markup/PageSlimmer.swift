#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts out of a page what is no text, before it is parsed: it is two thirds of the bytes of today's pages.
struct PageSlimmer {
  private let page: UnsafeBufferPointer<UInt8>
  /// What was looked for in vain: it is nowhere further on either, so that nothing is looked for twice to the end.
  private var missing: Missing = []

  private struct Missing: OptionSet {
    let rawValue: UInt8
    static let commentEnd = Missing(rawValue: 1)
    static let tagEnd = Missing(rawValue: 2)
    static let quote = Missing(rawValue: 4)
    static let apostrophe = Missing(rawValue: 8)
    static let scriptEnd = Missing(rawValue: 16)
    static let styleEnd = Missing(rawValue: 32)
    static let drawingEnd = Missing(rawValue: 64)
  }

  /// The page without scripts, styles, drawings, images, comments and attributes that nobody reads, and the scripts of linked
  /// data by themselves.
  static func slim(_ page: [UInt8]) -> (bytes: [UInt8], linkedData: [[UInt8]]) {
    var linkedData: [[UInt8]] = []
    let bytes = page.withUnsafeBufferPointer { page in
      [UInt8](unsafeUninitializedCapacity: page.count) { target, count in
        var copy = SlimCopy(of: page, into: target)
        var slimmer = PageSlimmer(page: page)
        var thinner = TagThinner(page: page)
        var index = 0
        while let start = find(0x3C, in: page, from: index) {
          guard let cut = slimmer.cut(at: start) else {
            index = thinner.thin(at: start, &copy)
            continue
          }
          copy.drop(start..<cut.end)
          if let data = cut.linkedData { linkedData.append(Array(page[data])) }
          index = thinner.dropBlanks(at: cut.end, &copy)
        }
        copy.finish()
        count = copy.count
      }
    }
    return (bytes, linkedData)
  }

  /// What is cut at a `<`: up to where, and the linked data in it; nil when the tag stays, or has no end.
  private mutating func cut(at start: Int) -> (end: Int, linkedData: Range<Int>?)? {
    guard start + 4 < page.count else { return nil }
    switch page[start + 1] | 0x20 {
    case 0x21 | 0x20:
      guard page[start + 1] == 0x21, page[start + 2] == 0x2D, page[start + 3] == 0x2D else { return nil }
      if !missing.contains(.commentEnd) {
        if let end = PageSlimmer.find("-->", in: page, from: start + 2) { return (end + 3, nil) }
        missing.insert(.commentEnd)
      }
      // Of a comment without an end only the mark goes: the text behind it is kept, and the parser, which would look for the end of
      // each in vain, does not see it.
      return (start + 4, nil)
    case 0x73:
      return cut("script", .scriptEnd, at: start) ?? cut("style", .styleEnd, at: start)
        ?? cut("svg", .drawingEnd, at: start) ?? cutTag("source", at: start)
    case 0x69: return cutTag("img", at: start)
    default: return nil
    }
  }

  /// A tag of an element without content.
  private mutating func cutTag(_ name: StaticString, at start: Int) -> (end: Int, linkedData: Range<Int>?)? {
    guard let afterName = afterName(name, at: start), let end = tagEnd(from: afterName) else { return nil }
    return (end, nil)
  }

  /// An element with all that is in it.
  private mutating func cut(_ name: StaticString, _ kind: Missing, at start: Int) -> (
    end: Int, linkedData: Range<Int>?
  )? {
    guard !missing.contains(kind), let afterName = afterName(name, at: start),
      let open = tagEnd(from: afterName)
    else { return nil }
    let isScript = kind == .scriptEnd
    // An empty element in XHTML.
    if page[open - 2] == 0x2F, !isScript { return (open, nil) }
    var search = open
    while let close = PageSlimmer.find(0x3C, in: page, from: search) {
      if close + 1 < page.count, page[close + 1] == 0x2F, PageSlimmer.matches(name, page, at: close + 2) {
        guard let end = PageSlimmer.find(0x3E, in: page, from: close) else { return nil }
        let isData = isScript && PageSlimmer.contains("ld+json", in: page, start..<open)
        return (end + 1, isData ? open..<close : nil)
      }
      search = close + 1
    }
    missing.insert(kind)
    return nil
  }

  /// The index after a tag's name, nil when the tag has another.
  private func afterName(_ name: StaticString, at start: Int) -> Int? {
    let end = start + 1 + name.utf8CodeUnitCount
    guard end < page.count, page[end] <= 0x20 || page[end] == 0x3E || page[end] == 0x2F,
      PageSlimmer.matches(name, page, at: start + 1)
    else { return nil }
    return end
  }

  /// The index after the `>` that ends a tag; one within quotation marks does not.
  private mutating func tagEnd(from index: Int) -> Int? {
    guard !missing.contains(.tagEnd) else { return nil }
    var index = index
    // Looked for once for all the quotation marks before it.
    var found = PageSlimmer.find(0x3E, in: page, from: index)
    while let end = found {
      guard let quote = openingQuote(in: index..<end) else { return end + 1 }
      let kind: Missing = page[quote] == 0x22 ? .quote : .apostrophe
      if missing.contains(kind) { return end + 1 }
      guard let close = PageSlimmer.find(page[quote], in: page, from: quote + 1) else {
        missing.insert(kind)
        return end + 1
      }
      index = close + 1
      if index > end { found = PageSlimmer.find(0x3E, in: page, from: index) }
    }
    missing.insert(.tagEnd)
    return nil
  }

  /// The first quotation mark behind an equals sign; others are slips that begin nothing.
  private func openingQuote(in range: Range<Int>) -> Int? {
    var before: UInt8 = 0
    for index in range {
      let byte = page[index]
      if before == 0x3D, byte == 0x22 || byte == 0x27 { return index }
      if byte > 0x20 { before = byte }
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
