/// Finds an article's paragraphs in a JSON value that is no plain string: lists of paragraphs or blocks, sections with headings.
enum JSONText {
  /// The strings of the value that are prose, in order; nil when there are none.
  static func paragraphs(_ bytes: [UInt8], in range: Range<Int>) -> [String]? {
    var texts: [String] = []
    collect(bytes, range, depth: 0, &texts)
    return texts.isEmpty ? nil : texts
  }

  /// Each level reads its bytes once more, so their number bounds the time.
  private static let deepest = 8

  private static func collect(_ bytes: [UInt8], _ range: Range<Int>, depth: Int, _ texts: inout [String]) {
    guard depth < deepest else { return }
    var scanner = JSONScanner(bytes, in: range)
    switch bytes[range.lowerBound] {
    case 0x22: if case .string(let text)? = try? scanner.value() { texts.append(text) }
    case 0x5B:
      for element in (try? scanner.array()) ?? [] { collect(bytes, element, depth: depth + 1, &texts) }
    case 0x7B:
      for (key, value) in (try? scanner.object()) ?? [] where isProse(key) {
        switch value {
        case .string(let text): texts.append(text)
        case .raw(let inner): collect(bytes, inner, depth: depth + 1, &texts)
        case .null: break
        }
      }
    default: break
    }
  }

  /// Whether a member holds prose: Fundus `summary`, `sections`, `headline`, `paragraphs`; WordPress `rendered`; the
  /// `text`, `value` and `children` of editors' blocks.
  private static func isProse(_ key: String) -> Bool {
    let name = FieldMeaning.folded(key)
    if containers.contains(name) { return true }
    guard let meaning = FieldMeaning.readings(of: name).first?.meaning else { return false }
    return meaning == .body || meaning == .headline && name != "name" || name == "html" || name == "summary"
  }

  private static let containers: Set<String> = [
    "rendered", "value", "children", "blocks", "data", "paragraph", "p",
  ]
}
