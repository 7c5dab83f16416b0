import Records

@testable import Extraction

/// What the tests say of a post: `platform / author / text / date`.
enum PostTexts {
  static let people = ["+Ava Lund", "-Noel Brandt"]

  /// The posts of a text in which both were named before.
  static func of(_ text: String) -> [String] {
    QuotesFixture(
      "Ava Lund met Noel Brandt.\n\nIt rained.\n\nIt snowed.\n\nIt thawed.\n\nLund laughed.\n\n" + text,
      people
    ).posts.map {
      [$0.platform ?? "-", $0.author ?? "-", $0.text ?? "-", $0.date ?? "-"].joined(separator: " / ")
    }
  }
}
