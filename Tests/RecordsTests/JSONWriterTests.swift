import Foundation
import Records
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "plain", "a \"quoted\" \\ word", "line\nbreak\ttab\r", "nul \u{0} bell \u{7} delete \u{7F}",
    "😩 Zoë “curly”", "",
    "\u{1B}[31mred\u{1B}[0m",
  ])
  func stringsComeBackAsTheyWere(text: String) throws {
    var writer = JSONWriter()
    writer.array([text]) { $0.value($1) }
    let parsed = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
    #expect(parsed == [text])
  }

  @Test func controlCharactersNeverStandRaw() {
    var writer = JSONWriter()
    writer.value("\u{1B}[2J\u{0}\u{7}")
    #expect(!writer.bytes.contains { $0 < 0x20 || $0 == 0x7F })
  }

  @Test func objectsAndArraysNest() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("a", 1)
      writer.field("b", ["x", "y"])
      writer.key("c")
      writer.object { _ in }
      writer.key("d")
      writer.array([1, 2]) { writer, number in writer.object { $0.field("n", number) } }
      writer.field("e", nil as String?)
      writer.key("f")
      writer.value(true)
    }
    #expect(writer.text == #"{"a":1,"b":["x","y"],"c":{},"d":[{"n":1},{"n":2}],"e":null,"f":true}"#)
  }

  @Test func aWriterIsUsedAgainAfterEmptying() {
    var writer = JSONWriter()
    writer.value("first")
    writer.removeAll()
    writer.value(2)
    #expect(writer.text == "2")
  }
}
