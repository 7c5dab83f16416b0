/// The features that the tagger sees at a token, hashed to slots of the weight table.
///
/// The same functions serve training and tagging, so that the two never differ. They are inlined with their closures: these are
/// the innermost loops of extraction.
package enum NameFeatures {
  /// Features a token, always the same number.
  package static let count = 33
  static let jointCount = 11

  /// Appends the slots of the features of token `index` of a sentence.
  package static func append(
    _ index: Int, in sentence: Range<Int>, casing: UInt8, _ context: NameContext, to slots: inout [UInt32]
  ) {
    var edges: NameEdges?
    let outlines = (index - 2...index + 2).map { at -> NameOutline in
      guard sentence.contains(at) else { return at < index ? .before : .after }
      var outline = NameOutline(
        context.document.tokens[at], context.statistics[at], usage: context.usage[at])
      let own = context.document.bytes.withUnsafeBufferPointer { NameEdges(context.document.tokens[at], $0) }
      outline.suffix2 = own.suffix2
      if at == index { edges = own }
      return outline
    }
    guard let edges else { return }
    own(outlines[2], edges, casing: casing) { slots.append($0) }
    lone(outlines[0].key) { place, slot in if place == 0 { slots.append(slot) } }
    lone(outlines[1].key) { place, slot in if place == 1 { slots.append(slot) } }
    lone(outlines[3].key) { place, slot in if place == 2 { slots.append(slot) } }
    lone(outlines[4].key) { place, slot in if place == 3 { slots.append(slot) } }
    outlines.withUnsafeBufferPointer { outlines in
      joint(outlines, 2) { slots.append($0) }
      few(outlines, 2) { row, index in slots.append(slot(row.template, row.value(index))) }
    }
  }

  @inline(__always)
  static func slot(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: hash >> 40) & UInt32(NameModel.weightSlots - 1)
  }

  @inline(__always)
  private static func bit(_ isSet: Bool) -> UInt64 { isSet ? 1 : 0 }

  /// What the token tells by itself.
  @inline(__always)
  static func own(_ t: NameOutline, _ edges: NameEdges, casing: UInt8, _ visit: (UInt32) -> Void) {
    let (k0, s0) = (t.key, UInt64(t.shape))
    let start = bit(t.startsSentence)
    let casing = UInt64(casing)
    let names = UInt64(t.given) << 4 | UInt64(t.surname)
    let use = UInt64(t.usage)
    visit(slot(1, s0 << 1 | start))
    visit(slot(2, k0))
    visit(slot(3, k0 ^ s0 << 3))
    visit(slot(10, edges.suffix3 ^ s0))
    visit(slot(12, edges.prefix3 ^ s0))
    visit(slot(15, names << 6 | s0 << 1 | start))
    visit(slot(30, (use >> 4) << 6 | s0 << 1 | start))
    visit(slot(31, (use >> 4) << 16 | names << 8 | s0))
    visit(slot(20, (use & 15) << 8 | s0 << 1 | start))
    visit(slot(21, (use & 15) << 16 | names << 8 | s0))
    visit(slot(22, casing << 24 | names << 16 | s0 << 1 | start))
    visit(slot(23, casing << 1 ^ k0 << 3))
  }

  /// What a word tells two tokens after it, one after, one before and two before: 0 to 3.
  @inline(__always)
  static func lone(_ key: UInt64, _ visit: (Int, UInt32) -> Void) {
    visit(0, slot(8, key))
    visit(1, slot(4, key))
    visit(2, slot(5, key))
    visit(3, slot(9, key))
  }

  /// What the token whose outline stands at an index tells together with its neighbours, two on either side.
  @inline(__always)
  static func joint(
    _ outlines: UnsafeBufferPointer<NameOutline>, _ index: Int, _ visit: (UInt32) -> Void
  ) {
    let (t, p1, n1) = (outlines[index], outlines[index - 1], outlines[index + 1])
    let (p2, n2) = (outlines[index - 2], outlines[index + 2])
    let (k0, kp, kn) = (t.key, p1.key, n1.key)
    let (s0, sp, sn) = (UInt64(t.shape), UInt64(p1.shape), UInt64(n1.shape))
    let (g0, n0) = (UInt64(t.given), UInt64(t.surname))
    let names = g0 << 4 | n0
    visit(slot(6, kp &* 31 &+ k0))
    visit(slot(7, k0 &* 31 &+ kn))
    visit(slot(11, t.suffix2 ^ s0 ^ sn << 8))
    visit(slot(14, UInt64(p2.shape) << 20 | sp << 15 | s0 << 10 | sn << 5 | UInt64(n2.shape)))
    visit(slot(18, names ^ kn << 8))
    visit(slot(19, names ^ kp << 8))
    visit(slot(24, s0 ^ kp << 5))
    visit(slot(25, s0 ^ kn << 5))
    visit(slot(26, kp &* 31 &+ kn))
    visit(slot(27, s0 &+ 37 &* (p2.key &* 31 &+ kp)))
    visit(slot(28, s0 &+ 37 &* (kn &* 31 &+ n2.key)))
  }

  /// The features of few values that the token has together with its neighbours.
  @inline(__always)
  static func few(
    _ outlines: UnsafeBufferPointer<NameOutline>, _ index: Int, _ visit: (NameTables.Row, UInt64) -> Void
  ) {
    let (t, p1, n1) = (outlines[index], outlines[index - 1], outlines[index + 1])
    let (s0, sp, sn) = (UInt64(t.shape), UInt64(p1.shape), UInt64(n1.shape))
    let (use, up, un) = (UInt64(t.usage), UInt64(p1.usage), UInt64(n1.usage))
    let (blank, blankAfter) = (bit(t.followsSpace), bit(n1.followsSpace))
    visit(.shapes, sp << 10 | s0 << 5 | sn)
    visit(.usesAfter, (un & 15) << 11 | (use & 15) << 7 | sn << 2 | blankAfter << 1 | blank)
    visit(.givenBefore, UInt64(p1.given) << 12 | UInt64(t.surname) << 10 | sp << 5 | s0)
    visit(.surnameAfter, UInt64(t.given) << 12 | UInt64(n1.surname) << 10 | sn << 5 | s0)
    visit(.rolesAfter, (un >> 4) << 10 | (use >> 4) << 6 | sn << 1 | blankAfter)
    visit(.rolesBefore, (up >> 4) << 10 | (use >> 4) << 6 | sp << 1 | blank)
  }
}
