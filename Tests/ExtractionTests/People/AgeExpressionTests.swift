import Testing

@testable import Extraction

@Suite struct AgeExpressionTests {
  static func read(_ text: String) -> AgeExpression? {
    let document = Document(article(text))
    return document.tokens.indices.lazy
      .compactMap { AgeExpression.read(at: $0, in: document, document.sentences[document.sentence(of: $0)]) }
      .first
  }

  @Test(arguments: [
    ("the 35-year-old left", 35), ("the 35 year old left", 35), ("the 35 year-old left", 35),
    ("the 35-yr-old left", 35), ("a thirty-five-year-old left", 35), ("a nine-year-old left", 9),
    ("an 8-month-old left", 0), ("a 14-month-old left", 1), ("a three-week-old left", 0),
    ("he is 35 years old", 35), ("he is twenty-one years old", 21), ("a year-old boy left", 1),
    ("the now-35-year-old left", 35), ("he is 29 years of age", 29),
  ])
  func readsYearsOld(text: String, years: Int) throws {
    let age = try #require(Self.read(text))
    #expect(age.form == .yearsOld)
    #expect(age.years == years)
  }

  @Test(arguments: [("the big 4-0", 40), ("he is 35", 35), ("Luna, 21 months", 1), ("North, three", 3)])
  func readsNumbers(text: String, years: Int) throws {
    let age = try #require(Self.read(text))
    #expect(age.form == .number)
    #expect(age.years == years)
  }

  @Test(arguments: [("her 40th birthday", 40), ("her fortieth birthday", 40), ("her first birthday", 1)])
  func readsOrdinals(text: String, years: Int) throws {
    let age = try #require(Self.read(text))
    #expect(age.form == .ordinal)
    #expect(age.years == years)
  }

  @Test(arguments: [
    "the 35-hour week", "for 35 years", "in her 40s", "a 40-something", "at 10:30", "in 2016",
  ])
  func readsNothingElse(text: String) {
    #expect(Self.read(text) == nil)
  }
}
