#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds short texts in bytes, many times faster than the standard library finds strings in strings.
package enum ByteSearch {
  /// The first place of a text of ASCII or UTF-8; the time is that of `memchr` while the text's first byte is rare.
  package static func first(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let count = text.utf8CodeUnitCount
    guard count > 0, bytes.count >= count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let last = base + (buffer.count - count)
      var next = base
      while next <= last, let found = memchr(next, Int32(text.utf8Start.pointee), last - next + 1) {
        if memcmp(found, text.utf8Start, count) == 0 {
          let start = bytes.startIndex + (UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base)
          return start..<start + count
        }
        next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return nil
    }
  }

  /// The lines of some bytes, without their line feeds; one line at least, which may be empty, as may the last.
  package static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.withUnsafeBufferPointer { buffer in
      var lines: [ArraySlice<UInt8>] = []
      var start = 0
      while let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, 0x0A, buffer.count - start)
      {
        let end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
        lines.append(bytes[bytes.startIndex + start..<bytes.startIndex + end])
        start = end + 1
      }
      lines.append(bytes[(bytes.startIndex + start)...])
      return lines
    }
  }

  /// The last place.
  package static func last(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let count = text.utf8CodeUnitCount
    guard count > 0, bytes.count >= count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.count - count
      while start >= 0 {
        if matches(text, buffer, start) {
          return bytes.startIndex + start..<bytes.startIndex + start + count
        }
        start -= 1
      }
      return nil
    }
  }

  /// Whether a text stands in some bytes; `foldsCase` takes their capitals of ASCII for small letters, as the text must have them.
  package static func holds(_ text: StaticString, in bytes: ArraySlice<UInt8>, foldsCase: Bool = false)
    -> Bool
  {
    guard foldsCase else { return first(text, in: bytes) != nil }
    let count = text.utf8CodeUnitCount
    guard count > 0, bytes.count >= count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - count) {
        var offset = 0
        while offset < count {
          let byte = buffer[start + offset]
          let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          if small != text.utf8Start[offset] { break }
          offset += 1
        }
        if offset == count { return true }
      }
      return false
    }
  }

  /// Whether one of the words in bytes parted by blanks is a text, as in lists of class names.
  package static func lists(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let found = first(text, in: rest) {
      let isStart = found.lowerBound == bytes.startIndex || bytes[found.lowerBound - 1] <= 0x20
      if isStart, found.upperBound == bytes.endIndex || bytes[found.upperBound] <= 0x20 { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  private static func matches(_ text: StaticString, _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int)
    -> Bool
  {
    for offset in 0..<text.utf8CodeUnitCount where buffer[start + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
