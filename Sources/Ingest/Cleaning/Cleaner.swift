import Records
import Wording

/// Sorts an article's lines into headline, deck, bylines, body, captions and boilerplate; nothing is lost on the way.
struct Cleaner {
  private enum Role {
    case body, caption, credit, removed
  }

  private var article: Article
  private let units: [Draft.Unit]
  private var roles: [Role?]
  /// Whether the input names the authors.
  private let hasBylines: Bool
  /// Days that lines of the text give as the day of publication, `Published` before `Updated`.
  private var candidates: [(reading: DateLine.Reading, isUpdate: Bool)] = []

  /// The finished article, its day of publication still as the input gave it or as its text tells.
  ///
  /// Throws ``IngestError/noText`` when nothing is left to read.
  static func clean(_ draft: Draft) throws(IngestError) -> Article {
    var cleaner = Cleaner(draft)
    cleaner.readHead()
    cleaner.readBody()
    cleaner.assemble()
    cleaner.describe()
    let article = cleaner.article
    guard !article.body.isEmpty || !article.captions.isEmpty || article.headline != nil && article.deck != nil
    else {
      throw .noText
    }
    return article
  }

  /// Whether the input is a web page, whose metadata tells headline and deck apart from the text.
  private var isPage: Bool { article.source.format == .html }

  private init(_ draft: Draft) {
    article = draft.article
    units = draft.units
    hasBylines = !draft.article.bylines.isEmpty
    roles = Array(repeating: nil, count: draft.units.count)
  }

  /// Takes the lines before the first paragraph of prose: address, headline, deck, bylines, dates.
  private mutating func readHead() {
    var seesHeadline = article.headline != nil
    for index in units.indices.prefix(10) {
      // A post stands among the prose.
      if units[index].embed != nil { return }
      let line = units[index].line
      let isLast = index == units.count - 1
      if PublisherName.isAddress(line), article.url == nil || article.url == line.text {
        article.url = line.text
        taken.insert(index)
        continue
      }
      if let headline = article.headline, HeadlineRules.isSame(Line(headline), line), !isLast {
        // The same headline once: the repetition says nothing.
        taken.insert(index)
        continue
      }
      if setAside(index, mayBeHeadline: !seesHeadline) { continue }
      if isLast { return }
      if !seesHeadline, article.deck == nil {
        seesHeadline = true
        guard HeadlineRules.isHeadline(line) else { return }
        if HeadlineRules.isLoneDeck(line) { article.deck = line.text } else { article.headline = line.text }
        taken.insert(index)
      } else if article.deck == nil, !isPage, HeadlineRules.isDeck(line) {
        article.deck = line.text
        taken.insert(index)
      } else {
        return
      }
    }
  }

  /// Units that went into a field of their own.
  private var taken: Set<Int> = []
  private var inLinks = false

  private mutating func readBody() {
    for index in units.indices where !taken.contains(index) && roles[index] == nil {
      if units[index].embed != nil {
        roles[index] = .body
        inLinks = false
      } else if !setAside(index) {
        roles[index] = .body
      }
    }
  }

  /// Gives a unit its role when it is a byline, a date line, a caption or boilerplate.
  private mutating func setAside(_ index: Int, mayBeHeadline: Bool = false) -> Bool {
    let line = units[index].line
    // `EXCLUSIVE: …` on top of the page is its headline, further down the link to another.
    if let kind = Boilerplate.kind(of: line, mayBeLink: !mayBeHeadline) {
      roles[index] = .removed
      inLinks = kind == .linkHeader
      return true
    }
    // Titles of other pages, in the header's own paragraph or in title case.
    if inLinks, line.ending == .none || line.ending == .question, line.wordCount <= 25,
      !units[index].startsParagraph || line.titleCase > 0.4
    {
      roles[index] = .removed
      return true
    }
    inLinks = false
    if isMargin(index), let byline = BylineParser.parse(line) {
      let unknown = byline.authors.filter { !article.bylines.contains($0) }
      // What the input says about the authors stands; the line that names others is set aside.
      if !hasBylines { article.bylines += unknown }
      if let day = byline.day { candidates.append((.init(day: day, time: nil, isLabelled: true), false)) }
      if byline.hasMore || hasBylines && !unknown.isEmpty {
        roles[index] = .removed
      } else {
        taken.insert(index)
      }
      return true
    }
    if isMargin(index), let reading = DateLine.read(line) {
      let isUpdate = line.begins(with: "updated") || line.begins(with: "last updated")
      // A bare day that contradicts what the input says is part of the text.
      guard reading.isLabelled || article.published == nil || article.published == reading.day.iso else {
        return false
      }
      candidates.append((reading, isUpdate))
      roles[index] = .removed
      return true
    }
    switch CaptionRules.kind(of: line) {
    case .caption: roles[index] = .caption
    case .credit: roles[index] = .credit
    case nil: return false
    }
    return true
  }

  /// Bylines and dates stand among the first eight lines or the last three.
  private func isMargin(_ index: Int) -> Bool { index < 8 || index >= units.count - 3 }

  private mutating func assemble() {
    var body = BodyText()
    var previous: Int?
    for index in units.indices where !taken.contains(index) {
      let unit = units[index]
      switch roles[index] {
      case .body:
        if let embed = unit.embed {
          body.append(embed, words: unit.line.text)
          previous = nil
          continue
        }
        if isCaptioned(index) { continue }
        var text = unit.line.text
        if let cut = Boilerplate.trailingLink(in: unit.line) {
          article.removed.append(String(text[cut...]))
          text = String(text[..<cut])
          while text.last == " " { text.removeLast() }
        }
        body.append(text, isParagraph: unit.startsParagraph || previous != index - 1)
        previous = index
      case .caption: article.captions.append(unit.line.text)
      case .credit:
        if index > 0, roles[index - 1] == .body, isCaptioned(index - 1) {
          article.captions.append(units[index - 1].line.text + "\n" + unit.line.text)
        } else {
          article.captions.append(unit.line.text)
        }
      case .removed: article.removed.append(unit.line.text)
      case nil: break
      }
    }
    article.body = body.text
    article.embeds = body.embeds
  }

  /// Whether a line is the caption of the credit after it: a line without an end, or a short sentence that the credit's own
  /// paragraph holds.
  private func isCaptioned(_ index: Int) -> Bool {
    guard index + 1 < units.count, roles[index] == .body, roles[index + 1] == .credit,
      units[index].embed == nil
    else { return false }
    let line = units[index].line
    return line.ending == .none && line.wordCount <= 25 && !line.opensWithQuote
  }

  /// Fills what the text tells about itself: publisher, day, language.
  private mutating func describe() {
    // A page's headline comes without its publisher's name, when the page tells that name.
    if let headline = article.headline, !isPage || article.publisher == nil,
      let (rest, name) = PublisherName.split(headline)
    {
      article.headline = rest
      if article.publisher == nil {
        article.publisher = name
      } else if article.publisher != name {
        article.removed.append(name)
      }
    }
    if article.publisher == nil, let url = article.url { article.publisher = PublisherName.host(of: url) }
    if article.published == nil {
      let chosen =
        candidates.first { !$0.isUpdate && $0.reading.isLabelled } ?? candidates.first { !$0.isUpdate }
      if let reading = (chosen ?? candidates.first)?.reading {
        article.published = reading.day.iso
        article.publishedAt = reading.time
      } else if let first = units.first(where: { $0.line.wordCount > 15 && $0.embed == nil }),
        let day = DateLine.dayOfDateline(first.line)
      {
        article.published = day.iso
      }
    }
    tellLanguage()
  }

  /// Fills in the language; where a page tells one, that of its template as often as of its text, the text decides if it can.
  private mutating func tellLanguage() {
    guard let declared = article.language else {
      article.language = LanguageGuesser.language(of: article.body)
      return
    }
    guard isPage, LanguageGuesser.knows(declared) else { return }
    // A text of a hundred words shows its language by them, if the language is known.
    let isShort = article.body.utf8.count < 600
    article.language = LanguageGuesser.language(of: article.body) ?? (isShort ? declared : nil)
  }
}
