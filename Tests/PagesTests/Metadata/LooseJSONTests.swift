import Testing

@testable import Pages

@Suite struct LooseJSONTests {
  private func members(_ text: String) -> [String: String] {
    let json = LooseJSON(Array(text.utf8))
    var members: [String: String] = [:]
    for root in json.roots where json.values[root].kind == .object {
      for child in json.children(of: root) {
        let key = String(decoding: json.bytes[json.values[child].key], as: UTF8.self)
        members[key] = json.text(at: child) ?? "\(json.values[child].kind)"
      }
    }
    return members
  }

  @Test(
    arguments: [
      (#"{"a": "x", "b": 1, "c": true, "d": null}"#, ["a": "x", "b": "1", "c": "true", "d": "literal"]),
      (#"{"a": "x", "b": "y",}"#, ["a": "x", "b": "y"]),
      (#"{"a": "x" "b": "y"}"#, ["a": "x", "b": "y"]),
      ("{\"a\": \"one\ntwo\", \"b\": \"y\"}", ["a": "one\ntwo", "b": "y"]),
      (
        #"{"a": "Roe says "no, never", twice", "b": "the "Lamp""}"#,
        ["a": #"Roe says "no, never", twice"#, "b": #"the "Lamp""#]
      ),
      (
        "{\"a\": \"x\", // what it is\n\"b\": \"http://lamp.example/\" /* and \"c\": 1 */ }",
        ["a": "x", "b": "http://lamp.example/"]
      ),
      (#"{"a": "x"}{"b": "y"}"#, ["a": "x", "b": "y"]),
      (#"{"a": "x"} ; {"b": "y"}"#, ["a": "x", "b": "y"]),
      ("//<![CDATA[\n{\"a\": \"x\"}\n//]]>", ["a": "x"]), ("<![CDATA[{\"a\": \"x\"}]]>", ["a": "x"]),
      ("<!-- {\"a\": \"x\"} -->", ["a": "x"]),
      (#"{"a": "x", "b": {"c": "y""#, ["a": "x", "b": "object"]),
      (#"{"a": ["x", "y"]], "b": "z"}"#, ["a": "array", "b": "z"]),
      (#"{"a": "\u00e9\ud83d\ude00 \"q\" \/ \n"}"#, ["a": "é😀 \"q\" / \n"]),
      (#"{"a": "\ud83d x"}"#, ["a": "\u{FFFD} x"]),
    ] as [(String, [String: String])])
  func readsWhatStrictReadersRefuse(text: String, expected: [String: String]) {
    #expect(members(text) == expected)
  }

  @Test func keepsTheElementsOfArraysInOrder() {
    let json = LooseJSON(Array(#"[{"n": 1}, "two", 3, ["four"]]"#.utf8))
    let root = json.roots.first { _ in true }
    #expect(
      root.map { json.children(of: $0).map { json.values[$0].kind } } == [.object, .string, .literal, .array])
  }

  @Test(arguments: [
    "{\"a\":", "[", "{\"", "\"\"\"\"\"", "{\"a\": \"\\", "/*", "//", "<", "{]}[", "\\u12", ",,,::",
  ])
  func getsOverStumps(text: String) {
    let json = LooseJSON(Array(text.utf8))
    #expect(
      json.values.allSatisfy { $0.end <= json.values.count && $0.content.upperBound <= json.bytes.count })
  }

  @Test func takesAMillionOpenBracketsWithoutRecursion() {
    let json = LooseJSON([UInt8](repeating: 0x5B, count: 1_000_000))
    #expect(json.values.count == LooseJSON.valueLimit)
  }
}
