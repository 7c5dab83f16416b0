/// The features that the tagger sees at a token, hashed to slots of the weight table.
///
/// One function serves training and tagging, so the two never differ.
package enum NameFeatures {
  /// Features a token, always the same number.
  package static let count = 33

  private static let before = WordKey.of("<before>")
  private static let after = WordKey.of("<after>")

  /// Appends the slots of the features of token `index` of a sentence.
  package static func append(
    _ index: Int, in sentence: Range<Int>, casing: UInt8, _ context: NameContext, to slots: inout [UInt32]
  ) {
    let keys = context.keys
    let shapes = context.shapes
    let low = sentence.lowerBound
    let high = sentence.upperBound
    func key(_ at: Int) -> UInt64 { at < low ? before : at >= high ? after : keys[at] }
    func shape(_ at: Int) -> UInt64 { at < low || at >= high ? 31 : UInt64(shapes[at]) }
    func given(_ at: Int) -> UInt64 { at < low || at >= high ? 0 : bucket(context.statistics[at].given) }
    func surname(_ at: Int) -> UInt64 { at < low || at >= high ? 0 : bucket(context.statistics[at].surname) }
    func usage(_ at: Int) -> UInt64 { at < low || at >= high ? 0 : UInt64(context.usage[at]) }
    func spaced(_ at: Int) -> UInt64 {
      at < low || at >= high || !context.document.tokens[at].shape.contains(.spaceBefore) ? 0 : 1
    }
    func add(_ template: UInt64, _ value: UInt64) {
      var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      hash = hash &* 0x94D0_49BB_1331_11EB
      slots.append(UInt32(truncatingIfNeeded: hash >> 40) & UInt32(NameModel.weightSlots - 1))
    }
    let k0 = key(index)
    let k1 = key(index + 1)
    let p1 = key(index - 1)
    let s0 = shape(index)
    let s1 = shape(index + 1)
    let q1 = shape(index - 1)
    let start: UInt64 = context.document.tokens[index].shape.contains(.sentenceStart) ? 1 : 0
    let casing = UInt64(casing)
    let g0 = given(index)
    let n0 = surname(index)
    let names = g0 << 4 | n0
    let use = usage(index)

    add(1, s0 << 1 | start)
    add(2, k0)
    add(3, k0 ^ s0 << 3)
    add(4, p1)
    add(5, k1)
    add(6, p1 &* 31 &+ k0)
    add(7, k0 &* 31 &+ k1)
    add(8, key(index - 2))
    add(9, key(index + 2))
    add(10, affix(index, context, suffix: 3) ^ s0)
    add(11, affix(index, context, suffix: 2) ^ s0 ^ s1 << 8)
    add(12, affix(index, context, prefix: 3) ^ s0)
    add(13, q1 << 10 | s0 << 5 | s1)
    add(14, shape(index - 2) << 20 | q1 << 15 | s0 << 10 | s1 << 5 | shape(index + 2))
    add(15, names << 6 | s0 << 1 | start)
    add(16, given(index - 1) << 24 | n0 << 16 | q1 << 8 | s0)
    add(17, g0 << 24 | surname(index + 1) << 16 | s1 << 8 | s0)
    add(18, names ^ k1 << 8)
    add(19, names ^ p1 << 8)
    add(30, (use >> 4) << 6 | s0 << 1 | start)
    add(31, (use >> 4) << 16 | names << 8 | s0)
    add(32, (usage(index + 1) >> 4) << 16 | (use >> 4) << 8 | s1 << 2 | spaced(index + 1))
    add(33, (usage(index - 1) >> 4) << 16 | (use >> 4) << 8 | q1 << 2 | spaced(index))
    add(20, (use & 15) << 8 | s0 << 1 | start)
    add(21, (use & 15) << 16 | names << 8 | s0)
    add(22, casing << 24 | names << 16 | s0 << 1 | start)
    add(23, casing << 1 ^ k0 << 3)
    add(24, s0 ^ p1 << 5)
    add(25, s0 ^ k1 << 5)
    add(26, p1 &* 31 &+ k1)
    add(27, s0 &+ 37 &* (key(index - 2) &* 31 &+ p1))
    add(28, s0 &+ 37 &* (k1 &* 31 &+ key(index + 2)))
    add(
      29, (usage(index + 1) & 15) << 16 | (use & 15) << 8 | s1 << 2 | spaced(index + 1) << 1 | spaced(index))
  }

  /// Coarse frequency: 0 none, 1 rare, 2 known, 3 common.
  private static func bucket(_ log: UInt8) -> UInt64 { log == 0 ? 0 : log < 3 ? 1 : log < 7 ? 2 : 3 }

  private static func affix(_ index: Int, _ context: NameContext, suffix length: Int) -> UInt64 {
    let token = context.document.tokens[index]
    let start = max(Int(token.start), Int(token.end) - length)
    return hash(context.document.bytes[start..<Int(token.end)])
  }

  private static func affix(_ index: Int, _ context: NameContext, prefix length: Int) -> UInt64 {
    let token = context.document.tokens[index]
    return hash(context.document.bytes[Int(token.start)..<min(Int(token.end), Int(token.start) + length)])
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = WordKey.seed
    for byte in bytes { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
    return hash
  }
}
