/// The features that the tagger sees at a token, hashed to slots of the weight table.
///
/// One function serves training and tagging, so the two never differ.
package enum NameFeatures {
  /// Features a token, always the same number.
  package static let count = 33

  /// Appends the slots of the features of token `index` of a sentence.
  package static func append(
    _ index: Int, in sentence: Range<Int>, casing: UInt8, _ context: NameContext, to slots: inout [UInt32]
  ) {
    var outlines: [NameOutline] = []
    NameOutline.fill(&outlines, index..<index + 1, in: sentence, context)
    outlines.withUnsafeBufferPointer { visit($0, NameOutline.margin, casing: casing) { slots.append($0) } }
  }

  /// Calls the closure with the slot of each feature of the token whose outline stands at an index, with ``NameOutline/margin``
  /// others on either side.
  ///
  /// Inlined with its closure: this is the innermost loop of extraction.
  @inline(__always)
  static func visit(
    _ outlines: UnsafeBufferPointer<NameOutline>, _ index: Int, casing: UInt8, _ visit: (UInt32) -> Void
  ) {
    func add(_ template: UInt64, _ value: UInt64) {
      var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      hash = hash &* 0x94D0_49BB_1331_11EB
      visit(UInt32(truncatingIfNeeded: hash >> 40) & UInt32(NameModel.weightSlots - 1))
    }
    func bit(_ isSet: Bool) -> UInt64 { isSet ? 1 : 0 }
    let (p2, p1, t) = (outlines[index - 2], outlines[index - 1], outlines[index])
    let (n1, n2) = (outlines[index + 1], outlines[index + 2])
    let (k0, kp, kn) = (t.key, p1.key, n1.key)
    let (s0, sp, sn) = (UInt64(t.shape), UInt64(p1.shape), UInt64(n1.shape))
    let start = bit(t.startsSentence)
    let casing = UInt64(casing)
    let g0 = UInt64(t.given)
    let n0 = UInt64(t.surname)
    let names = g0 << 4 | n0
    let use = UInt64(t.usage)
    let (up, un) = (UInt64(p1.usage), UInt64(n1.usage))

    add(1, s0 << 1 | start)
    add(2, k0)
    add(3, k0 ^ s0 << 3)
    add(4, kp)
    add(5, kn)
    add(6, kp &* 31 &+ k0)
    add(7, k0 &* 31 &+ kn)
    add(8, p2.key)
    add(9, n2.key)
    add(10, t.suffix3 ^ s0)
    add(11, t.suffix2 ^ s0 ^ sn << 8)
    add(12, t.prefix3 ^ s0)
    add(13, sp << 10 | s0 << 5 | sn)
    add(14, UInt64(p2.shape) << 20 | sp << 15 | s0 << 10 | sn << 5 | UInt64(n2.shape))
    add(15, names << 6 | s0 << 1 | start)
    add(16, UInt64(p1.given) << 24 | n0 << 16 | sp << 8 | s0)
    add(17, g0 << 24 | UInt64(n1.surname) << 16 | sn << 8 | s0)
    add(18, names ^ kn << 8)
    add(19, names ^ kp << 8)
    add(30, (use >> 4) << 6 | s0 << 1 | start)
    add(31, (use >> 4) << 16 | names << 8 | s0)
    add(32, (un >> 4) << 16 | (use >> 4) << 8 | sn << 2 | bit(n1.followsSpace))
    add(33, (up >> 4) << 16 | (use >> 4) << 8 | sp << 2 | bit(t.followsSpace))
    add(20, (use & 15) << 8 | s0 << 1 | start)
    add(21, (use & 15) << 16 | names << 8 | s0)
    add(22, casing << 24 | names << 16 | s0 << 1 | start)
    add(23, casing << 1 ^ k0 << 3)
    add(24, s0 ^ kp << 5)
    add(25, s0 ^ kn << 5)
    add(26, kp &* 31 &+ kn)
    add(27, s0 &+ 37 &* (p2.key &* 31 &+ kp))
    add(28, s0 &+ 37 &* (kn &* 31 &+ n2.key))
    add(
      29, (un & 15) << 16 | (use & 15) << 8 | sn << 2 | bit(n1.followsSpace) << 1 | bit(t.followsSpace))
  }
}
