/// Finds elements in the bytes of a document, which its tree does not know any longer.
enum XMLPlaces {
  /// The places of the outermost elements of some names, as written with their prefixes, from `<` to behind `>`.
  ///
  /// Works in every encoding in which ASCII is ASCII, and in UTF-16. An element that never ends reaches to where the next
  /// begins.
  static func find(_ names: Set<String>, in document: [UInt8]) -> [Range<Int>] {
    if let text = TextDecoder.fromUTF16(document) {
      return inUTF16(find(names, in: text), of: text, document)
    }
    let names = names.map { Array($0.utf8) }
    var places: [Range<Int>] = []
    var start: Int?
    var depth = 0
    var index = 0
    while let open = document[index...].firstIndex(of: 0x3C) {
      index = open + 1
      guard index < document.count else { break }
      if document[index] == 0x21 || document[index] == 0x3F {
        index = endOfAside(document, open)
        continue
      }
      let isEnd = document[index] == 0x2F
      let name = document[(isEnd ? index + 1 : index)...].prefix { isName($0) }
      guard names.contains(where: { name.elementsEqual($0) }) else { continue }
      let (end, isEmpty) = endOfTag(document, name.endIndex)
      index = end
      if isEnd {
        depth = max(0, depth - 1)
        if depth == 0, let from = start {
          places.append(from..<end)
          start = nil
        }
      } else if isEmpty {
        if depth == 0 { places.append(open..<end) }
      } else {
        if depth == 0 { start = open }
        depth += 1
      }
    }
    if let start { places.append(start..<document.count) }
    return places
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x3E && byte != 0x2F && byte != 0x3C
  }

  /// Behind a comment, a CDATA section, an instruction or a declaration.
  private static func endOfAside(_ bytes: [UInt8], _ open: Int) -> Int {
    let rest = bytes[open...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", bytes, open + 4) }
    if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", bytes, open + 9) }
    if rest.starts(with: "<?".utf8) { return end(of: "?>", bytes, open + 2) }
    return open + 2
  }

  private static func end(of mark: StaticString, _ bytes: [UInt8], _ start: Int) -> Int {
    var index = min(start, bytes.count)
    while let found = bytes[index...].firstIndex(of: mark.utf8Start.pointee) {
      if mark.withUTF8Buffer({ bytes[found...].starts(with: $0) }) { return found + mark.utf8CodeUnitCount }
      index = found + 1
    }
    return bytes.count
  }

  /// Behind a tag's `>`, which does not count in an attribute, and whether the tag is a whole element.
  private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> (end: Int, isEmpty: Bool) {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return (index + 1, bytes[index - 1] == 0x2F)
      }
    }
    return (bytes.count, false)
  }

  /// Places in a decoded text as places in its UTF-16.
  private static func inUTF16(_ places: [Range<Int>], of text: [UInt8], _ document: [UInt8]) -> [Range<Int>] {
    let mark = document.starts(with: [0xFF, 0xFE]) || document.starts(with: [0xFE, 0xFF]) ? 2 : 0
    var units = 0
    var index = 0
    func offset(of place: Int) -> Int {
      while index < place {
        if text[index] & 0xC0 != 0x80 { units += text[index] >= 0xF0 ? 2 : 1 }
        index += 1
      }
      return min(mark + units * 2, document.count)
    }
    return places.map { place in
      let start = offset(of: place.lowerBound)
      return start..<offset(of: place.upperBound)
    }
  }
}
