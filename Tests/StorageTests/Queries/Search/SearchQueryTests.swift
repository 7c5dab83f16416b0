import Testing

@testable import Storage

struct SearchQueryTests {
  @Test(
    "builds a checked full-text expression",
    arguments: [
      ("gown", #""gown""#), ("red gown", #""red" AND "gown""#), ("\"red gown\"", #""red gown""#),
      ("“red gown”", #""red gown""#),
      ("gow*", #""gow" *"#), ("\"red go\"*", #""red go" *"#), ("red OR blue", #"("red" OR "blue")"#),
      ("a red OR blue OR tan b", #""a" AND ("red" OR "blue" OR "tan") AND "b""#),
      ("red AND blue", #""red" AND "blue""#),
      ("red -blue", #"("red") NOT ("blue")"#), ("red NOT blue", #"("red") NOT ("blue")"#),
      ("red -\"old gown\" -x", #"("red") NOT (("old gown" OR "x"))"#),
      ("Tenby-Voss OR \"unbalanced", #"("Tenby-Voss" OR "unbalanced")"#),
      ("it's", #""it's""#), ("(red OR blue)", #"("(red" OR "blue)")"#), ("NEAR(a b)", #""NEAR(a" AND "b)""#),
      ("headline:x", #""headline:x""#), ("http://a.b/c", #""http://a.b/c""#), ("col^2", #""col^2""#),
      ("a\0b", #""a" AND "b""#),
      ("OR red", #""red""#), ("red OR", #""red""#), ("red OR OR blue", #"("red" OR "blue")"#),
    ])
  func buildsExpressions(source: String, expression: String) {
    #expect(SearchQuery(source).matchExpression == expression)
  }

  @Test(
    "understands filters",
    arguments: [
      ("person:\"Anya Fox\"", SearchQuery.Filter(kind: .person, value: "Anya Fox")),
      ("people:Zo", SearchQuery.Filter(kind: .person, value: "Zo")),
      ("PERSON:Zo", SearchQuery.Filter(kind: .person, value: "Zo")),
      ("-speaker:Zo", SearchQuery.Filter(kind: .speaker, value: "Zo", isExcluded: true)),
      ("from:2017", SearchQuery.Filter(kind: .from, value: "2017")),
      ("to:2017-03-05", SearchQuery.Filter(kind: .to, value: "2017-03-05")),
      ("date:2017-03", SearchQuery.Filter(kind: .date, value: "2017-03")),
      ("platform:instagram", SearchQuery.Filter(kind: .platform, value: "instagram")),
      ("publisher:“The Lantern”", SearchQuery.Filter(kind: .publisher, value: "The Lantern")),
    ])
  func understandsFilters(source: String, filter: SearchQuery.Filter) {
    let query = SearchQuery(source)
    #expect(query.filters == [filter])
    #expect(query.matchExpression == nil)
    #expect(query.notes.isEmpty)
  }

  @Test(
    "explains what it ignored",
    arguments: [
      ("red OR", "OR needs a word or phrase on each side and was ignored"),
      ("OR red", "OR needs a word or phrase on each side and was ignored"),
      ("red OR person:Zo", "OR needs a word or phrase on each side and was ignored"),
      ("red OR -blue", "OR needs a word or phrase on each side and was ignored"),
      ("from:soon", "from:soon is no date and was ignored; write from:2017, from:2017-03 or from:2017-03-05"),
      ("person:", "person: has no value and was ignored; write person:NAME or person:\"FIRST LAST\""),
      ("platform:", "platform: has no value and was ignored; write platform:Instagram"),
      ("red !?", "'!?' holds no letter or digit and was ignored"),
      ("*", "'*' holds no letter or digit and was ignored"),
      ("🦩", "'🦩' holds no letter or digit and was ignored"),
      ("\"red gown", "the quotation mark before 'red gown' is not closed; the phrase goes to the end"),
      ("red - blue", "a '-' stands before nothing and was ignored; write it right before a word"),
      ("red NOT", "NOT stands before nothing and was ignored; write it before a word"),
      ("\"", "quotation marks around nothing were ignored"),
      ("\"\"", "quotation marks around nothing were ignored"),
      ("\" ", "quotation marks around nothing were ignored"),
      ("speeker:x", "'speeker:' is no filter and was looked for as a word; did you mean speaker:?"),
      ("Persn:\"Anya Fox\"", "'Persn:' is no filter and was looked for as a word; did you mean person:?"),
      (
        "-headline:swift",
        "'headline:' is no filter and was looked for as a word; the filters are person:, speaker:, from:, to:, date:, "
          + "platform:, publisher:"
      ),
      (
        "foo:bar",
        "'foo:' is no filter and was looked for as a word; the filters are person:, speaker:, from:, to:, date:, "
          + "platform:, publisher:"
      ),
      ("from:2018 to:2017", "from:2018 lies after to:2017, so nothing can be found; exchange them"),
      (
        "to:2017-03 red from:2016 from:2017-04",
        "from:2017-04 lies after to:2017-03, so nothing can be found; exchange them"
      ),
      (
        String(repeating: "(", count: 10_000),
        "'\(String(repeating: "(", count: 40))…' holds no letter or digit and was ignored"
      ),
      (
        "\"" + String(repeating: "gown ", count: 100),
        "the quotation mark before '\(String(repeating: "gown ", count: 8))…' is not closed; the phrase goes to the end"
      ),
    ])
  func explains(source: String, note: String) {
    #expect(SearchQuery(source).notes == [note])
  }

  @Test(
    "takes what only looks like a filter for words",
    arguments: [
      "http://a.b/c", "10:30", "Exclusive: red", "\"headline:x\"", "a:b", "red:", "from:2017 to:2017",
      "from:2017-03 to:2017", "-from:2018 to:2017", "from:2018 -to:2017",
    ])
  func takesForWords(source: String) {
    #expect(SearchQuery(source).notes.isEmpty)
  }

  @Test func boundsTheNumberOfWords() {
    let query = SearchQuery((0..<500).map { "w\($0)" }.joined(separator: " "))
    #expect(query.required.count == 64)
    #expect(query.notes == ["only the first 64 words were looked for"])
  }

  @Test func nothingTypedIsNothingAsked() {
    #expect(SearchQuery("").notes.isEmpty)
    #expect(SearchQuery(" \t\n").matchExpression == nil)
  }
}
