/// Cuts a mailbox file into its messages: `From ` lines part them (RFC 4155; the variants mboxo and mboxrd).
public final class MboxReader {
  /// One message.
  public struct Message: Sendable, Equatable {
    /// Without the line that parts it from the others, `>From ` undone.
    public var bytes: [UInt8]
    /// Bytes of the file before that line.
    public var offset: Int
    /// From 1.
    public var number: Int
    /// Whether it is longer than the limit; then `bytes` is empty.
    public var isTooLong = false
  }

  private let source: BufferedSource
  private let limit: Int
  private var number = 0
  /// Where the message begins whose first line is read already.
  private var start: Int?

  /// Reads the mailbox that a source holds; `limit` is the greatest length of a message in bytes.
  public init(_ source: BufferedSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// Whether a line parts messages: `From `, a sender, and a date as `asctime` writes it, perhaps with a time zone.
  public static func isSeparator(_ line: some Collection<UInt8>) -> Bool {
    let line = Array(line.prefix(1024))
    guard line.count > 16, line.starts(with: Array("From ".utf8)) else { return false }
    let words = line.split(whereSeparator: \.isBlank)
    let hasMonth = words.contains { $0.count == 3 && months.contains($0.loweredText) }
    let hasYear = words.contains { $0.count == 4 && $0.decimal != nil }
    let hasTime = words.contains { word in
      let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false)
      return (2...3).contains(parts.count)
        && parts.allSatisfy { (1...2).contains($0.count) && $0.decimal != nil }
    }
    return hasMonth && hasYear && hasTime
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether what comes next is a header field: a name and a colon.
  private func precedesHeader() throws(ContainerError) -> Bool {
    let next = try source.peek(80)
    let name = next.prefix { $0 != 0x3A && $0 > 0x20 && $0 < 0x7F }
    return !name.isEmpty && next[name.endIndex...].first == 0x3A
  }

  /// The next message; nil at the end.
  public func next() throws(ContainerError) -> Message? {
    var line: [UInt8] = []
    while start == nil {
      let offset = source.offset
      line.removeAll(keepingCapacity: true)
      guard try source.takeLine(into: &line, limit: 1024) else { return nil }
      if MboxReader.isSeparator(line) { start = offset }
    }
    guard let begin = start else { return nil }
    number += 1
    var message = Message(bytes: [], offset: begin, number: number)
    start = nil
    var isBlank = false
    while true {
      let offset = source.offset
      let lineStart = message.bytes.count
      guard try source.takeLine(into: &message.bytes, limit: limit + 1 - min(lineStart, limit)) else { break }
      let added = message.bytes[lineStart...]
      // Some programs leave the blank line out; then a header must follow at once.
      let parts = added.first == 0x46 && MboxReader.isSeparator(added)
      if parts, isBlank ? true : try precedesHeader() {
        message.bytes.removeLast(added.count)
        start = offset
        break
      }
      isBlank = added.trimmed.isEmpty
      if message.isTooLong || message.bytes.count > limit {
        message.isTooLong = true
        message.bytes.removeAll(keepingCapacity: true)
      } else if added.first == 0x3E, added.drop(while: { $0 == 0x3E }).starts(with: Array("From ".utf8)) {
        message.bytes.remove(at: lineStart)
      }
    }
    return message
  }
}
