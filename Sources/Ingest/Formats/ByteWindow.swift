import Containers

/// The stretch of a source that is in memory while something is cut out of it.
struct ByteWindow {
  /// The bytes in memory.
  private(set) var bytes: [UInt8]
  /// Index of what comes next; what stands before it is forgotten when more is read.
  var position: Int
  /// Whether the source has no more bytes than these.
  private(set) var isAtEnd: Bool

  private let source: (any ByteSource)?
  /// Bytes of the input before these.
  private var base = 0

  /// 256 KiB a read: larger chunks measured no faster.
  private static let chunk = 1 << 18

  /// `start` holds the bytes already read from the source; without a source they are all there are.
  init(_ source: (any ByteSource)?, start: [UInt8], position: Int = 0) {
    self.source = source
    bytes = start
    self.position = position
    isAtEnd = source == nil
  }

  /// Bytes of the input before the position.
  var offset: Int { base + position }

  /// Reads on and returns how many bytes before the position were forgotten: all indices move back by that.
  ///
  /// Throws what the source throws.
  mutating func fill() throws(ContainerError) -> Int {
    guard let source, !isAtEnd else { return 0 }
    let passed = position
    bytes.removeSubrange(..<passed)
    base += passed
    position = 0
    if try source.read(upTo: ByteWindow.chunk, into: &bytes) == 0 { isAtEnd = true }
    return passed
  }
}
