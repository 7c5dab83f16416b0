import Containers

/// Cuts a file, a pipe or what comes out of a container into lines without ever holding more of it than one line and one chunk.
struct LineStream {
  /// A line without its end.
  struct Line {
    var bytes: [UInt8]
    /// Bytes of the file before it.
    var offset: Int
    /// From 1.
    var number: Int
    /// Whether the line was longer than the limit: then `bytes` is empty and the rest was passed over.
    var isTooLong = false
  }

  private let source: any ByteSource
  private let limit: Int
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// Bytes of the file before the buffer.
  private var base = 0
  private var number = 0

  /// 256 KiB a system call: larger chunks measured no faster.
  private static let chunk = 1 << 18

  /// `start` holds bytes already read from the source.
  init(source: any ByteSource, limit: Int, start: [UInt8] = []) {
    self.source = source
    self.limit = limit
    buffer = start
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Bytes of the file passed so far.
  var offset: Int { base + position }

  /// Whether the next line can be had without reading from the source.
  var hasLine: Bool { isAtEnd || buffer[position...].contains(0x0A) }

  /// Passes over empty lines as far as they are in memory: input of nothing else goes by a hundred times as fast.
  mutating func skipEmptyLines() {
    buffer.withUnsafeBufferPointer { bytes in
      while position < bytes.count, bytes[position] == 0x0A {
        position += 1
        number += 1
      }
    }
  }

  /// The next line; nil at the end. Throws what its source throws.
  mutating func next() throws(ContainerError) -> Line? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(to: end, next: end + 1) }
      searched = buffer.count
      if isAtEnd { return position < buffer.count ? take(to: buffer.count, next: buffer.count) : nil }
      if buffer.count - position > limit { return try passOver() }
      searched -= discard()
      try fill()
    }
  }

  private mutating func take(to end: Int, next: Int) -> Line {
    number += 1
    var line = Line(bytes: [], offset: base + position, number: number)
    if end - position > limit {
      line.isTooLong = true
    } else {
      let last = end > position && buffer[end - 1] == 0x0D ? end - 1 : end
      line.bytes = Array(buffer[position..<last])
    }
    position = next
    return line
  }

  /// Reads to the end of a line that is too long and forgets it.
  private mutating func passOver() throws(ContainerError) -> Line {
    number += 1
    let line = Line(bytes: [], offset: base + position, number: number, isTooLong: true)
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        position = end + 1
        return line
      }
      position = buffer.count
      if isAtEnd { return line }
      _ = discard()
      try fill()
    }
  }

  /// Forgets the bytes before the position and returns how many there were.
  private mutating func discard() -> Int {
    let passed = position
    buffer.removeSubrange(..<passed)
    base += passed
    position = 0
    return passed
  }

  private mutating func fill() throws(ContainerError) {
    let isFirst = base == 0 && buffer.isEmpty
    if try source.read(upTo: LineStream.chunk, into: &buffer) == 0 { isAtEnd = true }
    if isFirst, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}
