/// Takes a JSON array apart so that one broken element does not cost the others.
struct ArrayCutter {
  /// The places of the elements in the input; a broken one reaches to where the next seems to begin.
  private(set) var places: [Range<Int>] = []
  /// What is wrong with the array itself; nil when it is whole or its last element is to blame.
  private(set) var problem: IngestError?

  private let bytes: [UInt8]
  private var index: Int
  /// Broken elements whose brackets did not close.
  private var unclosed = 0

  /// Cuts the array whose bracket stands at an index.
  init(_ bytes: [UInt8], at bracket: Int) {
    self.bytes = bytes
    index = bracket + 1
    cut()
  }

  private mutating func cut() {
    skipSpace()
    while index < bytes.count, bytes[index] != 0x5D {
      let start = index
      index = end(of: start)
      places.append(start..<index)
      skipSpace()
      if index < bytes.count, bytes[index] == 0x2C { index += 1 }
      skipSpace()
    }
    guard index < bytes.count else {
      problem = .brokenJSON(problem: "the array does not end", offset: index)
      return
    }
    index += 1
    skipSpace()
    if index < bytes.count { problem = .brokenJSON(problem: "text after the array", offset: index) }
  }

  /// The end of the element that begins at an index: of its value when that is sound, else the comma or bracket after it.
  private mutating func end(of start: Int) -> Int {
    var scanner = JSONScanner(bytes, in: start..<bytes.count)
    guard (try? scanner.value()) != nil else { return recovery(from: start) }
    let next = bytes[scanner.index...].firstIndex { !ArrayCutter.isSpace($0) } ?? bytes.count
    let isSound = next == bytes.count || bytes[next] == 0x2C || bytes[next] == 0x5D
    return isSound ? scanner.index : recovery(from: start)
  }

  /// Where a broken element ends: where its brackets close, else where another object seems to begin.
  private mutating func recovery(from start: Int) -> Int {
    // Brackets that never close are looked for to the end of the input, so not for any number of elements.
    if unclosed < 20 {
      if let end = closing(from: start) { return end }
      unclosed += 1
    }
    return nextObject(after: start) ?? bytes.count
  }

  /// The first comma or closing bracket outside all brackets and strings; a line break ends a string, which may hold none.
  private func closing(from start: Int) -> Int? {
    var depth = 0
    var isInString = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where isInString: index += 1
      case 0x22: isInString.toggle()
      case 0x0A: isInString = false
      case _ where isInString: break
      case 0x7B, 0x5B: depth += 1
      case 0x2C where depth == 0, 0x5D where depth == 0: return index
      case 0x7D, 0x5D: depth = max(0, depth - 1)
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The comma of the next `}, {"`.
  private func nextObject(after start: Int) -> Int? {
    var index = start
    while let brace = bytes[index...].firstIndex(of: 0x7D) {
      var rest = bytes[(brace + 1)...].drop(while: ArrayCutter.isSpace)
      let comma = rest.startIndex
      index = brace + 1
      guard rest.popFirst() == 0x2C else { continue }
      rest = rest.drop(while: ArrayCutter.isSpace)
      guard rest.popFirst() == 0x7B else { continue }
      if rest.drop(while: ArrayCutter.isSpace).first == 0x22 { return comma }
    }
    return nil
  }

  private mutating func skipSpace() {
    while index < bytes.count, ArrayCutter.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
