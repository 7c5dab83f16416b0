import Testing

@testable import limelight

@Suite struct FollowUpTests {
  @Test(arguments: [
    ("Cleo", "Cleo"), ("Cleo Marchetti", "\"Cleo Marchetti\""), ("Mary O'Dell", "\"Mary O'Dell\""),
    ("Lena \"Pip\" Voss", "'Lena \"Pip\" Voss'"), ("Lena \"Pip\" O'Dell", "'Lena \"Pip\" O'\\''Dell'"),
    ("A$AP Doe", "'A$AP Doe'"), ("Zoë", "Zoë"), ("", "\"\""), ("P!nk", "'P!nk'"),
    ("/tmp/my.db", "/tmp/my.db"),
    ("a;b", "\"a;b\""),
  ])
  func quotesWordsForTheShell(word: String, expected: String) throws {
    #expect(FollowUp.quoted(word) == expected)
    let echoed = try Workplace.with { try $0.shell("printf %s \(FollowUp.quoted(word))") }
    #expect(echoed.output == word)
  }

  @Test func keepsTheArchive() {
    #expect(
      FollowUp(archive: "my news.db").command("quotes", "Cleo Marchetti")
        == "limelight quotes \"Cleo Marchetti\" --archive \"my news.db\"")
    #expect(FollowUp(archive: nil).command("people") == "limelight people")
  }
}
