import Records

@testable import Extraction

/// Invented articles with a cast given by hand, so that quote reading is tested apart from name finding.
struct QuotesFixture {
  let document: Document
  let cast: Cast
  let speech: Speech
  let dates: [DateExpression]

  /// The persons are full names with `+` (female), `-` (male) or nothing before them; each is also named by its first and last word.
  init(_ body: String, _ people: [String], headline: String? = nil, published: String? = "2021-10-01") {
    document = Document(
      Article(
        source: Source(path: "-", format: .text, sha256: ""), headline: headline, published: published,
        body: body))
    var cast = QuotesFixture.cast(people, in: document)
    let cues = WordCues(document.tokens)
    cast.genderWords = cues.genders
    HandleMentions.add(cues.handles, to: &cast, in: document)
    self.cast = cast
    dates = DateFinder.find(in: document)
    speech = QuoteFinder.find(in: document, cast: cast, dates: dates)
  }

  var quotes: [Quote] { speech.quotes.map { $0.record(in: document, cast: cast) } }
  var posts: [SocialPost] { PostFinder.find(in: speech, dates: dates) }
  var statements: [Statement] { StatementFinder(speech: speech, dates: dates).find() }
  /// `segment | segment → speaker`, one a quote.
  var told: [String] {
    quotes.map { $0.segments.joined(separator: " | ") + " → " + ($0.speaker ?? "nobody") }
  }

  private static func cast(_ people: [String], in document: Document) -> Cast {
    var cast = Cast()
    var surfaces: [(words: [UInt64], member: Int)] = []
    for person in people {
      let gender: Person.Gender = person.hasPrefix("+") ? .female : person.hasPrefix("-") ? .male : .unknown
      let name = gender == .unknown ? person : String(person.dropFirst())
      let words = name.split(separator: " ").map { WordKey.of($0) }
      let member = cast.members.count
      cast.members.append(Cast.Member(name: name, gender: gender, mentions: []))
      surfaces.append((words, member))
      if let first = words.first, let last = words.last, words.count > 1 {
        surfaces += [([last], member), ([first], member)]
      }
    }
    var index = 0
    while index < document.tokens.count {
      let match = surfaces.first { surface in
        index + surface.words.count <= document.tokens.count && document.tokens[index].isCapitalized
          && zip(surface.words, document.tokens[index...]).allSatisfy { $0 == $1.key }
      }
      if let match {
        cast.members[match.member].mentions.append(cast.mentions.count)
        cast.mentions.append(.init(tokens: index..<index + match.words.count, member: match.member))
        index += match.words.count
      } else {
        index += 1
      }
    }
    return cast
  }
}
