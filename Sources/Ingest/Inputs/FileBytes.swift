#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Containers

/// An open file or pipe, read in order and closed with its owner.
final class FileBytes: ByteSource {
  private let descriptor: Int32
  private let owns: Bool

  /// Standard input, which stays open.
  init() {
    descriptor = 0
    owns = false
  }

  /// Opens a file for reading. Throws ``IngestError/unreadable(reason:)``.
  init(path: FilePath) throws(IngestError) {
    descriptor = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC) } ?? -1
    owns = true
    if descriptor < 0 { throw FileBytes.failure() }
  }

  deinit { if owns, descriptor >= 0 { close(descriptor) } }

  /// The file as one that is read from any place. Throws ``ContainerError/unreadable(reason:)``.
  func access() throws(ContainerError) -> FileAccess { try FileAccess(copying: descriptor) }

  /// Appends up to `count` bytes to a buffer and returns how many there were: 0 at the end.
  ///
  /// Throws ``ContainerError/unreadable(reason:)``.
  func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var got = -1
    repeat {
      got = buffer.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { readBytes(descriptor, $0 + start, count) } ?? 0
      }
    } while got < 0 && errno == EINTR
    buffer.removeLast(count - max(got, 0))
    if got < 0 { throw .unreadable(reason: FileBytes.reason()) }
    return got
  }

  /// Reads to the end. Throws ``IngestError/tooLarge(limit:)`` when there are more than `limit` bytes.
  func readAll(limit: Int, expecting size: Int) throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, size) + 1)
    var chunk = max(4096, min(size + 1, 1 << 20))
    do throws(ContainerError) {
      while try read(upTo: chunk, into: &bytes) > 0 {
        if bytes.count > limit { throw .tooLarge(limit: limit) }
        chunk = min(max(chunk, bytes.count), 1 << 20)
      }
    } catch {
      throw IngestError(error)
    }
    return bytes
  }

  /// The error that the system reported last.
  static func failure() -> IngestError { .unreadable(reason: reason()) }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

// Inside the class its own `read` hides the system's.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
