internal import Records
internal import SQLite

/// One thing that was found in an article, and where.
public struct ArticleFact: Sendable, Equatable {
  /// What it is; the raw values stand in JSON.
  public enum Kind: String, Sendable {
    /// The name of a person.
    case mention
    /// How old a person is.
    case age
    /// What a person is called.
    case role
    /// Direct speech.
    case quote
    /// Indirect speech.
    case statement
    /// A post on a social network.
    case post
    /// A date.
    case date
    /// A family tie or partnership.
    case relation
  }

  /// What it is.
  public var kind: Kind
  /// Whom it tells of, by the name in the article: the person, speaker, author, or the one whose relative the value is.
  public var person: String?
  /// The name as written, the age, the role, the words, the date's value, or `spouse Anya Fox`.
  public var value: String?
  /// Where it stands.
  public var evidence: Attestation
}

extension Archive {
  /// All that was found in an article, kind by kind, each in reading order.
  public func facts(in article: StoredArticle) throws -> [ArticleFact] {
    let sentences = try sentences(of: article.id)
    let text = article.record.article
    let reference = ArticleReference(
      id: article.id, headline: text.headline, published: text.published, publisher: text.publisher,
      url: text.url, path: text.source.path)
    let texts = FieldTexts(text)
    func fact(_ kind: ArticleFact.Kind, _ person: String?, _ value: String?, _ span: Span, _ rules: [Rule?])
      -> ArticleFact
    {
      let sentence = sentences[span]
      let place = Place(
        article: reference, span: span, sentence: sentence.map { texts[$0] }, sentenceStart: sentence?.start)
      return ArticleFact(
        kind: kind, person: person, value: value,
        evidence: Attestation(place: place, rules: rules.compactMap(\.self), extractor: article.extractor))
    }
    let findings = article.record.findings
    var facts: [ArticleFact] = []
    for person in findings.people {
      facts += person.mentions.map { fact(.mention, person.name, $0.text, $0.span, [$0.rule]) }
      if let age = person.age, let evidence = person.ageEvidence {
        facts.append(fact(.age, person.name, String(age), evidence.span, [evidence.rule]))
      }
      facts += zip(person.roles, person.roleEvidence).map {
        fact(.role, person.name, $0, $1.span, [$1.rule])
      }
    }
    facts += findings.quotes.map { fact(.quote, $0.speaker ?? $0.speakerText, $0.text, $0.span, $0.rules) }
    facts += findings.statements.map {
      fact(.statement, $0.speaker ?? $0.speakerText, $0.text, $0.span, [.reportedSpeech])
    }
    facts += findings.posts.map { post in
      fact(
        .post, post.author ?? post.handle, post.text, post.span,
        post.rules(in: sentences[post.span].map { texts[$0] }))
    }
    facts += findings.dates.map { fact(.date, nil, $0.value ?? $0.text, $0.span, [.dateGrammar]) }
    facts += findings.relations.map {
      fact(.relation, $0.person, "\($0.kind.rawValue) \($0.other)", $0.span, [$0.rule])
    }
    return facts
  }

  /// The sentence around each span of an article's findings.
  private func sentences(of article: Int64) throws -> [Span: Span] {
    let columns = "field, start_offset, end_offset, sentence_start, sentence_end"
    let tables = ["mention", "quote", "statement", "post", "date_mention", "tie"]
    let lists = tables.map { "SELECT \(columns) FROM \($0) WHERE article_id = ?1" }
    let facts = """
      SELECT f.field, f.start_offset, f.end_offset, f.sentence_start, f.sentence_end FROM article_person AS x
      CROSS JOIN person_fact AS f ON f.person_id = x.person_id AND f.kind IN ('age', 'role') AND f.article_id = x.article_id
      WHERE x.article_id = ?1 AND f.start_offset IS NOT NULL
      """
    let found = try ask {
      try connection.rows((lists + [facts]).joined(separator: " UNION ALL "), [.integer(article)]) { row in
        let span = Columns.span(row, from: 0)
        let sentence = row.optionalInteger(3).flatMap { start in
          row.optionalInteger(4).map { Span(span.field, Int(start), Int($0)) }
        }
        return (span: span, sentence: sentence)
      }
    }
    return Dictionary(found.compactMap { row in row.sentence.map { (row.span, $0) } }) { first, _ in first }
  }
}
