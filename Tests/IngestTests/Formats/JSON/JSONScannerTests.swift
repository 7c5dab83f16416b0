import Testing

@testable import Ingest

@Suite struct JSONScannerTests {
  private func members(_ text: String) throws -> [(key: String, value: JSONScanner.Value)] {
    var scanner = JSONScanner(Array(text.utf8))
    let members = try scanner.object()
    try scanner.end()
    return members
  }

  @Test func readsTextAndNullAndLeavesTheRest() throws {
    let text = #" {"a" : "b", "n":null,"x": [1, {"y": "]"}], "t":true , "f":-1.5e+3}  "#
    let members = try members(text)
    #expect(members.map(\.key) == ["a", "n", "x", "t", "f"])
    #expect(members[0].value == .string("b"))
    #expect(members[1].value == .null)
    let raw = members.compactMap { member -> String? in
      guard case .raw(let range) = member.value else { return nil }
      return String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(raw == [#"[1, {"y": "]"}]"#, "true", "-1.5e+3"])
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"), (#""\u00eb\u20AC""#, "ë€"),
    (#""\ud83d\ude29""#, "😩"), (#""\ud83d!""#, "\u{FFFD}!"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"), (#""ë 😩""#, "ë 😩"), (#""""#, ""),
  ])
  func resolvesEscapes(json: String, text: String) throws {
    #expect(try members("{\"k\":\(json)}").first?.value == .string(text))
  }

  @Test(arguments: [
    ("", "the text ends too early", 0), ("{", "the text ends too early", 1), ("[1]", "'{' expected", 0),
    (#"{"a" 1}"#, "':' expected", 5),
    (#"{"a":1,}"#, "'\"' expected", 7), (#"{"a":1} x"#, "text after the object", 8),
    (#"{"a":"b"#, "the string does not end", 7),
    (#"{"a":"\q"}"#, "an unknown escape", 7), (#"{"a":nul}"#, "a value expected", 5),
    (#"{"a":01}"#, "a number with a leading zero", 7),
    (#"{"a":1.}"#, "a digit expected", 7), ("{\"a\":\"b\nc\"}", "a control character in a string", 7),
    (#"{"a":1 "b":2}"#, "',' or '}' expected", 7),
    (#"{"a":"\u12g4"}"#, "four hexadecimal digits expected", 10),
  ])
  func saysWhereBrokenJSONBreaks(text: String, problem: String, offset: Int) {
    #expect(throws: IngestError.brokenJSON(problem: problem, offset: offset)) { try members(text) }
  }

  @Test(arguments: ["0", "-0", "10", "100", "0.5", "1e5", "-12.25E-7"]) func readsEveryKindOfNumber(
    number: String
  ) throws {
    #expect(try members("{\"k\":\(number)}").count == 1)
  }

  @Test func refusesNestingThatWouldExhaustTheStack() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: IngestError.brokenJSON(problem: "more than 256 levels", offset: 261)) {
      try members("{\"a\":\(deep)}")
    }
  }

  @Test func findsTheElementsOfAnArray() throws {
    let text = Array(#" [ {"a":1}, "b" ,[] ]"#.utf8)
    var scanner = JSONScanner(text)
    let elements = try scanner.array().map { String(decoding: text[$0], as: UTF8.self) }
    #expect(elements == [#"{"a":1}"#, #""b""#, "[]"])
  }
}
