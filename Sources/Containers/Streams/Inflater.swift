internal import CZlib

/// One zlib stream being unpacked.
final class Inflater {
  /// What zlib expects around the packed data.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  /// How far one call came.
  enum Status: Equatable {
    /// More input, or more room, is needed.
    case going
    /// The end of the packed data.
    case ended
    /// The packed data contradict the format or their own checksum.
    case damaged(String)
  }

  // zlib's own state points back at this struct, so it may not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Inflater.room)

  /// Bytes that one call unpacks at most.
  static let room = 1 << 16

  init(_ wrapping: Wrapping) {
    stream.initialize(to: z_stream())
    // Only a lack of memory can make this fail, and every later call reports it as damaged data.
    _ = inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    scratch.deallocate()
  }

  /// Begins anew with the next stream of the same wrapping.
  func reset() { inflateReset(stream) }

  /// Unpacks input, appends up to `count` bytes, and at most ``room``, to a buffer and returns how much input was used.
  func inflate(_ input: UnsafeBufferPointer<UInt8>, upTo count: Int, into buffer: inout [UInt8]) -> (
    used: Int, Status
  ) {
    let inputCount = min(input.count, Int(Int32.max))
    let room = min(count, Inflater.room)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(inputCount)
    stream.pointee.next_out = scratch.baseAddress
    stream.pointee.avail_out = UInt32(room)
    let code = CZlib.inflate(stream, Z_NO_FLUSH)
    buffer.append(
      contentsOf: UnsafeBufferPointer(rebasing: scratch[..<(room - Int(stream.pointee.avail_out))]))
    let used = inputCount - Int(stream.pointee.avail_in)
    switch code {
    case Z_OK, Z_BUF_ERROR: return (used, .going)
    case Z_STREAM_END: return (used, .ended)
    default:
      let problem = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
      return (used, .damaged(problem))
    }
  }

  /// CRC-32 of bytes, as zip keeps it.
  static func crc32(_ bytes: some Sequence<UInt8>, after crc: UInt32 = 0) -> UInt32 {
    let bytes = Array(bytes)
    return bytes.withUnsafeBufferPointer {
      UInt32(CZlib.crc32_z(UInt(crc), $0.baseAddress, z_size_t($0.count)))
    }
  }
}
