/// Reads inline Markdown as plain text: emphasis, code, links, pictures, notes and escapes.
struct MarkdownInline {
  /// The words of pictures.
  private(set) var captions: [String] = []

  private let bytes: [UInt8]
  private var closings: [Int: Int] = [:]
  private var index = 0
  private var text: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Bytes of a paragraph beyond which its marks are left as they are.
  private static let limit = 1 << 20

  /// The whole text, in linear time.
  mutating func read() -> String {
    if bytes.count > MarkdownInline.limit { return String(decoding: bytes, as: UTF8.self) }
    closings = MarkdownInline.closings(in: bytes)
    var ends: [(place: Int, next: Int)] = []
    while index < bytes.count {
      if let end = ends.last, end.place == index {
        ends.removeLast()
        index = end.next
        continue
      }
      let byte = bytes[index]
      switch byte {
      case 0x5C where index + 1 < bytes.count && MarkdownInline.isMark(bytes[index + 1]):
        text.append(bytes[index + 1])
        index += 2
      case 0x60: takeCode()
      case 0x21 where index + 1 < bytes.count && bytes[index + 1] == 0x5B && closings[index + 1] != nil:
        takePicture(to: closings[index + 1] ?? index)
      case 0x5B:
        guard let close = closings[index] else {
          text.append(byte)
          index += 1
          continue
        }
        if index + 1 < bytes.count, bytes[index + 1] == 0x5E {
          // The number of a footnote.
          index = close + 1
        } else if let next = target(after: close) {
          ends.append((close, next))
          index += 1
        } else {
          text.append(byte)
          index += 1
        }
      case 0x3C where addressEnd() != nil: takeAddress()
      case 0x2A, 0x5F, 0x7E: takeMarks(byte)
      default:
        text.append(byte)
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// For each opening bracket, round or square, the one that closes it; escaped ones are left out.
  private static func closings(in bytes: [UInt8]) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var squares: [Int] = []
    var rounds: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x5B: squares.append(index)
      case 0x5D: if let start = squares.popLast() { closings[start] = index }
      case 0x28: rounds.append(index)
      case 0x29: if let start = rounds.popLast() { closings[start] = index }
      default: break
      }
      index += 1
    }
    return closings
  }

  /// The index behind the target of a link whose text ends at a bracket, `(…)` or `[…]`; nil when there is none.
  private func target(after close: Int) -> Int? {
    let next = close + 1
    guard next < bytes.count, bytes[next] == 0x28 || bytes[next] == 0x5B else { return nil }
    return closings[next].map { $0 + 1 }
  }

  private mutating func takePicture(to close: Int) {
    let words = String(decoding: bytes[(index + 2)..<close], as: UTF8.self)
    index += 1
    let next = target(after: close) ?? close + 1
    index = next
    // The title of a picture is its caption, and says more than what it shows.
    let title = MarkdownInline.title(bytes[(close + 1)..<next])
    let caption = Draft.line(title ?? words)
    if !caption.isEmpty { captions.append(caption) }
  }

  /// The words in quotation marks behind an address.
  private static func title(_ target: ArraySlice<UInt8>) -> String? {
    guard target.first == 0x28, let open = target.firstIndex(of: 0x22),
      let close = target.lastIndex(of: 0x22), open < close
    else { return nil }
    return String(decoding: target[(open + 1)..<close], as: UTF8.self)
  }

  private mutating func takeCode() {
    let run = bytes[index...].prefix { $0 == 0x60 }.count
    index += run
  }

  /// The end of `<https://…>`.
  private func addressEnd() -> Int? {
    let rest = bytes[(index + 1)...].prefix(2048)
    guard rest.starts(with: "http".utf8) || rest.starts(with: "mailto:".utf8),
      let end = rest.firstIndex(where: { $0 == 0x3E || $0 <= 0x20 || $0 == 0x3C }), bytes[end] == 0x3E
    else { return nil }
    return end
  }

  private mutating func takeAddress() {
    guard let end = addressEnd() else { return }
    text.append(contentsOf: bytes[(index + 1)..<end])
    index = end + 1
  }

  /// Emphasis: marks that touch a word on one side only; alone, or within a word as in `snake_case`, they are text.
  private mutating func takeMarks(_ mark: UInt8) {
    let run = bytes[index...].prefix { $0 == mark }.count
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + run < bytes.count ? bytes[index + run] : 0x20
    let isInWord = before.isWord && after.isWord
    let isLoose = before <= 0x20 && after <= 0x20
    let isText = isLoose || mark == 0x5F && isInWord || mark == 0x7E && run != 2 || mark == 0x2A && run > 3
    if isText { text.append(contentsOf: repeatElement(mark, count: run)) }
    index += run
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}

extension UInt8 {
  fileprivate var isWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self >= 0x80
  }
}
