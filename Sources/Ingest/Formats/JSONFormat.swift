import Records
import Wording

/// Reads an article from a JSON object, by the names its keys have in feeds, scrapers and news data sets.
enum JSONFormat {
  /// Reads one object; keys that mean nothing here go to `Article.extra` as they are written.
  ///
  /// Throws ``IngestError/brokenJSON(problem:offset:)`` or ``IngestError/notAnArticle(problem:)``.
  static func draft(of bytes: [UInt8], in range: Range<Int>? = nil, article: Article) throws(IngestError)
    -> Draft
  {
    var scanner = JSONScanner(bytes, in: range)
    let members = try scanner.object()
    try scanner.end()
    var reading = Reading(bytes: bytes, article: article)
    // Of equal keys the last counts, as with most readers.
    var last: [String: Int] = [:]
    for (index, member) in members.enumerated() { last[member.key] = index }
    for (index, member) in members.enumerated() where last[member.key] == index {
      try reading.take(member.key, member.value)
    }
    return try reading.finish()
  }

  private struct Reading {
    let bytes: [UInt8]
    var article: Article
    var text: String?
    var date: String?
    var deck: (key: String, text: String)?
    var notes: [String] = []
    var extra = JSONWriter()
    var extras: [(key: String, value: JSONScanner.Value)] = []

    init(bytes: [UInt8], article: Article) {
      self.bytes = bytes
      self.article = article
    }

    mutating func take(_ key: String, _ value: JSONScanner.Value) throws(IngestError) {
      guard let meaning = JSONFormat.meanings[key.lowercased().filter { $0 != "_" && $0 != "-" }] else {
        extras.append((key, value))
        return
      }
      if value == .null { return }
      if try !understand(meaning, key, value) { extras.append((key, value)) }
    }

    /// Whether the value went into the article.
    private mutating func understand(_ meaning: Meaning, _ key: String, _ value: JSONScanner.Value)
      throws(IngestError)
      -> Bool
    {
      if meaning == .authors { return takeAuthors(value) }
      if meaning == .text, text == nil, let paragraphs = strings(value) {
        text = paragraphs.joined(separator: "\n\n")
        return true
      }
      if meaning == .captions, let captions = strings(value) {
        article.captions += captions.map(clean).filter { !$0.isEmpty }
        return true
      }
      if meaning == .date, date == nil, case .raw(let range) = value, let day = epochDay(range) {
        date = day
        return true
      }
      guard case .string(let written) = value else {
        if meaning == .text, text == nil { throw .notAnArticle(problem: "\"\(key)\" is no string") }
        return false
      }
      let line = clean(written)
      if line.isEmpty { return true }
      switch meaning {
      case .headline where article.headline == nil: article.headline = line
      case .url where article.url == nil && !line.contains(" "): article.url = line
      case .publisher where article.publisher == nil: article.publisher = line
      case .language where article.language == nil && line.utf8.count <= 8:
        article.language = languageCode(line)
      case .deck where deck == nil: deck = (key, line)
      case .date where date == nil: date = line
      default: return false
      }
      return true
    }

    mutating func finish() throws(IngestError) -> Draft {
      guard let text else {
        throw .notAnArticle(
          problem:
            "it has no \"text\", \"body\" or \"content\"; add the article's text under one of these keys")
      }
      if let date { readDate(date) }
      let normal = TextDecoder.normalize(Array(text.utf8))
      var draft =
        article.published == nil ? TextFormat.draft(of: normal, article: article) : Draft(article: article)
      if article.published != nil { draft.addText(normal[...]) }
      draft.notes = notes + draft.notes
      takeDeck(&draft)
      draft.article.extra = writeExtra()
      return draft
    }

    /// A description that only repeats the text's beginning is kept beside the article, not as its deck.
    private mutating func takeDeck(_ draft: inout Draft) {
      guard let deck else { return }
      let summary = Line(deck.text).folded.filter(\.isWordByte)
      let opening = draft.units.prefix(3).contains {
        $0.line.folded.filter(\.isWordByte).starts(with: summary)
      }
      let isHeadline = draft.article.headline.map { HeadlineRules.isSame(Line($0), Line(deck.text)) } ?? false
      if opening || isHeadline {
        extras.append((deck.key, .string(deck.text)))
      } else {
        draft.article.deck = deck.text
      }
    }

    private mutating func readDate(_ text: String) {
      let written = Array(text.utf8)
      do throws(IngestError) {
        if let digits = CalendarDay.isoDigits(written[...]) {
          let day = try CalendarDay.checked(
            year: digits.year, month: digits.month, day: digits.day, text: text)
          article.published = day.iso
          article.publishedAt = Timestamp.parts(of: written[...])?.time
        } else if let found = DateReader.day(in: Line(text).folded) {
          article.published = found.day.iso
        } else if written.count == 8, let number = CalendarDay.number(written[...]) {
          article.published = try CalendarDay.checked(
            year: number / 10000, month: number / 100 % 100, day: number % 100, text: text
          ).iso
        } else {
          throw .badDate(text: text, problem: "a day is written like 2021-10-01")
        }
      } catch {
        notes.append(error.description)
        extras.append(("date", .string(text)))
      }
    }

    private mutating func takeAuthors(_ value: JSONScanner.Value) -> Bool {
      guard let names = strings(value) else { return false }
      for name in names.map(clean) where !name.isEmpty {
        let parsed =
          BylineParser.parse(Line(name))?.authors ?? BylineParser.parse(Line("By " + name))?.authors
        article.bylines += parsed ?? [name]
      }
      return true
    }

    /// A string, or the strings (or `name` members) of an array.
    private func strings(_ value: JSONScanner.Value) -> [String]? {
      switch value {
      case .string(let text): return [text]
      case .null: return []
      case .raw(let range):
        var scanner = JSONScanner(bytes, in: range)
        if bytes[range.lowerBound] == 0x7B { return name(in: range).map { [$0] } }
        guard let elements = try? scanner.array() else { return nil }
        var texts: [String] = []
        for element in elements {
          var scanner = JSONScanner(bytes, in: element)
          if case .string(let text)? = try? scanner.value() {
            texts.append(text)
          } else if let name = name(in: element) {
            texts.append(name)
          } else {
            return nil
          }
        }
        return texts
      }
    }

    private func name(in range: Range<Int>) -> String? {
      guard bytes[range.lowerBound] == 0x7B else { return nil }
      var scanner = JSONScanner(bytes, in: range)
      let member = (try? scanner.object())?.last { $0.key == "name" }
      if case .string(let name)? = member?.value { return name }
      return nil
    }

    /// The UTC day of seconds or milliseconds since 1970.
    private func epochDay(_ range: Range<Int>) -> String? {
      guard range.count == 8 || (9...13).contains(range.count),
        let number = Int(String(decoding: bytes[range], as: UTF8.self))
      else { return nil }
      if range.count == 8 { return String(number) }
      let seconds = range.count >= 12 ? number / 1000 : number
      // Seconds before 1970 belong to the day that they fall into, not to the one after it.
      return CalendarDay(ordinal: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)?.iso
    }

    private func languageCode(_ text: String) -> String {
      String(text.lowercased().prefix { $0 != "-" && $0 != "_" })
    }

    private func clean(_ text: String) -> String {
      let normal = TextDecoder.normalize(Array(text.utf8)).map { $0 == 0x0A ? 0x20 : $0 }
      return String(decoding: Draft.trim(normal[...]), as: UTF8.self)
    }

    private func writeExtra() -> String? {
      guard !extras.isEmpty else { return nil }
      var writer = JSONWriter()
      writer.object { writer in
        for (key, value) in extras {
          writer.key(key)
          switch value {
          case .string(let text): writer.value(text)
          case .null: writer.raw(nil)
          case .raw(let range): writer.raw(String(decoding: bytes[range], as: UTF8.self))
          }
        }
      }
      return writer.text
    }
  }

  fileprivate enum Meaning {
    case text, headline, deck, url, publisher, date, authors, captions, language
  }

  /// Keys in lower case without `_` and `-`.
  fileprivate static let meanings: [String: Meaning] = [
    "text": .text, "body": .text, "content": .text, "articlebody": .text, "maintext": .text,
    "fulltext": .text,
    "headline": .headline, "title": .headline,
    "deck": .deck, "dek": .deck, "description": .deck, "standfirst": .deck, "subtitle": .deck,
    "subheadline": .deck, "summary": .deck,
    "url": .url, "link": .url, "canonicalurl": .url,
    "publisher": .publisher, "site": .publisher, "sitename": .publisher, "publication": .publisher,
    "date": .date, "published": .date, "publishedat": .date, "datepublished": .date, "publishdate": .date,
    "pubdate": .date,
    "datepublish": .date, "publicationdate": .date, "publisheddate": .date,
    "author": .authors, "authors": .authors, "byline": .authors, "bylines": .authors, "creator": .authors,
    "caption": .captions, "captions": .captions,
    "language": .language, "lang": .language,
  ]
}
