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
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        counts.append(count)
        let end = min(start + ScalarIndex.stride, bytes.count)
        if end - start == ScalarIndex.stride, ScalarIndex.isASCII(bytes, from: start) {
          count += Int32(ScalarIndex.stride)
        } else {
          for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
        }
        start = end
      }
    }
    if bytes.count % ScalarIndex.stride == 0 { counts.append(count) }
    self.counts = counts
  }

  /// Whether the bytes of a whole block are ASCII, eight at a time.
  private static func isASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var all: UInt64 = 0
    for offset in Swift.stride(from: start, to: start + stride, by: 8) {
      all |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  func count(before offset: Int) -> Int {
    let block = offset / ScalarIndex.stride
    var count = Int(counts[block])
    let start = block * ScalarIndex.stride
    // As many scalars as bytes: each is a byte.
    if block + 1 < counts.count, Int(counts[block + 1]) - count == ScalarIndex.stride {
      return count + offset - start
    }
    for index in start..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
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
