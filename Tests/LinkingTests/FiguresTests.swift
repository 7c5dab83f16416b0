import Testing

@testable import Linking

@Suite struct FiguresTests {
  static let films = [
    "Grey Harbour", "The Kiln", "Ash Road", "Otter", "Velvet Hour", "Marrow", "Nine Bells", "Tide",
  ]

  /// A weekly table with a sentence before it; `numbers` are three for each film.
  static func table(_ numbers: [String]) -> String {
    var text =
      "The most seen films of the weekend in the cinemas of the coast, as the theatre owners' guild counted them.\n"
    for (index, film) in films.enumerated() {
      let row = numbers[(index * 3)..<(index * 3 + 3)]
      text +=
        "\n\(index + 1). \"\(film)\" (Lantern Pictures): $\(row.joined(separator: " million, ")) screens, week\n"
    }
    return text
  }

  static func numbers(_ seed: Int) -> [String] {
    (0..<24).map { index in
      let value = (index * 7919 + seed * 104_729 + 13) % 8999
      return index % 3 == 0 ? "\(value / 100).\(value % 10)" : "\(1000 + value)"
    }
  }

  @Test func aTableOfAnotherWeekIsNoCopy() {
    let one = Shingles(Self.table(Self.numbers(1)))
    let other = Shingles(Self.table(Self.numbers(5)))
    #expect(!one.nearlyRepeats(other))
    #expect(!other.nearlyRepeats(one))
    #expect(!one.repeats(other))
  }

  @Test func aTableWithSomeFiguresCorrectedIsACopy() {
    var corrected = Self.numbers(1)
    for index in [2, 9, 14] { corrected[index] = "77" }
    let one = Shingles(Self.table(Self.numbers(1)))
    #expect(one.nearlyRepeats(Shingles(Self.table(corrected))))
    // With commas, and with every sum converted behind it.
    let spelled = Self.numbers(1).map {
      $0.count == 4 && !$0.contains(".") ? "\($0.prefix(1)),\($0.suffix(3))" : $0
    }
    #expect(one.nearlyRepeats(Shingles(Self.table(spelled))))
    #expect(Figures(Self.table(spelled)) == Figures(Self.table(Self.numbers(1))))
  }

  /// Figures of one digit are in no pair of words.
  @Test func equalWordsWithOtherSingleDigitsAreNoRepetition() {
    func chart(_ shift: Int) -> String {
      FiguresTests.films.enumerated().map { index, film in
        "\(film) by the Tessaly Players climbs to place \(index * (5 + shift * 2) % 9 + 1) of the \(film) chart."
      }.joined(separator: " ")
    }
    #expect(Shingles(chart(0)).repeats(Shingles(chart(0))))
    #expect(!Shingles(chart(0)).repeats(Shingles(chart(1))))
  }

  @Test(
    arguments: [
      ("1. Otter 5.6, 1,165\n2) Tide 7", ["56", "1165", "7"]), ("4x4 B52 bomber 90s", ["4", "90"]),
      ("x 12.\n12 men", ["12", "12"]), ("", []), ("9", ["9"]),
    ] as [(String, [String])])
  func readsNumbers(text: String, expected: [String]) {
    #expect(Figures(text) == Figures(expected.joined(separator: " ")))
    #expect(Figures(text).values.count == expected.count)
  }

  @Test func fewFiguresLeaveItToTheWords() {
    #expect(Figures("1 2 3 4 5").agree(with: Figures("6 7 8 9 10 11 12")))
    #expect(!Figures("1 2 3 4 5 0").agree(with: Figures("6 7 8 9 10 11 12")))
  }

  /// Quadratic in the numbers looked at, never in the text's.
  @Test func longListsOfNumbersAreCut() {
    let long = String(repeating: "1 22 333 ", count: 100_000)
    #expect(Figures(long).values.count == 256)
    #expect(Figures(long).agree(with: Figures(long + "4")))
  }
}
