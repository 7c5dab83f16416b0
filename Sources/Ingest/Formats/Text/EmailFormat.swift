import Containers
import Records
import Wording

/// Reads a newsletter, or any mail, as an article.
enum EmailFormat: FormatReader {
  /// Whether the first bytes of a document are the header of a mail: lines `Name: value`, a sender and a day among them.
  static func recognises(_ start: [UInt8]) -> Bool {
    var names: Set<String> = []
    for line in start.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(200) {
      guard let first = line.first, first != 0x0D else { break }
      // A folded line goes on with the one before it; an mbox begins with a line of its own.
      if first == 0x20 || first == 0x09 || names.isEmpty && line.starts(with: "From ".utf8) { continue }
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return false }
      names.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    return names.contains("from") && !names.isDisjoint(with: ["date", "received", "message-id"])
  }

  static func read(_ document: RawDocument) -> [DocumentPart] {
    let message = MIMEMessage(document.bytes)
    do throws(IngestError) {
      let source = Source(path: document.path, format: .email, sha256: "", offset: document.offset)
      let draft = try draft(of: message, article: Article(source: source, body: ""))
      return [.draft(draft, label: nil, bytes: 0..<document.bytes.count)]
    } catch {
      return [.rejected(error, label: nil, offset: document.offset)]
    }
  }

  static func draft(of message: MIMEMessage, article: Article) throws(IngestError) -> Draft {
    var fields = ArticleFields(article)
    func add(_ text: String?, _ name: String, _ meaning: FieldMeaning, _ rank: Int = 0) {
      if let text { fields.add(Field(name, text), [FieldMeaning.Reading(meaning: meaning, rank: rank)]) }
    }
    add(message.subject.map(subject), "subject", .headline)
    add(message.date, "date", .published)
    add(message.header("content-language"), "content-language", .language)
    add(address(message.header("archived-at")) ?? address(message.header("list-post")), "archived-at", .url)
    let sender = Sender(message)
    add(sender.publisher, "from", .publisher)
    add(sender.author, "from", .bylines)
    for name in ["message-id", "list-id", "to"] {
      if let value = message.header(name), !value.isEmpty { fields.keep(Field(name, value)) }
    }
    if message.attachments > 0 {
      let files = message.attachments == 1 ? "1 attachment" : "\(message.attachments) attachments"
      fields.note("\(files) of the mail not read; pass them as files")
    }
    guard let body = message.body else {
      throw .notAnArticle(problem: "the mail has no text, only attachments")
    }
    let text = Charset.decode(body.bytes, named: body.charset ?? "")
    let isHTML = body.mediaType == "text/html" || MarkupText.isHTML(text.utf8)
    let parts = isHTML ? MailText(html: text) : MailText(text)
    fields.add(
      Field("text", isHTML ? .text(parts.text) : .list([parts.text]), written: "null"),
      [FieldMeaning.Reading(meaning: .body, rank: 0)], isBorrowed: true)
    var draft = try fields.draft("the mail has no text")
    draft.article.removed += parts.removed
    return draft
  }

  /// A subject without `Re:` and `Fwd:`, and without the name of a list in brackets before it.
  private static func subject(_ text: String) -> String {
    var rest = Draft.line(text)
    while true {
      let lower = rest.lowercased()
      if let mark = replies.first(where: { lower.hasPrefix($0) }) {
        rest = String(rest.dropFirst(mark.count))
      } else if rest.hasPrefix("["), let close = rest.firstIndex(of: "]"),
        rest.distance(from: rest.startIndex, to: close) < 40
      {
        rest = String(rest[rest.index(after: close)...])
      } else {
        return rest
      }
      rest = Draft.line(rest)
      if rest.isEmpty { return Draft.line(text) }
    }
  }

  private static let replies = ["re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:"]

  /// The web address in angle brackets, `<https://…>`.
  private static func address(_ value: String?) -> String? {
    guard let value else { return nil }
    let bare = value.filter { $0 != "<" && $0 != ">" }
    return bare.hasPrefix("http://") || bare.hasPrefix("https://") ? Draft.line(bare) : nil
  }

  /// Who sends a mail: a publication, a person, or a person for a publication.
  private struct Sender {
    var publisher: String?
    var author: String?

    init(_ message: MIMEMessage) {
      let name = message.from?.name.map(Draft.line).flatMap { $0.isEmpty ? nil : $0 }
      publisher = message.listName
      guard let name else {
        let host = message.from?.address?.split(separator: "@").last.map(String.init)
        publisher = publisher ?? host
        return
      }
      // `Mia Roe from The Lamp`, `Mia Roe at The Lamp`, `Mia Roe | The Lamp`.
      for mark in [" from ", " at ", " | ", " - ", ", "] {
        guard let range = name.firstRange(of: mark) else { continue }
        let person = String(name[..<range.lowerBound])
        if Sender.isPerson(person) {
          author = person
          publisher = publisher ?? String(name[range.upperBound...])
          return
        }
      }
      if Sender.isPerson(name) { author = name } else { publisher = publisher ?? name }
    }

    /// Whether a name is one that a byline takes for a person's, of two or three words and none that publications have.
    private static func isPerson(_ name: String) -> Bool {
      let line = Line(name)
      guard (2...3).contains(line.wordCount), line.uncapitalized == 0 else { return false }
      let words = line.folded.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
      guard words.allSatisfy({ !notPersons.contains($0) }) else { return false }
      return BylineParser.parse(Line("By " + name))?.authors == [name]
    }

    private static let notPersons: Set<String> = [
      "the", "news", "newsletter", "newsletters", "daily", "weekly", "magazine", "times", "post", "mail",
      "team",
      "editors", "desk", "media", "digest", "briefing", "alert", "alerts", "update", "updates", "press",
      "morning",
      "evening", "today", "gazette", "herald", "journal", "tribune", "report", "no", "reply", "noreply",
      "info",
      "entertainment", "celebrity", "music", "tv", "radio", "week", "online", "hollywood", "people", "star",
      "us",
    ]
  }
}
