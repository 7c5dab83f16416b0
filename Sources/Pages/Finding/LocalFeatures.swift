internal import Markup

/// What a block and its surroundings are like, without regard to where the article is.
enum LocalFeatures {
  /// Names, in the order of the values.
  static let names = [
    "words", "linkDensity", "links", "ends", "terminated", "commas", "capitals", "digits", "loose", "prose",
    "heading", "listItem", "quotation", "preformatted", "embed", "inParagraph", "inCell", "topHeading",
    "prompts", "biography", "photos", "address", "reports", "handles",
    "parentProse", "parentWords", "parentLinks", "parentBlocks", "grandProse", "grandLinks", "depth",
    "signatureProse", "signatureCount",
    "previousProse", "previousWords", "previousLinks", "nextProse", "nextWords", "nextLinks", "aroundProse",
    "proseBefore", "proseAfter", "isTitle", "afterTitle", "besideTitle", "repeated", "sectionProse",
    "sectionLinks",
    "share", "related", "comments", "advert", "newsletter", "author", "facts", "caption", "gallery",
    "navigation", "dialog", "paywall", "hidden", "footer", "header", "aside", "summary", "title", "widget",
    "form", "article", "body", "pullQuote", "figure", "table", "list", "quote",
  ]
  private static let traitCount = 27

  /// A row a block; `headline` is the article's as the metadata tell.
  static func table(_ layout: PageLayout, headline: String?) -> FeatureTable {
    let text = layout.text
    let blocks = text.blocks
    let total = Float(max(1, layout.proseBefore.last ?? 0))
    let sections = Sections(text)
    let headlineHash = headline.map(BlockScan.hash(of:))
    var signatureProse = [Int](repeating: 0, count: layout.signatureCount)
    var signatureCount = signatureProse
    for (index, number) in layout.signatures.enumerated() {
      signatureProse[number] += layout.prose(in: index..<index + 1)
      signatureCount[number] += 1
    }
    let titleArea = titleArea(layout, headlineHash)
    var seen: Set<UInt64> = []
    var isAfterTitle = false
    var table = FeatureTable(rows: blocks.count, width: names.count)
    table.fill { index, row in
      let block = blocks[index]
      let element = text.elements[block.element]
      let words = Float(max(1, block.words))
      row.add(compressed(block.words))
      row.add(Float(block.linkDensity))
      row.add(compressed(block.links))
      row.add(compressed(block.ends))
      row.add(block.isTerminated)
      row.add(Float(block.commas) / words)
      row.add(Float(block.capitals) / words)
      row.add(Float(block.digits) / words)
      row.add(block.isLoose)
      row.add(layout.prose(in: index..<index + 1) > 0)
      row.add(block.kind == .heading)
      row.add(block.kind == .listItem)
      row.add(block.kind == .quotation)
      row.add(block.kind == .preformatted)
      row.add(block.kind == .embed)
      row.add(element.tag == .p)
      row.add(element.tag == .tr || element.tag == .td || element.tag == .th)
      row.add(element.tag == .h1)
      for cue in CueWords.Cue.allCases { row.add(compressed(Int(block.cues[cue.rawValue]))) }
      row.add(compressed(block.handles))
      row.add(Float(layout.prose(in: element.blocks)) / total)
      row.add(compressed(layout.words(in: element.blocks)))
      row.add(layout.linkDensity(in: element.blocks))
      row.add(compressed(element.blocks.count))
      let around = element.parent < 0 ? element : text.elements[element.parent]
      row.add(Float(layout.prose(in: around.blocks)) / total)
      row.add(layout.linkDensity(in: around.blocks))
      row.add(Float(element.depth))
      row.add(Float(signatureProse[layout.signatures[index]]) / total)
      row.add(compressed(signatureCount[layout.signatures[index]]))
      for neighbour in [index - 1, index + 1] {
        let isThere = blocks.indices.contains(neighbour)
        row.add(isThere ? compressed(layout.prose(in: neighbour..<neighbour + 1)) : -1)
        row.add(isThere ? compressed(blocks[neighbour].words) : -1)
        row.add(isThere ? Float(blocks[neighbour].linkDensity) : -1)
      }
      let near = max(0, index - 3)..<min(blocks.count, index + 4)
      row.add(compressed(layout.prose(in: near) - layout.prose(in: index..<index + 1)))
      row.add(Float(layout.proseBefore[index]) / total)
      row.add((total - Float(layout.proseBefore[index + 1])) / total)
      let isTitle = headlineHash == block.hash
      if isTitle || element.tag == .h1 { isAfterTitle = true }
      row.add(isTitle)
      row.add(isAfterTitle)
      row.add(titleArea.contains(index))
      row.add(block.words > 4 && !seen.insert(block.hash).inserted)
      let section = sections.range(of: index)
      row.add(compressed(layout.prose(in: section)))
      row.add(layout.linkDensity(in: section))
      let traits = layout.traits[block.element]
      for bit in 0..<traitCount { row.add(traits.rawValue >> UInt32(bit) & 1 == 1) }
    }
    return table
  }

  /// The blocks of the innermost element that holds the headline and some prose: on pages that show several articles in turn it
  /// tells which is meant. Empty where no heading is the headline.
  private static func titleArea(_ layout: PageLayout, _ headline: UInt64?) -> Range<Int> {
    let text = layout.text
    let title =
      text.blocks.firstIndex { $0.kind == .heading && $0.hash == headline }
      ?? text.blocks.firstIndex { text.elements[$0.element].tag == .h1 }
    guard let title else { return 0..<0 }
    var element = text.blocks[title].element
    while element >= 0 {
      let blocks = text.elements[element].blocks
      if layout.prose(in: blocks) >= leastProse { return blocks }
      element = text.elements[element].parent
    }
    return 0..<0
  }

  /// Words of prose that make a headline's surroundings an article's.
  private static let leastProse = 40
}
