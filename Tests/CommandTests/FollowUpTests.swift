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

  @Test func aCommandThatIsTooLongGoesOnInTheNextLine() throws {
    let followUp = FollowUp(archive: "my news.db", program: "echo")
    let words = ["search", "person:\"Cleo Marchetti\"", "--limit", "5"]
    let lines = followUp.lines(words, width: 42, first: "2 more: ", rest: "    ")
    #expect(
      lines == [
        "2 more: echo search \\", "    'person:\"Cleo Marchetti\"' --limit 5 \\",
        "    --archive \"my news.db\"",
      ])
    let command = lines.joined(separator: "\n").dropFirst("2 more: ".count)
    let echoed = try Workplace.with { try $0.shell(String(command)) }
    #expect(echoed.output == "search person:\"Cleo Marchetti\" --limit 5 --archive my news.db\n")
  }

  @Test func aWordThatIsTooLongIsNotCut() {
    let lines = FollowUp(archive: nil).lines(["person", "Bartholomea"], width: 12, first: "", rest: " ")
    #expect(lines == ["limelight \\", " person \\", " Bartholomea"])
  }
}
