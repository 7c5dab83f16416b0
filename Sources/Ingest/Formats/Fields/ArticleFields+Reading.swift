import Records
import Wording

/// Reads the values of single fields.
extension ArticleFields {
  /// Whether a field's value went into the article.
  mutating func understand(_ meaning: FieldMeaning, _ field: Field, _ rank: Int) -> Bool {
    switch meaning {
    case .bylines: return takeAuthors(field, rank)
    case .captions: return takeCaptions(field)
    case .published: return article.published == nil && takePublished(field)
    case .modified: return article.modified == nil && takeModified(field)
    case .access:
      // The publisher lets only subscribers read it all; whether this text is all of it, the field does not say.
      if field.value == .flag(false) { article.partial = .paywall }
      return false
    default: break
    }
    guard let line = field.texts?.first.map({ Draft.line(MarkupText.plain($0)) }) else { return false }
    if line.isEmpty { return true }
    switch meaning {
    case .headline where article.headline == nil: article.headline = line
    case .url where article.url == nil && isAddress(line, isLoose: rank < 2): article.url = line
    case .publisher where article.publisher == nil:
      // An address under a name like `source` is the article's more often than the site's.
      let host = PublisherName.host(of: line)
      if host != nil, rank < 2 { return false }
      article.publisher = host ?? line
    case .language where article.language == nil:
      guard let code = LanguageName.code(of: line) else { return false }
      article.language = code
    default: return false
    }
    return true
  }

  private func isAddress(_ line: String, isLoose: Bool) -> Bool {
    guard !line.contains(" ") else { return false }
    return isLoose || line.hasPrefix("https://") || line.hasPrefix("http://")
  }

  private mutating func takeCaptions(_ field: Field) -> Bool {
    guard let texts = field.texts else { return false }
    article.captions += texts.map { Draft.line(MarkupText.plain($0)) }.filter { !$0.isEmpty }
    return true
  }

  private mutating func takePublished(_ field: Field) -> Bool {
    guard let time = time(of: field) else { return false }
    article.published = time.day
    article.publishedAt = time.time
    return true
  }

  private mutating func takeModified(_ field: Field) -> Bool {
    guard let time = time(of: field, isNoted: false) else { return false }
    article.modified = time.day
    return true
  }

  /// The time that a field tells; a text that tells none is noted.
  private mutating func time(of field: Field, isNoted: Bool = true) -> PublicationTime? {
    switch field.value {
    case .number(let number): return PublicationTime.read(number)
    case .text(let text):
      let line = Draft.line(text)
      guard !line.isEmpty else { return nil }
      do throws(IngestError) {
        return try PublicationTime.read(line)
      } catch {
        if isNoted { note(error.description) }
        return nil
      }
    case .list, .flag, .none, .other: return nil
    }
  }

  /// Takes the names of a field, unless a field of lower rank has given some.
  private mutating func takeAuthors(_ field: Field, _ rank: Int) -> Bool {
    guard let texts = field.texts, article.bylines.isEmpty || bylineRank == rank else { return false }
    bylineRank = rank
    let names = texts.map { AuthorNames.names(in: Draft.line(MarkupText.plain($0))) }
    for name in names.joined() where authors.insert(name).inserted { article.bylines.append(name) }
    // A field of nothing but an e-mail address names nobody, and is kept.
    return texts.allSatisfy(\.isEmpty) || names.contains { !$0.isEmpty }
  }

  /// Takes the first summary that says more than the article does; one that only repeats its text or headline is kept
  /// beside it, and so are further ones.
  func takeDeck(_ summaries: [(place: Int, text: String)], _ draft: inout Draft, _ taken: inout Set<Int>) {
    if summaries.isEmpty { return }
    let body = draft.units.flatMap { $0.line.folded.filter(\.isWordByte) }
    for (place, text) in summaries {
      let isHeadline = draft.article.headline.map { HeadlineRules.isSame(Line($0), Line(text)) } ?? false
      if isHeadline || Summary.isRepeated(text, in: body) { continue }
      draft.article.deck = text
      taken.insert(place)
      return
    }
  }
}
