#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A page being copied, all but what is dropped of it.
struct SlimCopy {
  private let page: UnsafeBufferPointer<UInt8>
  private let copy: UnsafeMutableBufferPointer<UInt8>
  /// Bytes copied so far.
  private(set) var count = 0
  /// Index in the page up to which it was copied or dropped.
  private var done = 0

  /// `copy` must have room for the page.
  init(of page: UnsafeBufferPointer<UInt8>, into copy: UnsafeMutableBufferPointer<UInt8>) {
    self.page = page
    self.copy = copy
  }

  /// Drops a range that lies behind all that were dropped before.
  mutating func drop(_ range: Range<Int>) {
    take(upTo: range.lowerBound)
    done = range.upperBound
  }

  /// Copies what is left.
  mutating func finish() { take(upTo: page.count) }

  private mutating func take(upTo end: Int) {
    guard end > done, let source = page.baseAddress, let target = copy.baseAddress else { return }
    memcpy(target + count, source + done, end - done)
    count += end - done
  }
}
