/// Bytes that come one after another, from a file, a pipe or out of a compressed stream.
public protocol ByteSource: AnyObject {
  /// Appends up to `count` bytes to a buffer and returns how many there were, 0 only at the end; throws without appending any.
  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int
}

/// Bytes in memory as a source.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  /// A source of all the bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next of the bytes.
  public func read(upTo count: Int, into buffer: inout [UInt8]) -> Int {
    let end = min(position + max(count, 0), bytes.count)
    buffer += bytes[position..<end]
    defer { position = end }
    return end - position
  }
}

/// The next so many bytes of a source, as a source of their own.
public final class LimitedSource: ByteSource {
  /// Bytes not read yet.
  public private(set) var remaining: Int
  private let source: BufferedSource
  private let kind: String

  /// `kind` names what is cut short when the source ends before.
  public init(_ source: BufferedSource, count: Int, kind: String) {
    self.source = source
    remaining = count
    self.kind = kind
  }

  /// The next bytes; throws ``ContainerError/truncated(kind:)`` when the source ends before.
  public func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    if remaining == 0 || count <= 0 { return 0 }
    let got = try source.read(upTo: min(count, remaining), into: &buffer)
    if got == 0 {
      remaining = 0
      throw .truncated(kind: kind)
    }
    remaining -= got
    return got
  }
}
