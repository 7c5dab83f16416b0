import Records
import Wording

/// Makes an article of an input's named fields, by what their names mean; what means nothing is kept beside it.
struct ArticleFields {
  var article: Article
  /// The rank of the fields that the bylines come from.
  var bylineRank: Int?
  /// The bylines so far.
  var authors: Set<String> = []
  private var notes: [String] = []
  private var candidates: [(place: Int, rank: Int, meaning: FieldMeaning, field: Field)] = []
  private var extras: [(place: Int, field: Field)] = []
  private var borrowed: Set<Int> = []
  private var count = 0

  init(_ article: Article) { self.article = article }

  /// Whether a field may hold the article's text.
  var hasBody: Bool { candidates.contains { $0.meaning == .body || $0.meaning == .page } }

  /// Whether a field may say where the article stands.
  var hasAddress: Bool { candidates.contains { $0.meaning == .url && $0.rank < 4 } }

  /// Adds a field, in the input's order, with what it may mean; one without a meaning is kept.
  ///
  /// A borrowed one belongs to another value, with which it is kept already.
  mutating func add(_ field: Field, _ readings: [FieldMeaning.Reading], isBorrowed: Bool = false) {
    if readings.isEmpty { return keep(field) }
    count += 1
    if isBorrowed { borrowed.insert(count) }
    for reading in readings { candidates.append((count, reading.rank, reading.meaning, field)) }
  }

  /// Adds a field that nobody asks for.
  mutating func keep(_ field: Field) {
    count += 1
    extras.append((count, field))
  }

  /// Says something about the article.
  mutating func note(_ text: String) { notes.append(text) }

  /// The article, its text cut into units.
  ///
  /// Throws ``IngestError/notAnArticle(problem:)`` when no field holds a text; `names` then tells where one was looked for.
  mutating func draft(_ names: @autoclosure () -> String) throws(IngestError) -> Draft {
    var taken: Set<Int> = []
    var body: [String]?
    var deck: [(place: Int, text: String)] = []
    candidates.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    for candidate in candidates where !taken.contains(candidate.place) {
      switch candidate.meaning {
      case .body, .page:
        if let texts = text(of: candidate.field), candidate.meaning == .body, body == nil {
          body = texts
          taken.insert(candidate.place)
        }
      case .deck:
        if case .text(let written) = candidate.field.value {
          let line = Draft.line(MarkupText.plain(written))
          if line.isEmpty { taken.insert(candidate.place) } else { deck.append((candidate.place, line)) }
        }
      default:
        if understand(candidate.meaning, candidate.field, candidate.rank) { taken.insert(candidate.place) }
      }
    }
    // A change on the day itself is none that anybody dates.
    if article.modified == article.published { article.modified = nil }
    var draft = Draft(article: article)
    if let body {
      add(body, to: &draft)
    } else if !addPage(to: &draft, &taken) {
      try addSummary(deck.first?.place, to: &draft, &taken, names)
    }
    if !draft.units.isEmpty { takeDeck(deck.filter { !taken.contains($0.place) }, &draft, &taken) }
    for candidate in candidates where !taken.contains(candidate.place) && !borrowed.contains(candidate.place)
    {
      taken.insert(candidate.place)
      if candidate.field.value == .none || candidate.meaning == .body && isTwin(candidate.field, of: draft) {
        continue
      }
      extras.append((candidate.place, candidate.field))
    }
    draft.notes = notes + draft.notes
    draft.article.extra = extra()
    return draft
  }

  /// A text's paragraphs; nil where there are none.
  private func text(of field: Field) -> [String]? {
    guard let texts = field.texts else { return nil }
    return texts.contains { $0.utf8.contains { $0 > 0x20 } } ? texts : nil
  }

  private func add(_ texts: [String], to draft: inout Draft) {
    var text = Array(texts.joined(separator: "\n\n").utf8)
    if MarkupText.isHTML(text) { return draft.addHTML(text) }
    if MarkupText.holdsReferences(text) { text = MarkupText.resolved(text) }
    var normal = TextDecoder.normalize(text)
    if let cut = ArticleFields.cutMark(in: normal) {
      normal.removeSubrange(cut...)
      draft.article.partial = draft.article.partial ?? .summary
    }
    normal = Draft.partingLines(normal)
    if draft.article.published != nil { return draft.addText(normal[...]) }
    let dated = TextFormat.draft(of: normal, article: draft.article)
    draft.article = dated.article
    draft.units += dated.units
    draft.notes += dated.notes
  }

  private func addPage(to draft: inout Draft, _ taken: inout Set<Int>) -> Bool {
    guard let page = candidates.first(where: { $0.meaning == .page && text(of: $0.field) != nil }),
      case .text(let html) = page.field.value
    else { return false }
    taken.insert(page.place)
    draft.addPage(Array(html.utf8))
    return true
  }

  /// An input without a text is nothing but its summary, which is then the text.
  private func addSummary(
    _ summary: Int?, to draft: inout Draft, _ taken: inout Set<Int>,
    _ names: () -> String
  ) throws(IngestError) {
    let fields = candidates.lazy.filter { $0.meaning == .body }.map(\.field)
    if let wrong = fields.first(where: { $0.texts == nil }) {
      throw .notAnArticle(problem: "\"\(wrong.name)\" is no text")
    }
    if let summary, !fields.isEmpty || draft.article.headline != nil || draft.article.url != nil {
      let field = candidates.first { $0.place == summary }?.field
      add(field?.texts ?? [], to: &draft)
      draft.article.partial = draft.article.partial ?? .summary
      taken.insert(summary)
    } else if fields.isEmpty {
      throw .notAnArticle(problem: names())
    }
  }

  /// Whether a second text field holds the words that the article already has.
  private func isTwin(_ field: Field, of draft: Draft) -> Bool {
    guard let texts = field.texts else { return false }
    let words = texts.flatMap { Line($0).folded.filter(\.isWordByte) }
    var place = 0
    for unit in draft.units {
      for byte in unit.line.folded where byte.isWordByte {
        guard place < words.count, words[place] == byte else { return false }
        place += 1
      }
    }
    return place == words.count
  }

  private func extra() -> String? {
    guard !extras.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.object { writer in
      for (_, field) in extras.sorted(by: { $0.place < $1.place }) {
        writer.key(field.name)
        field.write(to: &writer)
      }
    }
    return writer.text
  }

  /// Where a text ends in `… [+1234 chars]`, as NewsAPI cuts it; nil when it does not.
  private static func cutMark(in text: [UInt8]) -> Int? {
    let end = text.suffix(24)
    guard end.last == 0x5D, let open = end.lastIndex(of: 0x5B) else { return nil }
    let words = String(decoding: end[(open + 1)...].dropLast(), as: UTF8.self)
    return words.hasPrefix("+") && words.hasSuffix(" chars") ? open : nil
  }
}
