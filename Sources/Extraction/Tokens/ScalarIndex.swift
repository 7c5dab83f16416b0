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

  /// The byte offset of the scalar that has so many before it; the end where there are fewer.
  func offset(of count: Int) -> Int {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(counts[middle]) <= count { low = middle + 1 } else { high = middle }
    }
    let block = max(0, low - 1)
    var offset = block * ScalarIndex.stride
    var before = Int(counts[block])
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if before == count { break }
        before += 1
      }
      offset += 1
    }
    return offset
  }
}
