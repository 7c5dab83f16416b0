import Records
import Wording

/// What feeds of all kinds have in common: how an item's elements become an article's fields.
struct FeedFields {
  private var fields: ArticleFields
  private var others: [(name: String, values: [String])] = []
  private var places: [String: Int] = [:]

  init(_ article: Article) { fields = ArticleFields(article) }

  /// Adds a text that means something; of several with one meaning the one of the lowest rank counts.
  mutating func add(_ text: String?, _ name: String, _ meaning: FieldMeaning, rank: Int = 0) {
    guard let text else { return }
    fields.add(Field(name, text), [FieldMeaning.Reading(meaning: meaning, rank: rank)])
  }

  /// Adds the HTML or text of an item, which feeds give in full, or cut off, or as a summary, under the same names.
  ///
  /// A text that is all of the article, as far as its length and its end tell, becomes its body; any other its deck.
  mutating func addSummary(_ text: String?, _ name: String, rank: Int = 1) {
    guard let text else { return }
    add(text, name, FeedFields.isWhole(text) ? .body : .deck, rank: rank)
  }

  /// Keeps an element that means nothing here: its text, or its attributes.
  mutating func keep(_ element: XMLElement) {
    guard let value = XMLValue.json(of: element) else { return }
    if let place = places[element.fullName] {
      others[place].values.append(value)
    } else {
      places[element.fullName] = others.count
      others.append((element.fullName, [value]))
    }
  }

  /// Keeps a field that means nothing here.
  mutating func keep(_ field: Field) { fields.keep(field) }

  mutating func note(_ text: String) { fields.note(text) }

  /// The article of the fields.
  mutating func draft() throws(IngestError) -> Draft {
    for (name, values) in others {
      let written = values.count == 1 ? values[0] : "[\(values.joined(separator: ","))]"
      fields.keep(Field(name, .other, written: written))
    }
    var draft = try fields.draft("it has no content and no summary; there is nothing to read")
    draft.setAsideFeedFooter()
    return draft
  }

  /// Words from which on a text without an ellipsis at its end counts as the whole article. Summaries of feeds are a few
  /// sentences; the shortest news items have some 120 words.
  private static let wholeWords = 120

  private static func isWhole(_ text: String) -> Bool {
    let line = Line(Draft.line(MarkupText.plain(text)))
    guard line.wordCount >= wholeWords else { return false }
    let end = String(decoding: line.folded.suffix(24), as: UTF8.self)
    return line.ending != .ellipsis && !end.hasSuffix("[...]") && !end.hasSuffix("read more")
      && !end.hasSuffix("continue reading")
  }
}

extension Draft {
  /// Sets aside the line that WordPress adds to each item of its feeds: `The post … appeared first on …`.
  mutating func setAsideFeedFooter() {
    guard let last = units.last, last.embed == nil else { return }
    let text = String(decoding: last.line.folded, as: UTF8.self)
    guard text.hasPrefix("the post "), text.contains(" appeared first on ") else { return }
    article.removed.append(last.line.text)
    units.removeLast()
  }
}

extension Draft {
  /// Puts the place that a dateline names before the first paragraph, where newspapers print it, unless it stands there.
  mutating func open(with place: String) {
    let line = Draft.line(place)
    guard !line.isEmpty, let first = units.first, first.embed == nil, !first.line.text.hasPrefix(line) else {
      return
    }
    let text =
      line.last?.isLetter == true || line.last == "." || line.last == ")"
      ? "\(line) — \(first.line.text)" : "\(line) \(first.line.text)"
    units[0] = Unit(line: Line(text), startsParagraph: first.startsParagraph)
  }
}
