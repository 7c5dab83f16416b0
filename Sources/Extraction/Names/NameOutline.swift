/// What the features know of one token, and what those of its weights sum up to that no neighbour has a say in.
struct NameOutline {
  /// Word key, with numbers folded to one.
  var key: UInt64
  /// Hash of the token's last two bytes in lower case.
  var suffix2: UInt64 = 0
  /// See ``NameContext/shape(of:)``; 31 beyond the sentence.
  var shape: UInt8 = 31
  /// Coarse frequencies: 0 none, 1 rare, 2 known, 3 common.
  var given: UInt8 = 0
  var surname: UInt8 = 0
  /// Bits of ``NameContext/usage``.
  var usage: UInt8 = 0
  var followsSpace = false
  var startsSentence = false
  /// The weights of ``NameFeatures/own(_:_:casing:_:)``, and of ``NameFeatures/lone(_:_:)`` for the token two before, one
  /// before, one after and two after.
  var own = NameWeight()
  var lone = (NameWeight(), NameWeight(), NameWeight(), NameWeight())

  static var before: NameOutline { NameOutline(key: WordKey.literal("<before>")) }
  static var after: NameOutline { NameOutline(key: WordKey.literal("<after>")) }

  private init(key: UInt64) { self.key = key }

  /// The outline of a token, without weights and hashes of its bytes.
  @inline(__always)
  init(_ token: Token, _ statistics: NameStatistics.Entry, usage: UInt8) {
    key = token.kind == .number ? NameContext.number : token.key
    shape = NameContext.shape(of: token)
    given = NameOutline.bucket(statistics.given)
    surname = NameOutline.bucket(statistics.surname)
    self.usage = usage
    followsSpace = token.shape.contains(.spaceBefore)
    startsSentence = token.shape.contains(.sentenceStart)
  }

  @inline(__always)
  private static func bucket(_ log: UInt8) -> UInt8 { log == 0 ? 0 : log < 3 ? 1 : log < 7 ? 2 : 3 }
}

/// Sums of weights for the labels begin and inside.
struct NameWeight {
  var begin: Int32 = 0
  var inside: Int32 = 0

  @inline(__always)
  static func += (sum: inout NameWeight, other: NameWeight) {
    sum.begin &+= other.begin
    sum.inside &+= other.inside
  }
}

/// Hashes of the first and last bytes of a token, in lower case.
struct NameEdges {
  let prefix3: UInt64
  let suffix2: UInt64
  let suffix3: UInt64

  init(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) {
    let (start, end) = (Int(token.start), Int(token.end))
    func hash(from: Int, to: Int) -> UInt64 {
      var hash = WordKey.seed
      for index in from..<to { hash = WordKey.step(hash, CharacterClass.lower(bytes[index])) }
      return hash
    }
    if end - start >= 3 {
      // Nearly always; without loops.
      let first = CharacterClass.lower(bytes[start])
      let second = CharacterClass.lower(bytes[start + 1])
      let third = CharacterClass.lower(bytes[start + 2])
      let (a, b) = (CharacterClass.lower(bytes[end - 3]), CharacterClass.lower(bytes[end - 2]))
      let c = CharacterClass.lower(bytes[end - 1])
      prefix3 = WordKey.step(WordKey.step(WordKey.step(WordKey.seed, first), second), third)
      suffix2 = WordKey.step(WordKey.step(WordKey.seed, b), c)
      suffix3 = WordKey.step(WordKey.step(WordKey.step(WordKey.seed, a), b), c)
      return
    }
    prefix3 = hash(from: start, to: min(end, start + 3))
    suffix2 = hash(from: max(start, end - 2), to: end)
    suffix3 = hash(from: max(start, end - 3), to: end)
  }
}
