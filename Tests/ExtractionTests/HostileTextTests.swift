import Records
import Testing

@testable import Extraction

/// Texts that no newsroom wrote: extraction comes through, and what it gives holds together.
///
/// How time and memory grow with them is measured, not tested: see the page on speed in the module's documentation.
@Suite struct HostileTextTests {
  /// A name that no other number gives.
  private static func name(_ number: Int) -> String {
    let syllables = [
      "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu",
    ]
    var rest = number
    var word = ""
    for _ in 0..<3 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func repeated(_ count: Int, _ unit: (Int) -> String) -> String {
    (0..<count).map(unit).joined(separator: " ")
  }

  static let shapes: [(what: String, text: String)] = [
    (
      "one paragraph without a stop", repeated(3000) { "and \(name($0 % 9)) Harlow met her son by the river" }
    ),
    ("only names", repeated(1500) { "\(name($0 % 40)) \(name($0 % 31))" }),
    ("only different names", repeated(1500) { "\(name($0)) \(name($0 + 1700))" }),
    (
      "a list of different names", (0..<1500).map { "\(name($0)) \(name($0 + 1700))" }.joined(separator: ", ")
    ),
    (
      "different names that speak",
      repeated(800) { "\"I am \($0),\" \(name($0)) \(name($0 + 1700)) told \(name($0 + 1))." }
    ),
    ("only capitals", repeated(1500) { "ANNA \(name($0).uppercased()) SAID SHE MARRIED BEN HARLOW, 35." }),
    (
      "titles",
      repeated(1500) { "The Duke and Duchess of \(name($0)) met the Prince of \(name($0 + 1)), \(name($0))." }
    ),
    ("aliases", repeated(1500) { "Anna Harlow, born \(name($0)) \(name($0 + 1700)), sang." }),
    ("suffixes", repeated(1500) { "Ben Harlow Jr. left Ben Harlow Sr., and \(name($0)) Harlow III cried." }),
    ("no letters", repeated(3000) { "\($0) -- ... (!) 5,000 % 19:30 — * 1/2 2021-10-01" }),
    (
      "replaced surrogates",
      repeated(1500) { _ in "\u{FFFD} Anna \u{FFFD}Harlow said \u{FFFD}\u{FFFD}. he\u{FFFD}llo" }
    ),
    ("right to left", repeated(1500) { _ in "שלום \u{202B}Anna Harlow\u{202C} אמר قالت مرحبا. \u{200F}" }),
    ("no blank", String(repeating: "AnnaHarlowsaid", count: 3000)),
    ("no blank but hyphens", String(repeating: "Anna-", count: 5000)),
    ("no blank but stops", String(repeating: "J.", count: 5000)),
    ("sentences of one word", repeated(4000) { "\(name($0 % 50))." }),
    ("paragraphs of one word", (0..<3000).map { "\(name($0 % 50))" }.joined(separator: "\n\n")),
    ("handles", repeated(2000) { "@\(name($0).lowercased())\($0) wrote to @anna_\($0)." }),
    (
      "nested brackets",
      String(repeating: "(", count: 3000) + " Anna Harlow " + String(repeating: ")", count: 3000)
    ),
    (
      "nested quotation marks",
      String(repeating: "“", count: 3000) + "Anna Harlow said" + String(repeating: "”", count: 3000)
    ),
    ("open quotation marks", repeated(2000) { _ in "“Hello there Anna" }),
    ("marks alone", String(repeating: "\" ' ", count: 3000)),
    ("a noun of kinship and a name", repeated(2500) { "her son \(name($0))" }),
    ("a mother of very many", "Anna Harlow's children: " + repeated(2000) { "\(name($0)), \($0 % 15)," }),
    ("twins without end", repeated(1000) { "twins \(name($0)) and \(name($0 + 9)), 3, and" }),
    (
      "couples without end",
      repeated(500) { "\(name($0)) Harlow married \(name($0 + 700)) Brandt. Their son and the couple left." }
    ),
    ("lines of said", String(repeating: "said\n", count: 4000)),
    ("pronouns", "Anna Harlow smiled. " + repeated(2000) { _ in "She said he told her his." }),
    (
      "questions and answers",
      (0..<800).map { "Q: What?\n\nA: \"Yes, \(name($0)) \(name($0 + 1700)) came.\"" }.joined(
        separator: "\n\n")
    ),
    (
      "headings of different names",
      (0..<800).map { "\(name($0)) \(name($0 + 1700)): I came here." }.joined(separator: "\n\n")
    ),
    (
      "quotes that never close",
      (0..<800).map { "\"It was late and \(name($0)) \(name($0 + 1700)) came." }.joined(separator: "\n\n")
    ),
    (
      "relatives of different names",
      repeated(600) {
        "\(name($0)) \(name($0 + 1700)) left. \"It is late,\" her brother said. \"No,\" the statement reads."
      }
    ),
    ("prepositions before a cue", repeated(2000) { "of \(name($0)) on the" } + " said \"no\"."),
    ("double apostrophes", String(repeating: "''", count: 5000)),
    ("posts", repeated(1000) { _ in "\"So glad,\" she wrote on Instagram." }),
    ("platforms", repeated(3000) { ["Instagram", "Twitter", "Facebook", "X", "TikTok"][$0 % 5] }),
    ("handles alone", repeated(3000) { "@anna\($0 % 7)" }),
    ("signatures", repeated(700) { "So glad \($0) — Anna Harlow (@anna\($0 % 5)) May \(1 + $0 % 40), 2017" }),
    ("shared by", repeated(900) { "A post shared by @anna\($0) on Sep \($0 % 35), 2021" }),
    ("addresses of posts", repeated(900) { "https://twitter.com/anna\($0)/status/\($0)" }),
    (
      "one post without end",
      "Anna Harlow wrote on Instagram, \"So glad.\" "
        + repeated(1500) { "\"I am glad \($0),\" she continued." }
    ),
    ("tags", "Anna Harlow tweeted, \"" + repeated(3000) { "#tag\($0) @anna\($0)" } + "\""),
    ("dates", repeated(1500) { "On Monday, May \(1 + $0 % 31), 2021, and last week of the 1990s" }),
    ("accents on one letter", "a" + String(repeating: "\u{301}", count: 5000)),
    ("control characters", repeated(2000) { _ in "\u{1}Anna\u{0}Harlow\u{7F} said\u{85}" }),
  ]

  @Test(arguments: shapes.indices) func whatIsFoundHoldsTogether(shape: Int) {
    let (what, text) = Self.shapes[shape]
    let article = article(text, headline: text.split(separator: "\n").first.map { String($0.prefix(300)) })
    let findings = Extractor().extract(article).findings
    let names = Set(findings.people.map(\.name))
    for person in findings.people {
      #expect(!person.mentions.isEmpty, "\(what): \(person.name) is named nowhere")
    }
    // Every offset is told once, by scalars laid out in arrays.
    let fields: [Field: [Unicode.Scalar]] = [
      .body: Array(article.body.unicodeScalars), .headline: Array((article.headline ?? "").unicodeScalars),
    ]
    func slice(_ span: Span) -> String? {
      guard let scalars = fields[span.field], 0 <= span.start, span.start <= span.end,
        span.end <= scalars.count
      else { return nil }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span.start..<span.end])
      return String(text)
    }
    let wrongTexts =
      findings.people.flatMap(\.mentions).filter { slice($0.span) != $0.text }.map(\.text)
      + findings.dates.filter { slice($0.span) != $0.text }.map(\.text)
    #expect(wrongTexts.isEmpty, "\(what)")
    let spans =
      findings.quotes.map(\.span) + findings.statements.map(\.span) + findings.posts.map(\.span)
      + findings.relations.map(\.span) + findings.sentences
    #expect(spans.allSatisfy { slice($0) != nil }, "\(what)")
    #expect(findings.quotes.allSatisfy { $0.speaker.map(names.contains) ?? true }, "\(what)")
    #expect(findings.posts.flatMap(\.quotes).allSatisfy(findings.quotes.indices.contains), "\(what)")
    #expect(
      findings.relations.allSatisfy {
        names.contains($0.person) && names.contains($0.other) && $0.person != $0.other
      }, "\(what)")
    // Sentences follow one another and none is longer than a book's page.
    for (first, second) in zip(findings.sentences, findings.sentences.dropFirst())
    where first.field == second.field {
      #expect(first.end <= second.start, "\(what)")
    }
  }

  @Test func aTextWithoutStopsIsCutIntoSentencesOfBoundedLength() {
    let document = Document(article(Self.repeated(5000) { _ in "word, another" }))
    #expect(document.sentences.count > 10)
    #expect(document.sentences.allSatisfy { $0.count <= 640 })
    #expect(document.sentences.map(\.count).reduce(0, +) == document.tokens.count)
  }

  @Test func aSentenceAsLongAsNewsHasThemStaysWhole() {
    let document = Document(article(Self.repeated(120) { "\(Self.name($0)) Harlow," } + " and others came."))
    #expect(document.sentences.count == 1)
  }

  @Test func sumsOfAVeryLongSentenceStayWithinTheirIntegers() {
    // 200,000 tokens of the largest weight there can be.
    let scores = [Int32](repeating: 33 * 127, count: 600_000)
    var back: [UInt8] = []
    let labels = NameViterbi.decode(
      scores, transition: [Int32](repeating: 60_000, count: 9), start: [0, 0, 0], back: &back)
    #expect(labels.count == 200_000)
  }
}
