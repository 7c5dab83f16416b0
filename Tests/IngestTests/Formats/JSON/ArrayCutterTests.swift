import Testing

@testable import Ingest

@Suite struct ArrayCutterTests {
  private func cut(_ text: String) -> (elements: [String], problem: IngestError?) {
    let bytes = Array(text.utf8)
    let cutter = ArrayCutter(bytes, at: 0)
    return (cutter.places.map { String(decoding: bytes[$0], as: UTF8.self) }, cutter.problem)
  }

  @Test(
    arguments: [
      (#"[ {"a":1}, "b" ,[] ]"#, [#"{"a":1}"#, #""b""#, "[]"]), ("[]", []), ("[ ]\n", []),
      (#"[{"a":},{"b":2}]"#, [#"{"a":}"#, #"{"b":2}"#]),
      (#"[{"a":[1,2},{"b":2}]"#, [#"{"a":[1,2}"#, #"{"b":2}"#]),
      ("[{\"a\":\"x},\n{\"b\":2}]", [#"{"a":"x}"#, #"{"b":2}"#]),
      (#"[{"a":"x},{"b":"y"},{"c":3}]"#, [#"{"a":"x}"#, #"{"b":"y"}"#, #"{"c":3}"#]),
      (#"[{"a":1} 5,{"b":2}]"#, [#"{"a":1} 5"#, #"{"b":2}"#]), ("[,1]", ["", "1"]), ("[1,]", ["1"]),
    ] as [(String, [String])])
  func cutsAroundBrokenElements(text: String, elements: [String]) {
    let cut = cut(text)
    #expect(cut.elements == elements)
    #expect(cut.problem == nil)
  }

  @Test(arguments: [
    (#"[{"a":1}"#, "the array does not end", 8), (#"[{"a":1}] x"#, "text after the array", 10),
    ("[", "the array does not end", 1),
  ])
  func saysWhatIsWrongWithTheArray(text: String, problem: String, offset: Int) {
    #expect(cut(text).problem == .brokenJSON(problem: problem, offset: offset))
  }
}
