import Testing

@testable import Containers

@Suite struct MboxReaderTests {
  private func messages(_ text: String, limit: Int = 1000) throws -> [MboxReader.Message] {
    let reader = MboxReader(BufferedSource(MemorySource(Array(text.utf8)), chunk: 7), limit: limit)
    var found: [MboxReader.Message] = []
    while let message = try reader.next() { found.append(message) }
    return found
  }

  static let mailbox = """
    From mia@lamp.example Fri Oct  1 08:00:00 2021
    Subject: One

    From the stage she left at 8:15.
    >From then on she wrote.
    >>From a book.

    From list-bounces@lamp.example Sat Oct  2 08:00:00 2021
    Subject: Two

    Text.
    From here on 12:30 is no separator, as no blank line stands before.

    """

  @Test func cutsMessagesAndUndoesQuotedLines() throws {
    let found = try messages(Self.mailbox)
    #expect(found.count == 2)
    let first = String(decoding: found[0].bytes, as: UTF8.self)
    #expect(first.hasPrefix("Subject: One\n"))
    #expect(first.contains("\nFrom the stage she left at 8:15.\nFrom then on she wrote.\n>From a book.\n"))
    #expect(String(decoding: found[1].bytes, as: UTF8.self).contains("\nFrom here on 12:30 is no separator"))
    #expect(found.map(\.number) == [1, 2])
    #expect(Array(Self.mailbox.utf8)[found[1].offset...].starts(with: Array("From list-bounces".utf8)))
  }

  @Test func needsNoBlankLineWhereAHeaderFollows() throws {
    let text =
      Self.mailbox.replacing("book.\n\n", with: "book.\n")
      + "From mia@lamp.example Sun Oct  3 08:00:00 2021\nhe wrote: She left."
    let found = try messages(text)
    #expect(found.count == 2)
    #expect(String(decoding: found[1].bytes, as: UTF8.self).hasSuffix("2021\nhe wrote: She left."))
  }

  @Test func passesOverAMessageThatIsTooLong() throws {
    let long =
      "From a@b.example Fri Oct  1 08:00:00 2021\n\n" + String(repeating: "word word word\n", count: 100)
    let found = try messages(long + "\n" + Self.mailbox)
    #expect(found.map(\.isTooLong) == [true, false, false])
    #expect(found[0].bytes.isEmpty)
  }
}
