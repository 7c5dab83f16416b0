#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Records
import Wording

/// What a person may say about inputs that do not say it themselves.
public struct ReadingOptions: Sendable, Equatable {
  /// Day of publication, `2021-10-01`, of articles that give none.
  public var date: String?

  /// Columns of tables, or keys of JSON, that hold an article's fields.
  public var map = ColumnMap()

  /// `map` has words like `body=text`.
  ///
  /// Throws ``IngestError/badDate(text:problem:)`` for a date that is no day and ``IngestError/badMap(text:problem:)``.
  public init(date: String? = nil, map: [String] = []) throws(IngestError) {
    self.map = try ColumnMap(map)
    self.date = try date.map { text throws(IngestError) in try CalendarDay.checked(iso: text).iso }
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
  private let folder: String

  init(options: ReadingOptions) {
    self.options = options
    folder = ArticleReader.workingFolder()
  }

  /// The articles of an input, with what is to be said about them.
  func read(_ input: RawInput) -> [Reading] {
    switch input {
    case .note(let text): return [.note(text)]
    case .rejected(let rejected): return [.rejected(rejected)]
    case .line(let path, let bytes, let offset, let number):
      return readObject(bytes, path: path, offset: offset, line: number)
    case .document(let path, let bytes): return readDocument(bytes, path: path, identity: nil)
    case .file(let path, let size):
      do throws(IngestError) {
        if size > InputReader.articleLimit { throw .tooLarge(limit: InputReader.articleLimit) }
        let bytes = try FileBytes(path: path).readAll(limit: InputReader.articleLimit, expecting: size)
        return readDocument(bytes, path: path.description, identity: absolute(path.distinctText))
      } catch {
        return [.rejected(RejectedInput(path: path.description, reason: error.description))]
      }
    }
  }

  /// One article, or the JSON objects that the file turns out to hold.
  private func readDocument(_ bytes: [UInt8], path: String, identity: String?) -> [Reading] {
    let bytes = TextDecoder.fromUTF16(bytes).flatMap { InputReader.looksLikeJSON($0) ? $0 : nil } ?? bytes
    if InputReader.looksLikeJSON(bytes) || InputReader.looksLikeArray(bytes) || InputReader.isJSONLines(path)
    {
      return readObjects(bytes, path: path, identity: identity)
    }
    do throws(IngestError) {
      let text = try TextDecoder.decode(bytes)
      guard text.contains(where: { $0 > 0x20 }) else { throw .empty }
      if ArticleReader.isWebPage(text) { throw .webPage }
      let source = Source(path: path, format: .text, sha256: "", identity: identity)
      let draft = TextFormat.draft(of: text, article: Article(source: source, body: ""))
      return try finish(draft, bytes: bytes[...])
    } catch {
      return [.rejected(RejectedInput(path: path, reason: error.description))]
    }
  }

  /// A small JSON file: one object on any number of lines, an array of objects, or JSON Lines.
  private func readObjects(_ bytes: [UInt8], path: String, identity: String?) -> [Reading] {
    let text = TextDecoder.fromUTF16(bytes) ?? TextDecoder.utf8(bytes)
    guard text.contains(where: { $0 > 0x20 }) else {
      return [.rejected(RejectedInput(path: path, reason: IngestError.empty.description))]
    }
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let bracket = text[mark...].firstIndex(where: { $0 > 0x20 }), text[bracket] == 0x5B {
      return readArray(text, at: bracket, path: path)
    }
    var whole = JSONScanner(text, in: mark..<text.count)
    if (try? whole.object()) != nil, (try? whole.end()) != nil {
      return readObject(Array(text[mark...]), path: path, offset: nil, line: nil, identity: identity)
    }
    var readings: [Reading] = []
    var offset = mark
    for (index, line) in text[mark...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.contains(where: { $0 > 0x20 }) {
        readings += readObject(Array(line), path: path, offset: offset, line: index + 1)
      }
      offset += line.count + 1
    }
    return readings
  }

  /// The elements of an array, the broken ones rejected one by one, and then what is wrong with the array itself.
  private func readArray(_ text: [UInt8], at bracket: Int, path: String) -> [Reading] {
    let cutter = ArrayCutter(text, at: bracket)
    var readings = cutter.places.enumerated().flatMap { index, place in
      readObject(Array(text[place]), path: path, offset: place.lowerBound, line: nil, element: index + 1)
    }
    if let problem = cutter.problem {
      readings.append(.rejected(RejectedInput(path: path, reason: problem.description)))
    } else if readings.isEmpty {
      let error = IngestError.notAnArticle(
        problem: "it is an array without elements; put an object into it for each article")
      readings.append(.rejected(RejectedInput(path: path, reason: error.description)))
    }
    return readings
  }

  private func readObject(
    _ raw: [UInt8], path: String, offset: Int?, line: Int?, element: Int? = nil, identity: String? = nil
  ) -> [Reading] {
    do throws(IngestError) {
      let source = Source(path: path, format: .jsonLines, sha256: "", offset: offset, identity: identity)
      let draft = try JSONFormat.draft(
        of: TextDecoder.utf8(raw), article: Article(source: source, body: ""), map: options.map)
      let part = line.map { " line \($0)" } ?? element.map { " element \($0)" }
      return try finish(draft, bytes: raw[...], part: part)
    } catch {
      var reason = error.description
      // An element may stand on many lines: only the place in the file finds the mistake.
      if element != nil, case .brokenJSON(let problem, let place) = error {
        reason = IngestError.brokenJSON(problem: problem, offset: place + (offset ?? 0)).description
      }
      return [.rejected(RejectedInput(path: path, offset: offset, line: line, reason: reason))]
    }
  }

  /// Cleans a draft, dates it and signs it; `part` tells it from the others of its file, ` line 3`.
  private func finish(_ draft: Draft, bytes: ArraySlice<UInt8>, part: String? = nil) throws(IngestError)
    -> [Reading]
  {
    var draft = draft
    var signed = bytes
    if draft.article.published == nil, let date = options.date {
      draft.article.published = date
      signed += Array("\u{0}date \(date)".utf8)
    }
    var article = try Cleaner.clean(draft)
    if article.published == nil, article.source.format == .text, article.source.path != "-" {
      let name = article.source.path.split(separator: "/").last.map(String.init) ?? ""
      article.published = DateReader.day(inFileName: name)?.iso
    }
    article.source.sha256 = SHA256.hexDigest(of: signed)
    if let url = article.url { article.source.identity = url }
    let place = "'\(article.source.path)'" + (part ?? "")
    var notes = draft.notes.map { "\(place): \($0)" }
    if article.published == nil, notes.isEmpty {
      notes.append("\(place) does not say when it was published; pass --date to set it")
    }
    return [.article(article)] + notes.map(Reading.note)
  }

  private func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func isWebPage(_ text: [UInt8]) -> Bool {
    let start = text.prefix(512).drop { $0 <= 0x20 }.prefix(15).map { $0 | 0x20 }
    return start.starts(with: "<!doctype html".utf8.map { $0 | 0x20 }) || start.starts(with: "<html".utf8)
  }
}
