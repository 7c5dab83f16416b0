/// Bytes that come one after another, from a file, a pipe or out of a compressed stream.
public protocol ByteSource: AnyObject {
  /// Appends up to `count` bytes to a buffer and returns how many there were, 0 only at the end.
  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int
}
