/// What the features know of one token.
struct NameOutline {
  /// Word key, with numbers folded to one.
  var key: UInt64
  /// See ``NameContext/shape(of:)``; 31 beyond the sentence.
  var shape: UInt8 = 31
  /// Coarse frequencies: 0 none, 1 rare, 2 known, 3 common.
  var given: UInt8 = 0
  var surname: UInt8 = 0
  /// Bits of ``NameContext/usage``.
  var usage: UInt8 = 0
  var followsSpace = false
  var startsSentence = false

  static let before = NameOutline(key: WordKey.of("<before>"))
  static let after = NameOutline(key: WordKey.of("<after>"))
}

/// A token of a sentence with the two before and the two after it.
struct NameWindow {
  private(set) var p2: NameOutline
  private(set) var p1: NameOutline
  private(set) var t: NameOutline
  private(set) var n1: NameOutline
  private(set) var n2: NameOutline

  private var index: Int
  private let sentence: Range<Int>
  private let context: NameContext

  init(at index: Int, in sentence: Range<Int>, _ context: NameContext) {
    self.index = index
    self.sentence = sentence
    self.context = context
    func outline(_ at: Int) -> NameOutline { NameWindow.outline(at, in: sentence, context) }
    p2 = outline(index - 2)
    p1 = outline(index - 1)
    t = outline(index)
    n1 = outline(index + 1)
    n2 = outline(index + 2)
  }

  /// Goes on by a token.
  @inline(__always)
  mutating func slide() {
    index += 1
    (p2, p1, t, n1) = (p1, t, n1, n2)
    n2 = NameWindow.outline(index + 2, in: sentence, context)
  }

  /// The hash of the token's last bytes, in lower case.
  @inline(__always)
  func suffix(_ length: Int) -> UInt64 {
    let token = context.document.tokens[index]
    return hash(max(Int(token.start), Int(token.end) - length)..<Int(token.end))
  }

  /// The hash of the token's first bytes, in lower case.
  @inline(__always)
  func prefix(_ length: Int) -> UInt64 {
    let token = context.document.tokens[index]
    return hash(Int(token.start)..<min(Int(token.end), Int(token.start) + length))
  }

  @inline(__always)
  private func hash(_ range: Range<Int>) -> UInt64 {
    let bytes = context.document.bytes
    var hash = WordKey.seed
    for index in range { hash = WordKey.step(hash, CharacterClass.lower(bytes[index])) }
    return hash
  }

  @inline(__always)
  private static func outline(_ index: Int, in sentence: Range<Int>, _ context: NameContext) -> NameOutline {
    if index < sentence.lowerBound { return .before }
    if index >= sentence.upperBound { return .after }
    let token = context.document.tokens[index]
    let statistics = context.statistics[index]
    return NameOutline(
      key: token.kind == .number ? NameContext.number : token.key, shape: NameContext.shape(of: token),
      given: bucket(statistics.given), surname: bucket(statistics.surname), usage: context.usage[index],
      followsSpace: token.shape.contains(.spaceBefore),
      startsSentence: token.shape.contains(.sentenceStart))
  }

  @inline(__always)
  private static func bucket(_ log: UInt8) -> UInt8 { log == 0 ? 0 : log < 3 ? 1 : log < 7 ? 2 : 3 }
}
