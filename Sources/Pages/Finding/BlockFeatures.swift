#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of each block when it is decided whether it is the article's.
struct BlockFeatures {
  /// Names, in the order of the values.
  static let names = [
    "words", "linkDensity", "links", "ends", "terminated", "commas", "capitals", "digits", "loose", "prose",
    "heading", "listItem", "quotation", "preformatted", "embed", "inParagraph", "inCell",
    "inContainer", "depthBelow", "parentProse", "parentLinks", "parentBlocks", "grandProse", "grandLinks",
    "worstLinks", "worstProse", "signatureProse", "signatureCount",
    "previousProse", "previousWords", "previousLinks", "nextProse", "nextWords", "nextLinks", "aroundProse",
    "proseBefore", "proseAfter", "startDistance", "endDistance",
    "isTitle", "afterHeadline", "repeated", "sectionProse",
    "share", "related", "comments", "advert", "newsletter", "author", "facts", "caption", "gallery",
    "navigation",
    "dialog", "paywall", "hidden", "footer", "header", "aside", "summary", "title", "widget", "form",
    "article", "body", "pullQuote", "figure", "table", "list", "quote",
  ]
  static let count = names.count
  static let traitStart = names.firstIndex(of: "share") ?? 0

  private let layout: PageLayout
  private let text: PageText
  /// A row a block.
  private(set) var values: [Float]

  /// Computes them; `headline` is the article's as the metadata tell.
  init(_ layout: PageLayout, headline: String?) {
    self.layout = layout
    text = layout.text
    values = [Float](repeating: 0, count: text.blocks.count * BlockFeatures.count)
    fill(headlineHash: headline.map(BlockScan.hash(of:)))
  }

  private mutating func fill(headlineHash: UInt64?) {
    guard layout.container >= 0 else { return }
    let container = text.elements[layout.container]
    let total = Float(max(1, layout.proseBefore.last ?? 0))
    let inside = Float(max(1, layout.prose(in: container.blocks)))
    let chains = Chains(layout)
    let signatures = Signatures(layout)
    var seen: Set<UInt64> = []
    var afterHeadline: Float = 0
    var sectionStart = 0
    var sections: [Int] = Array(repeating: 0, count: text.blocks.count)
    for (index, block) in text.blocks.enumerated() {
      if block.kind == .heading { sectionStart = index }
      sections[index] = sectionStart
    }
    var sectionEnd = text.blocks.count
    var sectionEnds = sections
    for index in text.blocks.indices.reversed() {
      sectionEnds[index] = sectionEnd
      if text.blocks[index].kind == .heading { sectionEnd = index }
    }
    let first = text.blocks.indices.first { container.blocks.contains($0) && layout.prose(of: $0) > 0 } ?? 0
    let last = text.blocks.indices.last { container.blocks.contains($0) && layout.prose(of: $0) > 0 } ?? 0
    for (index, block) in text.blocks.enumerated() {
      var row: [Float] = []
      row.reserveCapacity(BlockFeatures.count)
      let words = Float(max(1, block.words))
      row += [
        log2(words), Float(block.linkDensity), log2(Float(block.links + 1)), log2(Float(block.ends + 1)),
        block.isTerminated ? 1 : 0, Float(block.commas) / words, Float(block.capitals) / words,
        Float(block.digits) / words, block.isLoose ? 1 : 0, layout.prose(of: index) > 0 ? 1 : 0,
      ]
      row += [.heading, .listItem, .quotation, .preformatted, .embed].map { block.kind == $0 ? 1 : 0 }
      let element = max(block.element, 0)
      let chain = chains.values[element]
      let isInside = container.blocks.contains(index)
      row += [chain.isParagraph, chain.isCell]
      row += [
        isInside ? 1 : 0, Float(text.elements[element].depth - container.depth), chain.parentProse / inside,
        chain.parentLinks, log2(Float(chain.parentBlocks + 1)), chain.grandProse / inside, chain.grandLinks,
        chain.worstLinks, chain.worstProse, signatures.prose[index] / total,
        log2(signatures.count[index] + 1),
      ]
      for neighbour in [index - 1, index + 1] {
        if text.blocks.indices.contains(neighbour) {
          let other = text.blocks[neighbour]
          row += [
            log2(Float(layout.prose(of: neighbour) + 1)), log2(Float(other.words + 1)),
            Float(other.linkDensity),
          ]
        } else {
          row += [-1, -1, -1]
        }
      }
      let around = max(0, index - 3)..<min(text.blocks.count, index + 4)
      row.append(log2(Float(layout.prose(in: around) - layout.prose(of: index) + 1)))
      row += [
        Float(layout.proseBefore[index]) / total,
        (total - Float(layout.proseBefore[index + 1])) / total,
        signedLog(index - first), signedLog(last - index),
      ]
      let isTitle = headlineHash == block.hash
      if isTitle { afterHeadline = 1 }
      row += [isTitle ? 1 : 0, afterHeadline]
      row.append(block.words > 4 && !seen.insert(block.hash).inserted ? 1 : 0)
      let section = sections[index]..<sectionEnds[index]
      row.append(log2(Float(layout.prose(in: section) + 1)))
      let traits = layout.traits[element]
      for bit in 0..<27 { row.append(traits.rawValue >> UInt32(bit) & 1 == 1 ? 1 : 0) }
      values.replaceSubrange(
        index * BlockFeatures.count..<(index + 1) * BlockFeatures.count, with: row.prefix(BlockFeatures.count)
      )
    }
  }

  private func signedLog(_ distance: Int) -> Float {
    distance < 0 ? -log2(Float(1 - distance)) : log2(Float(1 + distance))
  }

}
