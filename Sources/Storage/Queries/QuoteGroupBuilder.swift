internal import Linking
internal import Records
internal import SQLite

/// Makes a group of quotes that are one utterance into its variants.
struct QuoteGroupBuilder {
  /// One quote of the group, in the order in which the articles appeared.
  private struct Member {
    let id: Int64
    let article: Int64
    let speaker: Int64?
    let text: String
    /// The article that this one nearly repeats, else itself.
    let original: Int64
  }

  private struct Variant {
    let speaker: Int64?
    let text: String
    let wordCount: Int
    /// For each article its quotes.
    var runs: [[Member]]
  }

  private struct Wording: Hashable {
    let speaker: Int64?
    let keys: [UInt64]
  }

  private let members: [Member]
  private var variants: [Variant] = []

  /// Reads the quotes of the given numbers, one utterance.
  init(_ quotes: [Int64], _ connection: Connection) throws {
    members = try connection.rows(
      """
      SELECT q.id, q.article_id, q.speaker_id, q.text, coalesce(s.copy_of, q.article_id)
      FROM json_each(?1) AS j CROSS JOIN quote AS q ON q.id = j.value CROSS JOIN article AS a ON a.id = q.article_id
      LEFT JOIN story_article AS s ON s.article_id = q.article_id
      ORDER BY a.published IS NULL, a.published, a.published_at IS NULL, a.published_at, s.copy_of IS NOT NULL, a.id, q.number
      """, [.text(jsonArray(quotes))]
    ) {
      Member(
        id: $0.integer(0), article: $0.integer(1), speaker: $0.optionalInteger(2), text: $0.text(3),
        original: $0.integer(4))
    }
    findVariants()
  }

  /// Who first is named as the speaker.
  var firstSpeaker: Int64? { members.lazy.compactMap(\.speaker).first }

  /// Whether there is anything to compare: several articles, or several wordings of one.
  var isListed: Bool { variants.count > 1 || members.last?.article != members.first?.article }

  private mutating func findVariants() {
    var known: [Wording: Int] = [:]
    var start = 0
    while start < members.count {
      var end = start + 1
      while end < members.count, members[end].article == members[start].article { end += 1 }
      // Where the article names the speaker in one place, it need not in the headline.
      let named = members[start..<end].lazy.compactMap(\.speaker).first
      var rest = members[start..<end]
      while let speaker = rest.first.map({ $0.speaker ?? named }) {
        let own = rest.filter { ($0.speaker ?? named) == speaker }
        rest.removeAll { ($0.speaker ?? named) == speaker }
        for wording in QuoteWording.all(of: own.map(\.text)) {
          let keys = QuoteWords(wording.text).words.map(\.key)
          let place = known[Wording(speaker: speaker, keys: keys), default: variants.count]
          if place == variants.count {
            known[Wording(speaker: speaker, keys: keys)] = place
            variants.append(Variant(speaker: speaker, text: wording.text, wordCount: keys.count, runs: []))
          }
          variants[place].runs.append(wording.parts.map { own[$0] })
        }
      }
      start = end
    }
  }

  /// The group with the places of its runs; nil when it has no quote.
  func group(_ archive: Archive) throws -> QuoteGroup? {
    guard let first = variants.first else { return nil }
    let shown = variants.flatMap { $0.runs.prefix(QuoteVariant.mostRuns).joined().map(\.id) }
    let items = try archive.quoteItems(shown)
    let originals = Set(members.map(\.article))
    let fullest =
      variants.indices.max { (variants[$0].wordCount, $1) < (variants[$1].wordCount, $0) } ?? 0
    let told = variants.compactMap { variant -> QuoteVariant? in
      let runs = variant.runs.prefix(QuoteVariant.mostRuns).compactMap { run -> QuoteRun? in
        let quotes = run.compactMap { items[$0.id] }
        let isCopy = run[0].original != run[0].article && originals.contains(run[0].original)
        return quotes.isEmpty ? nil : QuoteRun(quotes: quotes, isCopy: isCopy)
      }
      guard let run = runs.first else { return nil }
      let counts = Self.counts(variant.runs.joined())
      let fromFirst = QuoteDifference(from: first.text, to: variant.text)
      let difference =
        fromFirst.isTelling ? fromFirst : QuoteDifference(from: variants[fullest].text, to: variant.text)
      return QuoteVariant(
        text: variant.text, speaker: run.quotes.lazy.compactMap(\.speaker).first,
        changes: Self.changes(difference), comparedTo: fromFirst.isTelling ? 0 : fullest, runs: runs,
        articleCount: counts.articles, copyCount: counts.copies)
    }
    guard told.count == variants.count else { return nil }
    let counts = Self.counts(members)
    let main = told[fullest]
    return QuoteGroup(
      id: main.runs[0].quotes[0].id, text: main.text,
      speaker: main.speaker ?? told.lazy.compactMap(\.speaker).first,
      speakerText: main.runs[0].quotes[0].quote.speakerText, variants: told, articleCount: counts.articles,
      copyCount: counts.copies)
  }

  private static func counts(_ members: some Sequence<Member>) -> (articles: Int, copies: Int) {
    let originals = Set(members.map(\.original)).count
    return (originals, Set(members.map(\.article)).count - originals)
  }

  private static func changes(_ difference: QuoteDifference) -> [QuoteChange] {
    difference.pieces.map { piece in
      let kind: QuoteChange.Kind =
        switch piece.kind {
        case .kept: .kept
        case .trimmed: .trimmed
        case .added: .added
        case .changed: .changed
        }
      return QuoteChange(kind: kind, before: piece.before, after: piece.after)
    }
  }
}
