import Records
import Testing

@testable import Extraction

@Suite struct QuotesScannerTests {
  private func stretches(_ body: String) -> [String] {
    let document = Document(Article(source: Source(path: "-", format: .text, sha256: ""), body: body))
    return QuoteScanner.scan(document).map { document.text($0.content) }
  }

  @Test(arguments: [
    ("\"Hello there,\" she said.", ["Hello there,"]),
    ("“Hello there,” she said. “Bye.”", ["Hello there,", "Bye."]),
    ("‘I can’t stay,’ he said.", ["I can’t stay,"]),
    ("'It isn't the Lunds' dog,' he said.", ["It isn't the Lunds' dog,"]),
    ("«Erst das.\n\n«Dann dies», sagte er.", ["Erst das.", "Dann dies"]),
    ("He told us: ‘It was late.\n\n‘And then it was over.’", ["It was late.", "And then it was over."]),
    ("«Nous partons», dit-il.", ["Nous partons"]),
    ("»Wir gehen«, sagte er. „Jetzt.“", ["Wir gehen", "Jetzt."]),
    ("\"He told me 'run' and I ran,\" she said.", ["He told me 'run' and I ran,"]),
    ("'He yelled \"run\" at me,' she said.", ["He yelled \"run\" at me,"]),
    ("\"She said \"no\" to me,\" he said.", ["She said \"no\" to me,"]),
    ("It was ( \"fine\" ) and “ok”.", ["fine", "ok"]),
    ("\" We run, \"she said. \"We hide.\"", ["We run,", "We hide."]),
    ("\"\" and “” and ''", []),
    ("\"We run,'' she said. \"We hide.''", ["We run,", "We hide."]),
    ("''We run,'' she said. ''We hide.''", ["We run,", "We hide."]),
    ("‹We run›, she said.", ["We run"]),
    ("Rock 'n' roll and the '90s were goin' strong.", []),
    ("The board is 5'10\" long. \"Really,\" he said.", ["Really,"]),
  ])
  func pairsMarks(text: String, expected: [String]) {
    #expect(stretches(text) == expected)
  }

  @Test(arguments: [
    ("\"One opens.\n\n\"Two closes,\" she said.", ["One opens.", "Two closes,"]),
    ("“One.\n\n“Two.\n\n“Three.”", ["One.", "Two.", "Three."]),
    ("A stray\" mark here.\n\n\"Fine,\" he said.", ["Fine,"]),
    ("\"Never closed he said\n\nNo marks here.\n\n\"Fine,\" he said.", ["Never closed he said", "Fine,"]),
    ("\"One goes on\n\nand closes here,\" she said.", ["One goes on", "and closes here,"]),
  ])
  func oddMarksSpoilOnlyTheirParagraph(text: String, expected: [String]) {
    #expect(stretches(text) == expected)
  }

  @Test(arguments: ["\"", "“", "'", "\" ", " '", "a\"", "\"a\" "])
  func manyMarksAreReadWhole(mark: String) {
    let text = String(repeating: mark, count: 10_000)
    #expect(stretches("x " + text + " y\n\n\"Fine,\" he said.").last == "Fine,")
  }

  @Test func aHugeQuoteIsOneStretch() {
    let words = String(repeating: "word and word. ", count: 20_000)
    #expect(stretches("\"" + words + "end,\" she said.").count == 1)
  }
}
