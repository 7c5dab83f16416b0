import Containers

/// Cuts a JSON array of any length into its elements, without ever holding more of it than one element and one chunk.
///
/// A broken element costs the others nothing: it reaches to where the next one seems to begin.
struct ElementStream {
  /// An element, as it is written.
  struct Element: Equatable {
    var bytes: [UInt8]
    /// Bytes of the input before it.
    var offset: Int
    /// From 1.
    var number: Int
    /// Whether it is longer than the limit: then `bytes` is empty and the rest was passed over.
    var isTooLong = false
  }

  /// What is wrong with the array itself, known after its last element; nil when it is whole.
  private(set) var problem: IngestError?

  let limit: Int
  var window: ByteWindow
  /// Bytes that were searched in vain for the brackets that close broken elements.
  var searched = 0
  /// The first key of the first object: what most elements begin with.
  var firstKey: [UInt8]?

  /// Whether something may follow the array, as in an object that wraps it.
  private let isWrapped: Bool
  /// Whether there are no brackets and no commas, only objects.
  let isBare: Bool
  /// Elements so far.
  private(set) var number = 0
  private var isDone = false
  /// Whether the last element is broken because the input ends in it: then the array is not said to have no end as well.
  private var isCutOff = false

  /// Bytes of a broken element that are searched for the brackets that close it.
  static let recoveryLimit = 1 << 20
  /// Bytes that may be searched in vain beyond as many as were passed: after that only the next object is looked for, so
  /// that a file of nothing but broken elements is still read in linear time.
  static let searchLimit = 1 << 26

  /// `start` holds the bytes already read from the source, and the array's bracket, at the place that
  /// ``ArrayPlace/find(in:)`` tells; `limit` is the most bytes of an element.
  init(source: (any ByteSource)?, limit: Int, start: [UInt8], at place: ArrayPlace) {
    self.limit = limit
    window = ByteWindow(source, start: start, position: place.bracket + 1)
    isWrapped = place.isWrapped
    isBare = place.isBare
  }

  /// Cuts an array that is whole in memory.
  init(_ bytes: [UInt8], at place: ArrayPlace) {
    self.init(source: nil, limit: bytes.count, start: bytes, at: place)
  }

  /// Bytes of the input passed so far.
  var offset: Int { window.offset }

  var buffer: [UInt8] { window.bytes }
  var isAtEnd: Bool { window.isAtEnd }
  var position: Int {
    get { window.position }
    set { window.position = newValue }
  }

  /// Whether the next element can be had without reading from the source.
  var hasElement: Bool {
    if isAtEnd || isDone { return true }
    var index = buffer[position...].firstIndex { !ElementStream.isSpace($0) } ?? buffer.count
    var scanner = ValueScanner()
    if case .more = scanner.scan(buffer, from: &index) { return false }
    return true
  }

  /// The next element, nil at the end of the array; ``problem`` then tells whether it was whole.
  ///
  /// Throws what its source throws.
  mutating func next() throws(ContainerError) -> Element? {
    if isDone { return nil }
    guard let first = try nextByte() else {
      isDone = true
      return isBare || isCutOff ? nil : finish("the array does not end")
    }
    if first == 0x5D {
      if isBare { return finish("a bracket between the objects") }
      position += 1
      if !isWrapped, try nextByte() != nil { return finish("text after the array") }
      isDone = true
      return nil
    }
    number += 1
    let element = try cut()
    if try nextByte() == 0x2C { position += 1 }
    return element
  }

  private mutating func finish(_ words: String) -> Element? {
    problem = .brokenJSON(problem: words, offset: offset)
    isDone = true
    return nil
  }

  /// The next byte that is no space, which the position then stands at; nil at the end.
  private mutating func nextByte() throws(ContainerError) -> UInt8? {
    while true {
      while position < buffer.count, ElementStream.isSpace(buffer[position]) { position += 1 }
      if position < buffer.count { return buffer[position] }
      if isAtEnd { return nil }
      _ = try window.fill()
    }
  }

  private mutating func cut() throws(ContainerError) -> Element {
    let offset = offset
    var scanner = ValueScanner()
    var index = position
    var isTooLong = false
    while true {
      switch scanner.scan(buffer, from: &index) {
      case .more where isAtEnd:
        if isTooLong || scanner.isCompleteAtEnd { return take(to: index, offset, isTooLong) }
        defer { isCutOff = position == buffer.count }
        return try recover()
      case .more:
        if isTooLong || index - position > limit {
          isTooLong = true
          position = index
        }
        index -= try window.fill()
      case .ended:
        if isTooLong { return take(to: index, offset, true) }
        let isSound = try isBetweenElements(&index)
        return isSound ? take(to: index, offset, false) : try recover()
      case .broken where isTooLong:
        position = index
        try passToNextObject()
        return take(to: position, offset, true)
      case .broken: return try recover()
      }
    }
  }

  /// Whether an element may end before an index: at a comma, at the closing bracket or at the end of the bytes.
  private mutating func isBetweenElements(_ index: inout Int) throws(ContainerError) -> Bool {
    while true {
      if let next = buffer[index...].firstIndex(where: { !ElementStream.isSpace($0) }) {
        return buffer[next] == 0x2C || buffer[next] == 0x5D || isBare && buffer[next] == 0x7B
      }
      if isAtEnd || buffer.count - index > ElementStream.recoveryLimit { return true }
      index -= try window.fill()
    }
  }

  /// The element from the position to an index, where the position then stands.
  mutating func take(to end: Int, _ offset: Int, _ isTooLong: Bool) -> Element {
    let bytes = isTooLong || end - position > limit ? [] : Array(buffer[position..<end])
    let element = Element(
      bytes: bytes, offset: offset, number: number, isTooLong: isTooLong || end - position > limit)
    position = end
    if firstKey == nil { firstKey = ElementStream.firstKey(of: bytes) }
    return element
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
