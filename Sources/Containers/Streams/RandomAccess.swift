#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that can be read from any place.
public protocol RandomAccess: AnyObject {
  /// How many there are.
  var size: Int { get }
  /// Up to `count` bytes from a place on, fewer only at the end.
  func read(at offset: Int, count: Int) throws(ContainerError) -> [UInt8]
}

/// A file that is read from any place.
public final class FileAccess: RandomAccess {
  /// Its size when it was opened, in bytes.
  public let size: Int
  private let descriptor: Int32

  /// Keeps a copy of an open descriptor. Throws ``ContainerError/unreadable(reason:)``.
  public convenience init(copying descriptor: Int32) throws(ContainerError) {
    try self.init(owning: fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
  }

  private init(owning descriptor: Int32) throws(ContainerError) {
    var status = stat()
    self.descriptor = descriptor
    if descriptor < 0 || fstat(descriptor, &status) != 0 {
      size = 0
      throw FileAccess.failure()
    }
    size = Int(status.st_size)
  }

  /// Writes a source to a temporary file without a name, which the system removes with its last use.
  ///
  /// Throws ``ContainerError/tooLarge(limit:)`` for more than `limit` bytes.
  public static func spooling(_ source: BufferedSource, limit: Int) throws(ContainerError) -> FileAccess {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/limelight-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    if descriptor < 0 { throw failure() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    var bytes: [UInt8] = []
    var total = 0
    do throws(ContainerError) {
      while try source.read(upTo: 1 << 18, into: &bytes) > 0 {
        total += bytes.count
        if total > limit { throw .tooLarge(limit: limit) }
        try write(bytes, to: descriptor)
        bytes.removeAll(keepingCapacity: true)
      }
    } catch {
      close(descriptor)
      throw error
    }
    return try FileAccess(owning: descriptor)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Bytes of the file; throws ``ContainerError/unreadable(reason:)``.
  public func read(at offset: Int, count: Int) throws(ContainerError) -> [UInt8] {
    let count = max(0, min(count, size - offset))
    var bytes = [UInt8](repeating: 0, count: count)
    var got = 0
    while got < count {
      let step = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { pread(descriptor, $0 + got, count - got, off_t(offset + got)) } ?? 0
      }
      if step < 0, errno == EINTR { continue }
      if step < 0 { throw FileAccess.failure() }
      if step == 0 { break }
      got += step
    }
    bytes.removeLast(count - got)
    return bytes
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(ContainerError) {
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { writeBytes(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if step < 0, errno == EINTR { continue }
      if step <= 0 { throw failure() }
      written += step
    }
  }

  private static func failure() -> ContainerError { .unreadable(reason: String(cString: strerror(errno))) }
}

// Inside the class its own `write` hides the system's.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// A stretch of what can be read from any place, as a source.
final class RangeSource: ByteSource {
  private let access: any RandomAccess
  private var position: Int
  private let end: Int
  private let kind: String

  init(_ access: any RandomAccess, _ range: Range<Int>, kind: String) {
    self.access = access
    position = range.lowerBound
    end = range.upperBound
    self.kind = kind
  }

  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    if position >= end || count <= 0 { return 0 }
    let bytes = try access.read(at: position, count: min(count, end - position))
    if bytes.isEmpty {
      position = end
      throw .truncated(kind: kind)
    }
    position += bytes.count
    buffer += bytes
    return bytes.count
  }
}
