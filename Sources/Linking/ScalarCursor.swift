/// Finds the bytes of places told in Unicode scalars, each at or behind the one before.
struct ScalarCursor {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// Scalars before the offset.
  private var scalars = 0

  /// The bytes of a text in UTF-8; they must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = UnsafeRawBufferPointer(bytes) }

  /// The bytes before so many scalars, at least as many as those of the place before; all of them where there are fewer.
  mutating func advance(to target: Int) -> Int {
    while scalars + 8 <= target, offset + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Bytes that go on with a scalar have 10 as their upper bits.
      let within = eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
      scalars += 8 - Int(truncatingIfNeeded: (within &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    finishScalar()
    while offset < bytes.count, scalars < target {
      offset += 1
      finishScalar()
      scalars += 1
    }
    return offset
  }

  @inline(__always)
  private mutating func finishScalar() {
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
  }
}
