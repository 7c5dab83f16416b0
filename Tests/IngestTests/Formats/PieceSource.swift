import Containers

/// Gives its bytes in pieces of one size.
final class PieceSource: ByteSource {
  private var bytes: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes[...]
    self.size = size
  }

  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    let piece = bytes.prefix(min(size, count))
    buffer += piece
    bytes = bytes.dropFirst(piece.count)
    return piece.count
  }
}
