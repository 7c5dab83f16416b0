/// What the features know of one token.
struct NameOutline {
  /// Word key, with numbers folded to one.
  var key: UInt64
  /// Hashes of the token's first and last bytes in lower case.
  var prefix3: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  /// See ``NameContext/shape(of:)``; 31 beyond the sentence.
  var shape: UInt8 = 31
  /// Coarse frequencies: 0 none, 1 rare, 2 known, 3 common.
  var given: UInt8 = 0
  var surname: UInt8 = 0
  /// Bits of ``NameContext/usage``.
  var usage: UInt8 = 0
  var followsSpace = false
  var startsSentence = false

  static var before: NameOutline { NameOutline(key: WordKey.literal("<before>")) }
  static var after: NameOutline { NameOutline(key: WordKey.literal("<after>")) }

  /// How many outlines stand on either side of the one whose features are looked at.
  static let margin = 2

  /// The outlines of some tokens of a sentence, with those of ``margin`` tokens before and behind them.
  static func fill(
    _ outlines: inout [NameOutline], _ tokens: Range<Int>, in sentence: Range<Int>, _ context: NameContext
  ) {
    outlines.removeAll(keepingCapacity: true)
    context.document.bytes.withUnsafeBufferPointer { bytes in
      for index in tokens.lowerBound - margin..<tokens.upperBound + margin {
        outlines.append(
          index < sentence.lowerBound
            ? before : index >= sentence.upperBound ? after : NameOutline(at: index, context, bytes))
      }
    }
  }

  private init(key: UInt64) { self.key = key }

  @inline(__always)
  private init(at index: Int, _ context: NameContext, _ bytes: UnsafeBufferPointer<UInt8>) {
    let token = context.document.tokens[index]
    let statistics = context.statistics[index]
    let (start, end) = (Int(token.start), Int(token.end))
    func hash(from: Int, to: Int) -> UInt64 {
      var hash = WordKey.seed
      for index in from..<to { hash = WordKey.step(hash, CharacterClass.lower(bytes[index])) }
      return hash
    }
    key = token.kind == .number ? NameContext.number : token.key
    prefix3 = hash(from: start, to: min(end, start + 3))
    suffix2 = hash(from: max(start, end - 2), to: end)
    suffix3 = hash(from: max(start, end - 3), to: end)
    shape = NameContext.shape(of: token)
    given = NameOutline.bucket(statistics.given)
    surname = NameOutline.bucket(statistics.surname)
    usage = context.usage[index]
    followsSpace = token.shape.contains(.spaceBefore)
    startsSentence = token.shape.contains(.sentenceStart)
  }

  @inline(__always)
  private static func bucket(_ log: UInt8) -> UInt8 { log == 0 ? 0 : log < 3 ? 1 : log < 7 ? 2 : 3 }
}
