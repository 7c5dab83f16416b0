import Containers
import Testing

@testable import Ingest

@Suite struct ElementStreamTests {
  private func cut(_ text: String, size: Int? = nil, limit: Int = 1 << 20, at place: ArrayPlace? = nil) throws
    -> (
      elements: [ElementStream.Element], problem: IngestError?
    )
  {
    let bytes = Array(text.utf8)
    let place = place ?? ArrayPlace(bracket: 0)
    var stream =
      size.map {
        ElementStream(
          source: PieceSource(Array(bytes[(place.bracket + 1)...]), size: $0), limit: limit,
          start: Array(bytes[...place.bracket]), at: place)
      } ?? ElementStream(bytes, at: place)
    var elements: [ElementStream.Element] = []
    while let element = try stream.next() { elements.append(element) }
    return (elements, stream.problem)
  }

  private static let arrays: [(String, [String])] = [
    (#"[ {"a":1}, "b" ,[] ]"#, [#"{"a":1}"#, #""b""#, "[]"]), ("[]", []), ("[ ]\n", []),
    ("[1, true,null , -2.5e3]", ["1", "true", "null", "-2.5e3"]),
    (#"[{"a":},{"b":2}]"#, [#"{"a":}"#, #"{"b":2}"#]),
    (#"[{"a":[1,2},{"b":2}]"#, [#"{"a":[1,2}"#, #"{"b":2}"#]),
    (#"[{"a":1},{"a":[1,2},{"a":2},{"a":3}]"#, [#"{"a":1}"#, #"{"a":[1,2}"#, #"{"a":2}"#, #"{"a":3}"#]),
    ("[{\"a\":\"x},\n{\"b\":2}]", [#"{"a":"x}"#, #"{"b":2}"#]),
    (#"[{"a":"x},{"b":"y"},{"c":3}]"#, [#"{"a":"x}"#, #"{"b":"y"}"#, #"{"c":3}"#]),
    (
      #"[{"a":"1"},{"a":"x},{"a":"y, z] and more"},{"a":"4"}]"#,
      [#"{"a":"1"}"#, #"{"a":"x}"#, #"{"a":"y, z] and more"}"#, #"{"a":"4"}"#]
    ),
    (
      #"[{"a":"x"y","tags":[{"n":"1"},{"n":"2"}]},{"a":2}]"#,
      [#"{"a":"x"y","tags":[{"n":"1"},{"n":"2"}]}"#, #"{"a":2}"#]
    ),
    (#"[{"a":1} 5,{"b":2}]"#, [#"{"a":1} 5"#, #"{"b":2}"#]), ("[,1]", ["", "1"]), ("[1,]", ["1"]),
    (#"[{"a":"\"}, {\"b"},{"a":"\\"}]"#, [#"{"a":"\"}, {\"b"}"#, #"{"a":"\\"}"#]),
  ]

  @Test(arguments: arrays)
  func cutsAroundBrokenElements(text: String, elements: [String]) throws {
    for size in [nil, 1, 3, 64] {
      let cut = try cut(text, size: size)
      #expect(cut.elements.map { String(decoding: $0.bytes, as: UTF8.self) } == elements, "\(size ?? 0)")
      #expect(cut.elements.map(\.number) == Array(1...cut.elements.count + 1).dropLast())
      for element in cut.elements {
        #expect(Array(Array(text.utf8)[element.offset...].prefix(element.bytes.count)) == element.bytes)
      }
      #expect(cut.problem == nil)
    }
  }

  @Test(arguments: [
    (#"[{"a":1}"#, "the array does not end", 8), (#"[{"a":1}] x"#, "text after the array", 10),
    ("[", "the array does not end", 1), ("[1", "the array does not end", 2),
  ])
  func saysWhatIsWrongWithTheArray(text: String, problem: String, offset: Int) throws {
    for size in [nil, 1] {
      #expect(try cut(text, size: size).problem == .brokenJSON(problem: problem, offset: offset))
    }
  }

  @Test func whatFollowsAWrappedArrayIsNotItsConcern() throws {
    let text = #"{"n":2,"articles":[{"a":1}, {"a":2}],"next":"x"}"#
    let place = try #require(ArrayPlace.find(in: Array(text.utf8)))
    let cut = try cut(text, size: 5, at: place)
    #expect(cut.elements.map(\.offset) == [19, 28])
    #expect(cut.problem == nil)
  }

  @Test func passesOverAnElementThatIsTooLong() throws {
    let long = String(repeating: "x", count: 700_000)
    let cut = try cut(#"[{"a":1},{"a":"\#(long)"},{"a":3}]"#, size: 1 << 18, limit: 1000)
    #expect(cut.elements.map(\.isTooLong) == [false, true, false])
    #expect(cut.elements.map(\.offset) == [1, 9, 9 + 8 + 700_000 + 1])
    #expect(cut.elements.map { $0.bytes.count } == [7, 0, 7])
  }

  @Test func aBrokenElementIsNotSearchedToTheEndOfAllBytes() throws {
    // The list is never closed, and no other object begins for longer than is searched.
    let long = String(repeating: "[ ", count: 800_000)
    let cut = try cut(#"[{"a":1},{"a":x \#(long)}, {"b":3}, {"a":4}]"#, size: 1 << 18, limit: 1 << 22)
    #expect(cut.elements.map(\.number) == [1, 2, 3, 4])
    #expect(cut.elements[1].bytes.count == ElementStream.recoveryLimit)
    #expect(cut.elements.last.map { String(decoding: $0.bytes, as: UTF8.self) } == #"{"a":4}"#)
  }

  @Test func tellsWhetherAnElementHasArrived() throws {
    let start = Array(#"[{"a":1},{"a":"#.utf8)
    var stream = ElementStream(
      source: PieceSource(Array("2}]".utf8), size: 1), limit: 100, start: start, at: ArrayPlace(bracket: 0))
    #expect(stream.hasElement)
    #expect(try stream.next()?.offset == 1)
    #expect(!stream.hasElement)
    #expect(try stream.next()?.offset == 9)
  }
}

@Suite struct ArrayPlaceTests {
  @Test(
    arguments: [
      ("[{", 0, false), ("\u{FEFF} [ \n{", 4, false), (#"{"articles":[{"title":"x"}]}"#, 12, true),
      (#"{"status":"ok","totalResults":2,"articles":[ {"#, 43, true),
      (#"{"response":{"status":"ok","results":[{"id":"x"}]}}"#, 37, true),
      (#"{"took":3,"hits":{"total":{"value":1},"hits":[{"_source":{"#, 45, true),
      (#"{"meta":{"data":[{"#, nil, false), (#"{"data":{"text":"x","items":[{"#, nil, false),
      (#"{"text":"x","articles":[{}]}"#, nil, false), (#"{"articles":["a"]}"#, nil, false),
      (#"{"articles":[]}"#, nil, false), ("[1,2]", nil, false), ("[", nil, false), ("", nil, false),
      (#"{"a":"#, nil, false), (#"{"title":"x","images":[{"url":"y"}]}"#, nil, false),
    ] as [(String, Int?, Bool)])
  func findsTheArrayOfArticles(text: String, bracket: Int?, isWrapped: Bool) {
    let place = ArrayPlace.find(in: Array(text.utf8))
    #expect(place == bracket.map { ArrayPlace(bracket: $0, isWrapped: isWrapped) })
  }
}
