/// Counts Unicode scalars before a byte offset: a running count every 64 bytes, then a short scan.
struct ScalarIndex: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  private let counts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / ScalarIndex.stride + 1)
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % ScalarIndex.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % ScalarIndex.stride == 0 { counts.append(count) }
    self.counts = counts
  }

  func count(before offset: Int) -> Int {
    let block = offset / ScalarIndex.stride
    var count = Int(counts[block])
    for index in (block * ScalarIndex.stride)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
