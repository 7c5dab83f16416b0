import Containers
import Records
import Wording

/// What a person may say about inputs that do not say it themselves.
public struct ReadingOptions: Sendable, Equatable {
  /// Day of publication, `2021-10-01`, of articles that give none.
  public var date: String?
  /// The format of all inputs, or of what is in them where they are containers; nil to tell it by their content.
  public var format: InputFormat?

  /// Columns of tables, or keys of JSON, that hold an article's fields.
  public var map = ColumnMap()

  /// `map` has words like `body=text`.
  ///
  /// Throws ``IngestError/badDate(text:problem:)`` for a date that is no day and ``IngestError/badMap(text:problem:)``.
  public init(date: String? = nil, format: InputFormat? = nil, map: [String] = []) throws(IngestError) {
    self.map = try ColumnMap(map)
    self.date = try date.map { text throws(IngestError) in try CalendarDay.checked(iso: text).iso }
    self.format = format
  }

  /// No options.
  public init() {}
}

/// What became of one input.
enum Reading: Sendable, Equatable {
  /// An article, read and cleaned.
  case article(Article)
  /// An input that is no article.
  case rejected(RejectedInput)
  /// A remark for the person at the command, one line.
  case note(String)
}

/// Reads and cleans inputs; a value that any number of threads may use.
struct ArticleReader: Sendable {
  private let options: ReadingOptions

  init(options: ReadingOptions) { self.options = options }

  /// The articles of an input, with what is to be said about them.
  func read(_ input: RawInput) -> [Reading] {
    switch input {
    case .note(let text): return [.note(text)]
    case .rejected(let rejected): return [.rejected(rejected)]
    case .document(var document, let packed, let format):
      do throws(ContainerError) {
        let whole = try packed.unpacked(limit: InputReader.articleLimit)
        document.bytes = whole.bytes
        document.garbage = document.garbage ?? whole.garbage
      } catch {
        return [rejected(document, IngestError(error))]
      }
      let remark = document.garbage.map { Reading.note("'\(document.path)' \($0)") }
      return read(document, format) + [remark].compactMap(\.self)
    case .row(let document, let row, let table):
      do throws(IngestError) {
        let source = Source(path: document.path, format: .csv, sha256: "")
        let draft = try table.draft(of: row, article: Article(source: source, body: ""))
        return try finish(draft, of: document, label: nil, bytes: row.bytes[...])
      } catch {
        return [rejected(document, error)]
      }
    case .item(let feed, let index): return readings(of: feed.parts(of: index), feed.items.document)
    case .file(var document, let path, let size, let format):
      do throws(IngestError) {
        if size > InputReader.articleLimit { throw .tooLarge(limit: InputReader.articleLimit) }
        document.bytes = try FileBytes(path: path).readAll(limit: InputReader.articleLimit, expecting: size)
      } catch {
        return [rejected(document, error)]
      }
      return read(document, format)
    }
  }

  private func read(_ document: RawDocument, _ format: InputFormat) -> [Reading] {
    readings(of: FormatReaders.read(document, format, map: options.map), document)
  }

  private func readings(of parts: [DocumentPart], _ document: RawDocument) -> [Reading] {
    parts.flatMap { part in
      switch part {
      case .note(let text): return [Reading.note("'\(document.path)'\(document.part ?? "") \(text)")]
      case .rejected(let error, let label, let offset):
        return [rejected(document, error, label: label, offset: offset)]
      case .draft(let draft, let label, let bytes):
        do throws(IngestError) {
          return try finish(
            draft, of: document, label: label,
            bytes: document.bytes[bytes.clamped(to: document.bytes.indices)])
        } catch {
          return [rejected(document, error, label: label, offset: label == nil ? nil : bytes.lowerBound)]
        }
      }
    }
  }

  private func rejected(
    _ document: RawDocument, _ error: IngestError, label: String? = nil, offset: Int? = nil
  ) -> Reading {
    let place = label == nil ? document.offset : offset.map { $0 + (document.offset ?? 0) } ?? document.offset
    var error = error
    // An element may stand on many lines: only the place in the file finds the mistake.
    if document.line == nil, let base = document.offset, case .brokenJSON(let problem, let index) = error {
      error = .brokenJSON(problem: problem, offset: index + base)
    }
    // A record is known by its address, a part without a place by its number.
    let words = [
      document.envelope.url.map { "(\($0))" },
      place == nil ? label.map { String($0.drop { $0 == " " }) } : nil,
    ]
    let reason = (words.compactMap(\.self) + [error.description]).joined(separator: " ")
    return .rejected(
      RejectedInput(path: document.path, offset: place, line: document.line, reason: reason))
  }

  /// A time as web archives give it, with a day that there is; nil for anything else.
  private static func moment(_ text: String) -> String? {
    guard text.utf8.count <= 40, text.utf8.dropFirst(10).first == UInt8(ascii: "T") else { return nil }
    return (try? CalendarDay.checked(iso: String(text.prefix(10)))).map { _ in text }
  }

  /// Cleans a draft, dates it, signs it with its own bytes and says what stays the same when its content changes.
  private func finish(
    _ draft: Draft, of document: RawDocument, label: String?, bytes: ArraySlice<UInt8>
  ) throws(IngestError) -> [Reading] {
    var draft = draft
    var signed = bytes
    if draft.article.published == nil, let date = options.date {
      draft.article.published = date
      signed += Array("\u{0}date \(date)".utf8)
    }
    draft.article.source.path = document.path
    draft.article.source.offset = label == nil ? document.offset : bytes.startIndex + (document.offset ?? 0)
    var article = try Cleaner.clean(draft)
    if article.published == nil, article.source.format == .text, article.source.path != "-" {
      article.published = DateReader.day(inFileName: FileName(path: article.source.path).text)?.iso
    }
    article.source.sha256 = SHA256.hexDigest(of: signed)
    if label == nil, article.url == nil { article.url = document.envelope.url }
    if article.source.identity == nil {
      article.source.identity = article.url ?? (label == nil ? document.identity : nil)
    }
    article.source.fetched = document.envelope.fetched.flatMap(ArticleReader.moment)
    let part = document.part ?? document.offset.map { " byte \($0 + 1)" } ?? ""
    let place = "'\(article.source.path)'" + part + (label ?? "")
    var notes = draft.notes.map { "\(place): \($0)" }
    if article.published == nil, notes.isEmpty {
      notes.append("\(place) does not say when it was published; pass --date to set it")
    }
    return [.article(article)] + notes.map(Reading.note)
  }
}
