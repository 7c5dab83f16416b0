/// Sums the weights of the features of a document's tokens.
///
/// What a word tells by itself and what it tells its neighbours by itself is summed once a document, for as long as it is written and
/// used alike; only what it tells together with its neighbours is summed at every place.
struct NameScorer {
  /// The sums of a word.
  fileprivate struct Known {
    /// What they were summed for: 0 nothing yet, else a number made of the outline.
    var signature: UInt64 = 0
    var suffix2: UInt64 = 0
    var own = NameWeight()
    var lone = (NameWeight(), NameWeight(), NameWeight(), NameWeight())
  }

  /// Tokens whose features are hashed before any of their weights is read. The weights lie scattered over more memory than
  /// the nearer caches hold; read close together, their delays overlap, which makes a busy machine's tagger a third faster.
  private static let batch = 16

  private let weights = NameModel.weights
  private let tables: NameTables
  private let context: NameContext
  /// By the words' numbers.
  private var known: [Known]
  private let after: NameOutline
  /// Those of a sentence, with two more on either side; as many as the longest sentence needs.
  private var outlines: [NameOutline]
  private var scores: [Int32]

  init(_ model: NameModel, _ context: NameContext) {
    tables = model.tables
    self.context = context
    known = Array(repeating: Known(), count: context.document.typeCount)
    var (before, after) = (NameOutline.before, NameOutline.after)
    before.lone = NameScorer.lone(before.key, weights)
    after.lone = NameScorer.lone(after.key, weights)
    self.after = after
    let longest = context.document.sentences.reduce(0) { max($0, $1.count) }
    outlines = Array(repeating: before, count: longest + 4)
    scores = Array(repeating: 0, count: 3 * longest)
  }

  /// Three scores a token of a sentence: outside, which is 0, begin and inside.
  mutating func score(_ sentence: Range<Int>, casing: UInt8) -> ArraySlice<Int32> {
    outline(sentence, casing: casing)
    let weights = weights
    tables.withWeights { tables in
      outlines[..<(sentence.count + 4)].withUnsafeBufferPointer { outlines in
        scores.withUnsafeMutableBufferPointer { scores in
          NameScorer.sum(outlines, weights, tables, into: scores)
        }
      }
    }
    return scores[..<(3 * sentence.count)]
  }

  private static func sum(
    _ outlines: UnsafeBufferPointer<NameOutline>, _ weights: NameModel.Weights,
    _ tables: UnsafeBufferPointer<UInt16>, into scores: UnsafeMutableBufferPointer<Int32>
  ) {
    let each = NameFeatures.jointCount
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: batch * each) { slots in
      for first in stride(from: 0, to: outlines.count - 4, by: batch) {
        let tokens = min(batch, outlines.count - 4 - first)
        var filled = 0
        for token in first..<first + tokens {
          NameFeatures.joint(outlines, token + 2) { slot in
            slots[filled] = slot
            filled &+= 1
          }
        }
        for token in 0..<tokens {
          let at = first + token
          var sum = outlines[at + 2].own
          sum += outlines[at].lone.0
          sum += outlines[at + 1].lone.1
          sum += outlines[at + 3].lone.2
          sum += outlines[at + 4].lone.3
          NameFeatures.few(outlines, at + 2) { row, index in
            sum += NameTables.weight(row, index, in: tables)
          }
          for feature in 0..<NameFeatures.jointCount { sum += weights[slots[token &* each &+ feature]] }
          scores[3 * at + 1] = sum.begin
          scores[3 * at + 2] = sum.inside
        }
      }
    }
  }

  /// Makes the outlines of a sentence; those of the two places before it are always there.
  private mutating func outline(_ sentence: Range<Int>, casing: UInt8) {
    for place in sentence.count + 2..<sentence.count + 4 { outlines[place] = after }
    let (context, weights) = (context, weights)
    let (tokens, statistics, usage) = (context.document.tokens, context.statistics, context.usage)
    context.document.bytes.withUnsafeBufferPointer { bytes in
      outlines.withUnsafeMutableBufferPointer { outlines in
        known.withUnsafeMutableBufferPointer { known in
          for (place, index) in sentence.enumerated() {
            let token = tokens[index]
            var outline = NameOutline(token, statistics[index], usage: usage[index])
            let signature = NameScorer.signature(outline, token, casing: casing)
            if signature != 0, known[Int(token.type)].signature == signature {
              outline.take(known[Int(token.type)])
            } else {
              let new = NameScorer.sum(outline, NameEdges(token, bytes), casing, signature, weights)
              if signature != 0 { known[Int(token.type)] = new }
              outline.take(new)
            }
            outlines[place + 2] = outline
          }
        }
      }
    }
  }

  /// A number of all that the sums of a word depend on beside its key; 0 where the key does not tell its letters.
  @inline(__always)
  private static func signature(_ outline: NameOutline, _ token: Token, casing: UInt8) -> UInt64 {
    guard token.shape.isDisjoint(with: [.nonASCII, .hasApostrophe]),
      token.kind != .possessive && token.kind != .handle && token.kind != .hashtag
    else { return 0 }
    let names = UInt64(outline.given) << 2 | UInt64(outline.surname)
    let place = UInt64(casing) << 1 | (outline.startsSentence ? 1 : 0)
    return 1 | UInt64(outline.shape) << 1 | names << 8 | place << 16 | UInt64(outline.usage) << 24
      | UInt64(token.kind.rawValue) << 32
  }

  @inline(never)
  private static func sum(
    _ outline: NameOutline, _ edges: NameEdges, _ casing: UInt8, _ signature: UInt64,
    _ weights: NameModel.Weights
  ) -> Known {
    var own = NameWeight()
    NameFeatures.own(outline, edges, casing: casing) { own += weights[$0] }
    return Known(
      signature: signature, suffix2: edges.suffix2, own: own, lone: lone(outline.key, weights))
  }

  private static func lone(
    _ key: UInt64, _ weights: NameModel.Weights
  ) -> (NameWeight, NameWeight, NameWeight, NameWeight) {
    var sums = (NameWeight(), NameWeight(), NameWeight(), NameWeight())
    NameFeatures.lone(key) { place, slot in
      switch place {
      case 0: sums.0 = weights[slot]
      case 1: sums.1 = weights[slot]
      case 2: sums.2 = weights[slot]
      default: sums.3 = weights[slot]
      }
    }
    return sums
  }
}

extension NameOutline {
  @inline(__always)
  fileprivate mutating func take(_ known: NameScorer.Known) {
    suffix2 = known.suffix2
    own = known.own
    lone = known.lone
  }
}
