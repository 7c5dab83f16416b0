import Records
import Storage
import Terminal

extension Dossier {
  /// The dossier as CSV: a row a fact, or with evidence a row for each place that tells it.
  func csv(explains: Bool) -> String {
    var table = FactTable(explains: explains)
    table.add("person", person.name, id: person.id, count: person.articles)
    table.add("gender", person.gender.rawValue)
    if let age {
      if let ages = age.ages {
        let (first, last) = (ages.lowerBound, ages.upperBound)
        table.add("age", first == last ? "\(first)" : "\(first)-\(last)", count: age.agreeing)
      }
      table.add("born", "\(age.born.lowerBound.iso)/\(age.born.upperBound.iso)", count: age.agreeing)
    }
    if let death {
      table.add("died at", String(death.age), count: death.articles, article: death.article)
    }
    for name in names { table.add("name", name.text, count: name.articles, evidence: name.evidence) }
    for told in ages {
      table.add("age told", String(told.age), article: told.article, evidence: told.evidence)
    }
    for role in roles { table.add("role", role.text, count: role.articles, evidence: role.evidence) }
    for tie in ties {
      table.add(
        tie.kind.rawValue, tie.other.name, id: tie.other.id, count: tie.articles,
        sentence: tie.place.sentence,
        article: tie.place.article, evidence: tie.evidence)
    }
    for (index, item) in recentQuotes.enumerated() {
      table.add(
        "quote", item.quote.text, id: item.id, sentence: item.place.sentence, article: item.place.article,
        evidence: quoteEvidence.dropFirst(index).prefix(1).map(\.self))
    }
    for (index, item) in recentPosts.enumerated() {
      table.add(
        "post", item.post.text ?? "", id: item.id, sentence: item.place.sentence, article: item.place.article,
        evidence: postEvidence.dropFirst(index).prefix(1).map(\.self))
    }
    for article in recentArticles { table.add("article", article.headline ?? "", article: article) }
    for story in stories { table.add("story", story.title, id: story.id, count: story.articles) }
    for period in appearances { table.add("appearances", period.text, count: period.articles) }
    for companion in companions {
      table.add("named with", companion.person.name, id: companion.person.id, count: companion.articles)
    }
    return table.text
  }
}

/// Facts of different kinds in the same columns.
private struct FactTable {
  let explains: Bool
  private var writer = CSVWriter()

  init(explains: Bool) {
    self.explains = explains
    writer.header(
      ["kind", "value", "id", "articles", "sentence"] + ArticleReference.columns
        + (explains ? Attestation.columns : []))
  }

  var text: String { writer.text }

  mutating func add(
    _ kind: String, _ value: String, id: Int64? = nil, count: Int? = nil, sentence: String? = nil,
    article: ArticleReference? = nil, evidence: [Attestation] = []
  ) {
    let fact: [CSVWriter.Field] = [.text(kind), .text(value), .number(id.map { Int($0) }), .number(count)]
    for told in evidence {
      writer.row(fact + [.text(told.place.sentence)] + told.place.article.row + told.row)
    }
    if !evidence.isEmpty { return }
    let blank = [CSVWriter.Field](repeating: .text(nil), count: ArticleReference.columns.count)
    let unexplained = [CSVWriter.Field](
      repeating: .text(nil), count: explains ? Attestation.columns.count : 0)
    writer.row(fact + [.text(sentence)] + (article?.row ?? blank) + unexplained)
  }
}
