import Foundation
import Testing

@testable import limelight

@Suite struct JSONLinesTests {
  @Test(arguments: [
    ("plain “words” 😩", "plain “words” 😩"), ("a\u{9B}b", "a\\u009bb"),
    ("\u{202E}x\u{2069}", "\\u202ex\\u2069"),
    ("line\u{2028}end", "line\\u2028end"), ("del\u{7F}", "del\\u007f"),
  ])
  func escapesWhatTerminalsObey(text: String, expected: String) throws {
    let json = "{\"text\":\"\(text)\"}"
    let safe = JSONLines.safe(json)
    #expect(safe == "{\"text\":\"\(expected)\"}")
    let parsed = try JSONSerialization.jsonObject(with: Data(safe.utf8)) as? [String: String]
    #expect(parsed?["text"] == text)
  }
}
