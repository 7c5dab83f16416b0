/// Finds elements in the bytes of a document, which its tree does not know any longer.
enum XMLPlaces {
  /// An element in a text.
  struct Cut: Sendable {
    /// From `<` to behind `>`.
    var range: Range<Int>
    /// The line it begins in, from 1.
    var line: Int
  }

  /// The places of the outermost elements of some names, whatever their prefixes, from `<` to behind `>`.
  ///
  /// Works in every encoding in which ASCII is ASCII, and in UTF-16. Where elements of one name stand in each other and an
  /// end is missing, each ends where the next begins, and the last with the document.
  static func find(_ names: Set<String>, in document: [UInt8]) -> [Range<Int>] {
    if let text = TextDecoder.fromUTF16(document) {
      return inUTF16(find(names, in: text), of: text, document)
    }
    var places: [Range<Int>] = []
    if let open = find(names, in: document, from: 0, isFlat: false, into: &places) {
      _ = find(names, in: document, from: open, isFlat: true, into: &places)
    }
    return places
  }

  /// The same in UTF-8, with lines.
  static func cuts(_ names: Set<String>, in text: [UInt8]) -> [Cut] {
    var line = 1
    var passed = 0
    return find(names, in: text).map { range in
      for index in passed..<range.lowerBound where text[index] == 0x0A { line += 1 }
      passed = range.lowerBound
      return Cut(range: range, line: line)
    }
  }

  /// Adds the places from an index on and returns where an element begins that has no end; when `isFlat`, elements do not stand
  /// in each other and each has an end.
  private static func find(
    _ names: Set<String>, in document: [UInt8], from first: Int, isFlat: Bool, into places: inout [Range<Int>]
  ) -> Int? {
    let names = names.map { Array($0.utf8) }
    var start = 0
    // The element that is open, with its prefix: others of the name, in another vocabulary, may stand in it.
    var name: ArraySlice<UInt8>?
    var depth = 0
    var index = first
    while let open = document[index...].firstIndex(of: 0x3C) {
      index = open + 1
      guard index < document.count else { break }
      if document[index] == 0x21 || document[index] == 0x3F {
        index = endOfAside(document, open)
        continue
      }
      let isEnd = document[index] == 0x2F
      let written = document[(isEnd ? index + 1 : index)...].prefix { isName($0) }
      if let name {
        guard written == name else { continue }
      } else {
        let local = written.lastIndex(of: 0x3A).map { written[($0 + 1)...] } ?? written
        guard !isEnd, names.contains(where: { local.elementsEqual($0) }) else { continue }
      }
      let (end, isEmpty) = endOfTag(document, written.endIndex)
      index = end
      if isEnd {
        depth -= 1
        guard depth == 0 else { continue }
        places.append(start..<end)
        name = nil
      } else if isEmpty {
        if depth == 0 { places.append(open..<end) }
      } else if depth > 0, isFlat {
        places.append(start..<open)
        start = open
      } else {
        if depth == 0 { (start, name) = (open, written) }
        depth += 1
      }
    }
    guard name != nil else { return nil }
    if isFlat { places.append(start..<document.count) }
    return start
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
