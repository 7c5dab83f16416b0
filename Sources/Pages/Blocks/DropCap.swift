internal import Markup

/// Tells hidden pieces of text that belong to it from those that do not: an initial that is set large stands in the page twice, for
/// the eye and for screen readers, or once and hidden from one of them.
struct DropCap {
  let nodes: UnsafeBufferPointer<MarkupTree.Node>
  let source: UnsafeBufferPointer<UInt8>
  /// The initial that was left out last, and the node behind it.
  private var skipped: (initial: Unicode.Scalar, end: Int)?
  /// The node behind the piece that was taken last.
  private var takenEnd = -1

  init(_ nodes: UnsafeBufferPointer<MarkupTree.Node>, _ source: UnsafeBufferPointer<UInt8>) {
    self.nodes = nodes
    self.source = source
  }

  /// Whether a hidden inline element is a part of the text; `startsBlock` tells whether no text stands before it in its block,
  /// `isHidden` whether another element is hidden.
  mutating func isPart(_ index: Int, startsBlock: Bool, isHidden: (Int) -> Bool) -> Bool {
    let end = Int(nodes[index].end)
    let text = text(of: index..<end)
    guard let first = text.first(where: { !DropCap.marks.contains($0) }) else { return false }
    // A node of blanks may stand between.
    let wasTaken = takenEnd >= 0 && index - takenEnd <= 1
    let isOther = wasTaken || !isPart(text, first, index, end, startsBlock, isHidden)
    if isOther {
      if DropCap.isInitial(text, first) { skipped = (first, end) }
    } else {
      takenEnd = end
    }
    return !isOther
  }

  private func isPart(
    _ text: String.UnicodeScalarView, _ first: Unicode.Scalar, _ index: Int, _ end: Int, _ startsBlock: Bool,
    _ isHidden: (Int) -> Bool
  ) -> Bool {
    if let skipped, index - skipped.end <= 1, index >= skipped.end, first == skipped.initial,
      !DropCap.isInitial(text, first)
    {
      return true
    }
    // The same once more for the other sense.
    if end < nodes.count, nodes[end].tag != .text, nodes[end].parent == nodes[index].parent, isHidden(end),
      self.text(of: end..<Int(nodes[end].end)).elementsEqual(text)
    {
      return startsBlock
    }
    guard DropCap.isInitial(text, first), let next = upcoming(from: end) else { return false }
    var rest = next[...]
    // `A year ago`
    let isParted = rest.first.map { $0.value <= 0x20 } ?? false
    if isParted, startsBlock { rest = rest.drop { $0.value <= 0x20 } }
    return rest.first.map { $0.properties.isLowercase || $0 == "’" || $0 == "'" } ?? false
  }

  /// Text before an initial that is set large with it.
  private static let marks: Set<Unicode.Scalar> = ["“", "\"", "‘", "'", "«", "„"]

  private static func isInitial(_ text: String.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    first.properties.isUppercase && text.count <= 2 && text.last == first
  }

  /// The text of some nodes, blanks at its ends left out; the first hundred bytes.
  private func text(of range: Range<Int>) -> String.UnicodeScalarView {
    var bytes: [UInt8] = []
    for index in range.prefix(DropCap.reach) where nodes[index].tag == .text && bytes.count < 100 {
      bytes.append(contentsOf: source[place(of: index)].prefix(100))
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self).unicodeScalars
  }

  /// The beginning of the next text.
  private func upcoming(from end: Int) -> String.UnicodeScalarView? {
    for index in end..<min(nodes.count, end + DropCap.reach) where nodes[index].tag == .text {
      return String(decoding: source[place(of: index)].prefix(16), as: UTF8.self).unicodeScalars
    }
    return nil
  }

  private func place(of node: Int) -> Range<Int> {
    Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)
  }

  /// Nodes that are looked at for a text.
  private static let reach = 8
}
