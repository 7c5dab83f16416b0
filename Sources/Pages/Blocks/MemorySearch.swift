#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds short runs of bytes in long ones.
enum MemorySearch {
  /// Whether one run stands in another; takes time in proportion to the product of their lengths at worst, so the first is to be
  /// short.
  static func contains(_ needle: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = needle.first, let want = needle.baseAddress, var base = bytes.baseAddress else {
      return needle.isEmpty
    }
    let end = base + bytes.count
    while end - base >= needle.count,
      let found = memchr(base, Int32(first), end - base - needle.count + 1)
    {
      if memcmp(found, want, needle.count) == 0 { return true }
      base = UnsafeRawPointer(found) + 1
    }
    return false
  }
}
