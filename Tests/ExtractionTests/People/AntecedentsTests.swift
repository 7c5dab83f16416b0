import Records
import Testing

@testable import Extraction

@Suite struct AntecedentsTests {
  /// Whom the first `his`, `her`, `he` or `she` after `|` stands for.
  static func antecedent(_ marked: String) -> String? {
    let document = Document(article(marked.replacing("|", with: "")))
    let cast = CastBuilder.build(document)
    let offset = marked.utf8.count - (marked.split(separator: "|").last?.utf8.count ?? 0) - 1
    guard let token = document.tokens.firstIndex(where: { Int($0.start) >= offset }),
      let gender = Antecedents.gender(ofPronoun: document.tokens[token])
    else { return nil }
    return Antecedents(document, cast).person(before: token, gender: gender).map { cast.members[$0].name }
  }

  @Test(arguments: [
    ("Marisol Tennant met Marcus Webb. |She smiled.", "Marisol Tennant"),
    ("Marisol Tennant met Marcus Webb. |He smiled.", "Marcus Webb"),
    ("Marisol Tennant thanked Laura Webb. |She smiled.", "Marisol Tennant"),
    ("After losing |her father, Marisol Tennant wept.", "Marisol Tennant"),
    (
      "Laura Webb sang.\n\n\"We lost.\"\n\nTennant's brother left. |Her father stayed. Marisol Tennant wept.",
      "Marisol Tennant"
    ),
    ("Marisol Tennant sang. She came with her daughter Luna Webb and |her mother.", "Marisol Tennant"),
    ("Marcus Webb sang. His wife, Laura Webb, left. |He stayed.", "Marcus Webb"),
  ])
  func aPronounStandsForTheSubjectOfItsGender(text: String, expected: String) {
    #expect(Self.antecedent(text) == expected)
  }
}
