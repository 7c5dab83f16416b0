#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A source that can be looked into before it is read, and cut at marks.
public final class BufferedSource: ByteSource {
  /// Bytes taken so far.
  public private(set) var offset = 0

  private let source: any ByteSource
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// The error of the source, which comes again until ``recover()``.
  private var failure: ContainerError?
  /// Index in the buffer from which on nothing is forgotten; nil when everything taken is.
  private var held: Int?

  /// Bytes a read.
  private let chunk: Int
  /// Bytes that are kept for going back at most.
  private static let heldLimit = 4 << 20

  /// 256 KiB a read are enough: larger chunks measured no faster.
  public init(_ source: any ByteSource, chunk: Int = 1 << 18) {
    self.source = source
    self.chunk = max(chunk, 1)
    buffer = []
  }

  /// Bytes that can be had without reading from the source.
  public var available: Int { buffer.count - position }

  /// Whether a whole line, or the end, can be had without reading from the source.
  public var hasLine: Bool { isAtEnd || lineEnd(from: position) != nil }

  /// Reads one more chunk into the buffer; false at the end.
  public func fill() throws(ContainerError) -> Bool {
    discard()
    return try pull(chunk, into: &buffer) > 0
  }

  private func pull(_ count: Int, into target: inout [UInt8]) throws(ContainerError) -> Int {
    if let failure { throw failure }
    if isAtEnd { return 0 }
    do throws(ContainerError) {
      let got = try source.read(upTo: count, into: &target)
      if got == 0 { isAtEnd = true }
      return got
    } catch {
      failure = error
      throw error
    }
  }

  /// Forgets the source's error and what is available, as the source goes on somewhere else.
  func recover() {
    failure = nil
    consume(available)
  }

  /// Reads until so many bytes are available, or the end; returns how many are, at most `count`.
  public func ensure(_ count: Int) throws(ContainerError) -> Int {
    while available < count, try fill() {}
    return min(available, count)
  }

  /// The next bytes without taking them: `count`, fewer only at the end.
  public func peek(_ count: Int) throws(ContainerError) -> [UInt8] {
    let count = try ensure(count)
    return Array(buffer[position..<(position + count)])
  }

  /// Hands out what is available, without taking it.
  public func withAvailable<Result>(_ work: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { work(UnsafeBufferPointer(rebasing: $0[position...])) }
  }

  /// Takes bytes that are available.
  public func consume(_ count: Int) {
    precondition(count <= available)
    position += count
    offset += count
  }

  /// The next bytes, those that are available first.
  public func read(upTo count: Int, into target: inout [UInt8]) throws(ContainerError) -> Int {
    if available == 0, count >= chunk, held == nil {
      let got = try pull(count, into: &target)
      offset += got
      return got
    }
    if available == 0 { _ = try fill() }
    let got = min(available, max(count, 0))
    target += buffer[position..<(position + got)]
    consume(got)
    return got
  }

  /// Takes so many bytes, fewer only at the end.
  public func take(_ count: Int) throws(ContainerError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(count, 1 << 22))
    while bytes.count < count, try read(upTo: min(count - bytes.count, 1 << 20), into: &bytes) > 0 {}
    return bytes
  }

  /// Takes everything to the end; `garbage` is the error of bytes of another kind behind data that are whole.
  ///
  /// Throws ``ContainerError/tooLarge(limit:)`` when there are more than `limit` bytes.
  public func takeAll(limit: Int) throws(ContainerError) -> (bytes: [UInt8], garbage: ContainerError?) {
    var bytes: [UInt8] = []
    do throws(ContainerError) {
      while try read(upTo: 1 << 20, into: &bytes) > 0 {
        if bytes.count > limit { throw .tooLarge(limit: limit) }
      }
    } catch {
      guard case .trailingGarbage = error else { throw error }
      return (bytes, error)
    }
    return (bytes, nil)
  }

  /// Passes over so many bytes and returns how many there were, fewer only at the end.
  public func skip(_ count: Int) throws(ContainerError) -> Int {
    var passed = 0
    while passed < count {
      if available == 0, try !fill() { break }
      let step = min(available, count - passed)
      consume(step)
      passed += step
    }
    return passed
  }

  /// Takes a line with its end and appends it, but no more of it than `limit`; false at the end, before any byte.
  public func takeLine(into line: inout [UInt8], limit: Int) throws(ContainerError) -> Bool {
    if available == 0, try !fill() { return false }
    let start = line.count
    while true {
      let end = lineEnd(from: position).map { $0 + 1 } ?? buffer.count
      line += buffer[position..<min(end, position + max(0, limit - (line.count - start)))]
      let isWhole = end > position && buffer[end - 1] == 0x0A
      consume(end - position)
      if isWhole { return true }
      if try !fill() { return true }
    }
  }

  /// Puts bytes back before the next one, as if they had not been taken.
  public func unread(_ bytes: [UInt8]) {
    held = nil
    buffer.replaceSubrange(..<position, with: bytes)
    position = 0
    offset -= bytes.count
  }

  /// Keeps what is taken from here on for ``rewind()``, up to some MiB.
  func hold() { held = position }

  /// Keeps nothing any longer.
  func release() { held = nil }

  /// Goes back to where ``hold()`` was called; false when that is too far back.
  func rewind() -> Bool {
    guard let held else { return false }
    offset -= position - held
    position = held
    return true
  }

  private func lineEnd(from index: Int) -> Int? {
    buffer.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, index < raw.count,
        let found = memchr(base + index, 0x0A, raw.count - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Forgets the bytes before the position, or before what is held.
  private func discard() {
    if let start = held, position - start > BufferedSource.heldLimit { held = nil }
    let passed = held ?? position
    if passed == buffer.count {
      buffer.removeAll(keepingCapacity: true)
    } else {
      buffer.removeSubrange(..<passed)
    }
    position -= passed
    if held != nil { held = 0 }
  }
}
