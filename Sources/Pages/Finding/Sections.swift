/// The stretches of a page that its headings part.
struct Sections {
  private var starts: [Int]
  private var ends: [Int]

  init(_ text: PageBlocks) {
    starts = Array(repeating: 0, count: text.blocks.count)
    ends = starts
    var start = 0
    for (index, block) in text.blocks.enumerated() {
      if block.kind == .heading { start = index }
      starts[index] = start
    }
    var end = text.blocks.count
    for index in text.blocks.indices.reversed() {
      ends[index] = end
      if text.blocks[index].kind == .heading { end = index }
    }
  }

  /// The blocks from the heading over a block up to the next heading.
  func range(of block: Int) -> Range<Int> { starts[block]..<ends[block] }
}
