/// Bytes that are written one by one, without the checks that an array makes at each; whoever makes one ends it with ``take()``.
struct TextBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  /// Makes room for so many more bytes.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(capacity * 2, count + more)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    copy.update(from: base, count: count)
    base.deallocate()
    base = copy
    capacity = larger
  }

  /// Adds a byte; there must be room for it.
  @inline(__always) mutating func append(_ byte: UInt8) {
    assert(count < capacity)
    base[count] = byte
    count += 1
  }

  /// Adds bytes; makes room itself.
  mutating func append(contentsOf bytes: some Collection<UInt8>) {
    reserve(bytes.count)
    for byte in bytes { append(byte) }
  }

  subscript(index: Int) -> UInt8 {
    assert(index < count)
    return base[index]
  }

  mutating func removeAll(from start: Int) { count = min(count, start) }

  /// The bytes written; nothing may be written after that.
  consuming func take() -> [UInt8] {
    let bytes = Array(UnsafeBufferPointer(start: base, count: count))
    base.deallocate()
    return bytes
  }
}
