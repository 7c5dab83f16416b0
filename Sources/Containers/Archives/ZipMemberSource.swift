/// Unpacks a member of a zip and holds its size and checksum against what the archive says.
final class ZipMemberSource: ByteSource {
  private let source: any ByteSource
  private let crc: UInt32
  private let size: Int
  private var count = 0
  private var sum: UInt32 = 0
  private var isChecked = false

  /// `packed` gives the member's bytes in the archive.
  init(_ packed: any ByteSource, isDeflated: Bool, crc: UInt32, size: Int, within expansion: Expansion?) {
    source = isDeflated ? GzipSource(BufferedSource(packed), .deflate, within: expansion) : packed
    self.crc = crc
    self.size = size
  }

  func read(upTo wanted: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    if isChecked || wanted <= 0 { return 0 }
    let start = buffer.count
    let got = try source.read(upTo: wanted, into: &buffer)
    sum = Inflater.crc32(buffer[start...], after: sum)
    count += got
    if got == 0 || count > size {
      isChecked = true
      buffer.removeLast(buffer.count - start)
      if count != size { throw .damaged(kind: "zip data", problem: "its size is not the one in the archive") }
      if sum != crc { throw .damaged(kind: "zip data", problem: "the checksum does not match") }
      return 0
    }
    return got
  }
}
