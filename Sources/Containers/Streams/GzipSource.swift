/// Unpacks gzip (RFC 1952), any number of members one after another, or one zlib (RFC 1950) or raw deflate (RFC 1951) stream.
///
/// Data that end too early, are damaged or are followed by something else give what could be unpacked, then the error, then
/// the end. Zero bytes behind the last member are padding.
public final class GzipSource: ByteSource {
  /// What is around the packed data.
  public enum Wrapping: Sendable {
    case gzip
    case zlib
    case deflate
  }

  /// Where a member begins, in the packed and in the unpacked bytes.
  private struct Start {
    var packed: Int
    var unpacked: Int
  }

  private enum State { case between, inside, ended }

  private let input: BufferedSource
  private let wrapping: Wrapping
  private let inflater: Inflater
  private let expansion: Expansion
  private let isOutermost: Bool
  private let isResumable: Bool
  private var state = State.between
  private var starts: [Start] = []
  private var pending: ContainerError?
  private var unpacked = 0

  private var kind: String { wrapping == .gzip ? "gzip data" : "deflate data" }

  /// - Parameters:
  ///   - expansion: that of the packed input this one lies in; nil for one that lies in none.
  ///   - isResumable: whether ``resume()`` will be asked for, which keeps some MiB of packed data.
  public init(
    _ input: BufferedSource, _ wrapping: Wrapping = .gzip, within expansion: Expansion? = nil,
    isResumable: Bool = false
  ) {
    self.input = input
    self.wrapping = wrapping
    self.isResumable = isResumable
    isOutermost = expansion == nil
    self.expansion = expansion ?? Expansion()
    inflater = Inflater(wrapping == .gzip ? .gzip : wrapping == .zlib ? .zlib : .raw)
  }

  /// What the beginning of gzip data unpacks to, up to so many bytes; as far as it goes where the data are cut or damaged.
  public static func beginning(of packed: [UInt8], count: Int) -> [UInt8] {
    let source = GzipSource(BufferedSource(MemorySource(packed)))
    var bytes: [UInt8] = []
    while bytes.count < count, let got = try? source.read(upTo: count - bytes.count, into: &bytes), got > 0 {}
    return bytes
  }

  /// The limits that sources within this one share with it.
  public var limits: Expansion { expansion }

  /// Where in the packed data the member begins that an offset in the unpacked data lies in; known of resumable sources, and
  /// there from the offset on that ``forgetMembers(before:)`` was given.
  func memberOffset(of offset: Int) -> Int {
    starts.last { $0.unpacked <= offset }?.packed ?? starts.first?.packed ?? 0
  }

  /// Keeps no places of members that end before an offset in the unpacked data.
  func forgetMembers(before offset: Int) {
    let kept = starts.dropFirst().firstIndex { $0.unpacked > offset } ?? starts.count
    if kept > 1 { starts.removeFirst(kept - 1) }
  }

  /// After an error: where in the unpacked data the broken member begins.
  private(set) var brokenMemberStart = 0
  /// Whether reading ended with an error.
  private(set) var hasFailed = false

  /// The next unpacked bytes, at most 64 KiB; after an error the end.
  public func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
    if let error = pending {
      pending = nil
      hasFailed = true
      throw error
    }
    let start = buffer.count
    while buffer.count == start, count > 0 {
      do throws(ContainerError) {
        switch state {
        case .ended: return 0
        case .between: try begin()
        case .inside: try unpack(upTo: count, into: &buffer)
        }
      } catch {
        brokenMemberStart = state == .inside ? starts.last?.unpacked ?? 0 : unpacked
        state = .ended
        if buffer.count == start {
          hasFailed = true
          throw error
        }
        pending = error
      }
    }
    return buffer.count - start
  }

  private func unpack(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) {
    if input.available == 0, try !input.fill() { throw .truncated(kind: kind) }
    let start = buffer.count
    let (used, status) = input.withAvailable {
      inflater.inflate($0, upTo: count, into: &buffer)
    }
    input.consume(used)
    unpacked += buffer.count - start
    if isOutermost { expansion.add(packed: used) }
    switch status {
    case .going: break
    case .ended: state = wrapping == .gzip ? .between : .ended
    case .damaged(let problem): throw .damaged(kind: kind, problem: problem)
    }
    try expansion.add(unpacked: buffer.count - start)
  }

  /// Looks for the next member.
  private func begin() throws(ContainerError) {
    let isFirst = starts.isEmpty
    if !isFirst, try input.ensure(1) == 1 {
      while try input.ensure(1) == 1, input.withAvailable({ $0.first == 0 }) {
        input.consume(input.withAvailable { $0.prefix { $0 == 0 }.count })
      }
    }
    let found = try input.ensure(2)
    if found == 0 {
      state = .ended
      if isFirst { throw .truncated(kind: kind) }
      return
    }
    if wrapping == .gzip, !input.withAvailable({ $0.count > 1 && $0[0] == 0x1F && $0[1] == 0x8B }) {
      if found == 1, input.withAvailable({ $0.first == 0x1F }) { throw .truncated(kind: kind) }
      throw isFirst
        ? .damaged(kind: kind, problem: "no gzip header")
        : .trailingGarbage(kind: kind, offset: input.offset)
    }
    let member = Start(packed: input.offset, unpacked: unpacked)
    // Of members without any content only the last counts, so there are never more than bytes unread.
    if !isResumable || starts.last?.unpacked == unpacked { _ = starts.popLast() }
    starts.append(member)
    if isResumable { input.hold() }
    inflater.reset()
    state = .inside
  }

  /// After an error: goes on with what looks like the next member; false when there is none.
  public func resume() throws(ContainerError) -> Bool {
    pending = nil
    hasFailed = false
    _ = input.rewind()
    input.release()
    var skipsFirst = starts.last?.packed == input.offset
    while true {
      let found = try input.ensure(4)
      if found < 4 { return false }
      let step = input.withAvailable { bytes -> (skip: Int, isFound: Bool) in
        var index = skipsFirst ? 1 : 0
        while index + 4 <= bytes.count {
          // The magic number, deflate, and no flag that is not defined.
          if bytes[index] == 0x1F, bytes[index + 1] == 0x8B, bytes[index + 2] == 8,
            bytes[index + 3] & 0xE0 == 0
          {
            return (index, true)
          }
          index += 1
        }
        return (index, false)
      }
      skipsFirst = false
      input.consume(step.skip)
      if isOutermost { expansion.add(packed: step.skip) }
      if step.isFound {
        state = .between
        return true
      }
    }
  }
}
