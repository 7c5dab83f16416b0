/// How blocks are marked up alike: those whose elements and the elements around them have the same tags and classes.
struct Signatures {
  /// For each block, words of prose in all blocks of its kind, and how many there are.
  private(set) var prose: [Float] = []
  private(set) var count: [Float] = []

  init(_ layout: PageLayout) {
    let text = layout.text
    var ofElements: [UInt64] = []
    ofElements.reserveCapacity(text.elements.count)
    for element in text.elements {
      let around = element.parent < 0 ? 0 : ofElements[element.parent] >> 32
      // The element's own name in the high half, those around it in the low one.
      ofElements.append((element.signature & 0xFFFF_FFFF) << 32 | around)
    }
    var sums: [UInt64: (prose: Int, count: Int)] = [:]
    for (index, block) in text.blocks.enumerated() where block.element >= 0 {
      sums[ofElements[block.element], default: (0, 0)].prose += layout.prose(of: index)
      sums[ofElements[block.element], default: (0, 0)].count += 1
    }
    for block in text.blocks {
      let sum = block.element < 0 ? (0, 0) : sums[ofElements[block.element]] ?? (0, 0)
      prose.append(Float(sum.0))
      count.append(Float(sum.1))
    }
  }
}
