#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Drops from a page's tags the attributes that nobody reads, and the indentation behind tags: a third of what slimming leaves.
///
/// It takes tags apart as libxml2 does. At anything unusual in a tag it stops, and the rest of that tag stays as it is.
struct TagThinner {
  private let page: UnsafeBufferPointer<UInt8>
  private let names = AttributeNames.known
  /// What was looked for in vain and is nowhere further on either, so that nothing is looked for twice to the end.
  private var lacksQuote = false
  private var lacksApostrophe = false
  private var lacksEnd = false
  /// How many `pre` are open: the blanks in them are text.
  private var preDepth = 0

  /// A longer name may be none: libxml2 cuts names at a hundred bytes.
  private static let nameLimit = 90

  init(page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// Thins the tag at a `<` and returns the index to go on at.
  mutating func thin(at start: Int, _ copy: inout SlimCopy) -> Int {
    var index = start + 1
    guard index < page.count, !lacksEnd else { return index }
    if page[index] == 0x2F { return endTag(at: start, &copy) }
    guard TagThinner.isLetter(page[index]) else { return index }
    let before = copy
    while index < page.count, TagThinner.isNameByte(page[index]) { index += 1 }
    let isPre = index - start == 4 && isPre(at: start + 1)
    while true {
      let gap = index
      index = afterBlanks(gap)
      guard index < page.count else { break }
      let byte = page[index]
      if byte == 0x3E {
        if isPre { preDepth += 1 }
        return dropBlanks(at: index + 1, &copy)
      }
      if byte == 0x2F, index + 1 < page.count, page[index + 1] == 0x3E {
        return dropBlanks(at: index + 2, &copy)
      }
      guard TagThinner.isLetter(byte), let next = attribute(at: index, behind: gap, &copy) else {
        return index
      }
      index = next
    }
    // A tag without an end stays as it is.
    lacksEnd = true
    copy = before
    return start + 1
  }

  /// Drops an attribute that nobody reads, with the blanks before it from `gap` on, and returns the index behind it; nil where it is
  /// unusual.
  private mutating func attribute(at start: Int, behind gap: Int, _ copy: inout SlimCopy) -> Int? {
    var index = start
    var hash = AttributeNames.seed
    while index < page.count, TagThinner.isNameByte(page[index]) {
      hash = AttributeNames.step(hash, page[index])
      index += 1
    }
    guard index - start <= TagThinner.nameLimit else { return nil }
    var value = afterBlanks(index)
    guard value < page.count else { return page.count }
    guard page[value] == 0x3D else {
      // It has no value; only a blank or the tag's end may follow.
      return value > index || page[value] == 0x3E || page[value] == 0x2F ? value : nil
    }
    value = afterBlanks(value + 1)
    guard value < page.count else { return page.count }
    let end: Int
    if page[value] == 0x22 || page[value] == 0x27 {
      guard let close = closing(page[value], from: value + 1) else { return nil }
      end = close + 1
      value += 1
    } else {
      index = value
      while index < page.count, page[index] != 0x3E, !TagThinner.isBlank(page[index]) { index += 1 }
      end = index
    }
    if !names.mayHold(hash), value == page.count || !TagThinner.mayBeginMarkup(page[value]) {
      // Without a blank behind it the next attribute needs the one before it.
      let isParted = end < page.count && (page[end] == 0x3E || TagThinner.isBlank(page[end]))
      copy.drop((isParted ? gap : start)..<end)
    }
    return end
  }

  /// Markup packed into any attribute is read: `<`, `&lt;` and `%3C` begin it.
  private static func mayBeginMarkup(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x26 || byte == 0x25 }

  private mutating func closing(_ quote: UInt8, from index: Int) -> Int? {
    if quote == 0x22 ? lacksQuote : lacksApostrophe { return nil }
    if index < page.count, let base = page.baseAddress,
      let found = memchr(base + index, Int32(quote), page.count - index)
    {
      return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }
    if quote == 0x22 { lacksQuote = true } else { lacksApostrophe = true }
    return nil
  }

  private mutating func endTag(at start: Int, _ copy: inout SlimCopy) -> Int {
    var index = start + 2
    while index < page.count, TagThinner.isNameByte(page[index]) { index += 1 }
    guard index < page.count, page[index] == 0x3E else { return index }
    if index - start == 5, isPre(at: start + 2) { preDepth = max(0, preDepth - 1) }
    return dropBlanks(at: index + 1, &copy)
  }

  /// Leaves one of the blanks behind a tag.
  func dropBlanks(at index: Int, _ copy: inout SlimCopy) -> Int {
    guard preDepth == 0 else { return index }
    let end = afterBlanks(index)
    if end > index + 1 { copy.drop(index + 1..<end) }
    return end
  }

  private func afterBlanks(_ index: Int) -> Int {
    var index = index
    while index < page.count, TagThinner.isBlank(page[index]) { index += 1 }
    return index
  }

  private func isPre(at index: Int) -> Bool {
    page[index] | 0x20 == 0x70 && page[index + 1] | 0x20 == 0x72 && page[index + 2] | 0x20 == 0x65
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Whether libxml2 goes on reading a name at a byte.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
}
