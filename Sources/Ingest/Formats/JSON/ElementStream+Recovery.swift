import Containers

/// Finds where a broken element ends.
extension ElementStream {
  /// The broken element at the position, which then stands where the next one seems to begin.
  mutating func recover() throws(ContainerError) -> Element {
    let offset = offset
    while !isAtEnd, buffer.count - position < ElementStream.recoveryLimit { _ = try window.fill() }
    let range = position..<min(buffer.count, position + ElementStream.recoveryLimit)
    let end = searched <= ElementStream.searchLimit + offset ? closing(in: range) : Closing()
    if end.place == nil { searched += range.count }
    // An object that begins like the array's first is the next element even inside brackets: one of them was forgotten.
    let key = firstKey ?? ElementStream.firstKey(of: Array(buffer[range].prefix(128)))
    let sibling = key.flatMap {
      nextObject(in: range.lowerBound..<(end.place ?? range.upperBound), key: $0)
    }
    if let next = sibling ?? end.place ?? nextObject(in: range) ?? end.forgotten {
      return take(to: next, offset, false)
    }
    if range.upperBound == buffer.count, isAtEnd { return take(to: buffer.count, offset, false) }
    let bytes = Array(buffer[range])
    try passToNextObject()
    return Element(bytes: bytes, offset: offset, number: number)
  }

  /// Moves the position to the comma of the next `}, {"`, or to the end.
  mutating func passToNextObject() throws(ContainerError) {
    while true {
      if let comma = nextObject(in: position..<buffer.count) {
        position = comma
        return
      }
      // The marks may be split between two chunks, with spaces between them.
      position = isAtEnd ? buffer.count : max(position, buffer.count - 1024)
      if isAtEnd { return }
      _ = try window.fill()
    }
  }

  private struct Closing {
    /// The first comma or closing bracket outside the element's brackets and strings.
    var place: Int?
    /// A bracket that closes the array while some of the element's are still open.
    var forgotten: Int?
  }

  /// Looks for the end of the element's brackets; a line break ends a string, which may hold none, and a closing bracket
  /// those that were forgotten inside its own.
  private func closing(in range: Range<Int>) -> Closing {
    var open: [UInt8] = []
    var isInString = false
    var forgotten: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = buffer[index]
      switch byte {
      case 0x5C where isInString: index += 1
      case 0x22: isInString.toggle()
      case 0x0A: isInString = false
      case _ where isInString: break
      case 0x7B, 0x5B:
        guard open.count < JSONScanner.deepest else { return Closing(forgotten: forgotten) }
        open.append(byte)
      case 0x2C where open.isEmpty, 0x5D where open.isEmpty: return Closing(place: index)
      case 0x7D, 0x5D:
        if let match = open.lastIndex(of: byte - 2) {
          open.removeSubrange(match...)
        } else if byte == 0x5D, forgotten == nil {
          forgotten = index
        }
      default: break
      }
      index += 1
    }
    return Closing(forgotten: forgotten)
  }

  /// The comma of the next `}, {"`, of an object whose first key is a given one.
  private func nextObject(in range: Range<Int>, key: [UInt8]? = nil) -> Int? {
    var index = range.lowerBound
    while let brace = buffer[index..<range.upperBound].firstIndex(of: 0x7D) {
      index = brace + 1
      var rest = buffer[index..<range.upperBound].drop(while: ElementStream.isSpace)
      let comma = rest.startIndex
      if rest.first == 0x2C { rest.removeFirst() } else if !isBare { continue }
      rest = rest.drop(while: ElementStream.isSpace)
      guard rest.popFirst() == 0x7B else { continue }
      rest = rest.drop(while: ElementStream.isSpace)
      guard rest.popFirst() == 0x22 else { continue }
      if key.map({ rest.starts(with: $0) }) ?? true { return comma }
    }
    return nil
  }

  /// The first key of an object, with its closing quotation mark; nil for another value.
  static func firstKey(of bytes: [UInt8]) -> [UInt8]? {
    var rest = bytes[...].drop(while: isSpace)
    guard rest.popFirst() == 0x7B else { return nil }
    rest = rest.drop(while: isSpace)
    guard rest.popFirst() == 0x22, let end = rest.firstIndex(of: 0x22), end - rest.startIndex <= 100 else {
      return nil
    }
    return Array(rest[...end])
  }
}
