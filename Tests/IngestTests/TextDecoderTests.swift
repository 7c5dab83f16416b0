import Testing

@testable import Ingest

@Suite struct TextDecoderTests {
  private func decoded(_ bytes: [UInt8]) throws -> String {
    String(decoding: try TextDecoder.decode(bytes), as: UTF8.self)
  }

  static let accented = "Noëlle Brandt wore a £90 dress — “très chic”."

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static let encodings: [(String, [UInt8])] = [
    ("UTF-8", Array(accented.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(accented.utf8)),
    ("UTF-16 LE with a mark", [0xFF, 0xFE] + utf16(accented, bigEndian: false)),
    ("UTF-16 BE with a mark", [0xFE, 0xFF] + utf16(accented, bigEndian: true)),
    ("UTF-16 LE", utf16(accented, bigEndian: false)),
    ("UTF-16 BE", utf16(accented, bigEndian: true)),
  ]

  @Test(arguments: encodings) func readsEveryUnicodeEncoding(name: String, bytes: [UInt8]) throws {
    #expect(try decoded(bytes) == Self.accented)
  }

  @Test func readsWindows1252WhereUTF8IsInvalid() throws {
    let bytes =
      Array("No".utf8) + [0xEB] + Array("lle said ".utf8) + [0x93] + Array("oui".utf8) + [0x94, 0x20, 0x80]
      + Array("5".utf8)
    #expect(try decoded(bytes) == "Noëlle said “oui” €5")
  }

  @Test func keepsTheGoodPartsOfDamagedUTF8() throws {
    let bytes = Array("Noëlle — Zoë ".utf8) + [0xFF] + Array(" end".utf8)
    #expect(try decoded(bytes) == "Noëlle — Zoë \u{FFFD} end")
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func takesOverlongSequencesAndSurrogatesForInvalid(bytes: [UInt8]) throws {
    let text = TextDecoder.utf8(Array("a ".utf8) + bytes)
    #expect(String(validating: text, as: UTF8.self) != nil)
    #expect(text != Array("a ".utf8) + bytes)
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\ntour", "one\ntwo\nthree\ntour"), ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\n\nc\nd"),
    ("Vera\u{A0}Lind\u{2009}\u{202F}sang \t twice", "Vera Lind sang twice"),
    ("enter\u{AD}tainer\u{200B}s\u{FEFF}", "entertainers"),
    ("bell\u{7}, escape\u{1B}[31m, zero\u{0}, \u{9B}31m.", "bell, escape[31m, zero, 31m."),
    ("page\u{C}page", "page\n\npage"), ("👩\u{200D}🎤 stays", "👩\u{200D}🎤 stays"),
    ("“quotes” … — ☕️", "“quotes” … — ☕️"),
  ])
  func normalisesLineBreaksSpacesAndInvisibleMarks(text: String, expected: String) throws {
    #expect(String(decoding: TextDecoder.normalize(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture"),
      (Array("%PDF-1.7 text".utf8), "a PDF document"),
      (Array("SQLite format 3\0".utf8), "an SQLite database"), (Array(0...255), "binary data"),
    ] as [([UInt8], String)])
  func refusesBytesOfOtherKinds(bytes: [UInt8], kind: String) {
    #expect(throws: IngestError.binary(kind: kind)) { try TextDecoder.decode(bytes) }
  }
}
