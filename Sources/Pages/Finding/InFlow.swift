internal import Markup

/// Adds to the chosen blocks the lists, tables, quotations and headings that stand among the article's paragraphs, children of the same
/// element: judged one by one, their few words tell too little.
enum InFlow {
  /// Chooses them too.
  static func add(to chosen: inout [Bool], _ finder: ArticleFinder) {
    let layout = finder.layout
    let text = layout.text
    guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true),
      let holder = holder(of: chosen, text)
    else { return }
    let own = layout.traits[holder]
    var index = max(first, text.elements[holder].blocks.lowerBound)
    let end = min(last, text.elements[holder].blocks.upperBound)
    while index < end {
      let element = child(of: holder, around: text.blocks[index].element, text)
      guard let element else {
        index += 1
        continue
      }
      let blocks = text.elements[element].blocks
      let isFlow = flows(text.elements[element].tag) || isOutline(element, layout)
      if isFlow, layout.linkDensity(in: blocks) < mostLinks {
        for block in blocks where !finder.isOutside[block] && text.blocks[block].embed == nil {
          let traits = layout.traits[text.blocks[block].element].subtracting(own)
          if traits.isDisjoint(with: foreign) { chosen[block] = true }
        }
      }
      index = max(index + 1, blocks.upperBound)
    }
  }

  /// Share of words in links up to which a list is one of things, not of links.
  private static let mostLinks: Float = 0.4
  private static let foreign: Traits = [.related, .share, .facts, .summary, .paywall, .pullQuote]

  private static func flows(_ tag: Tag) -> Bool {
    switch tag {
    case .ul, .ol, .dl, .table, .blockquote, .pre, .h2, .h3, .h4, .h5, .h6, .details: true
    default: false
    }
  }

  /// Whether an element holds nothing but headings and the lists under them, as a recipe does.
  private static func isOutline(_ element: Int, _ layout: PageLayout) -> Bool {
    let text = layout.text
    let blocks = text.elements[element].blocks
    guard text.elements[element].tag == .div || text.elements[element].tag == .section,
      blocks.count <= longestOutline, layout.sure[element].isDisjoint(with: .outside),
      !layout.traits[element].contains(.widget), let first = blocks.first,
      text.blocks[first].kind == .heading
    else { return false }
    let kinds = text.blocks[blocks].map(\.kind)
    return kinds.allSatisfy { $0 == .heading || $0 == .listItem } && kinds.count { $0 == .listItem } > 1
  }

  private static let longestOutline = 100

  /// The element whose children most words of the chosen paragraphs are.
  private static func holder(of chosen: [Bool], _ text: PageBlocks) -> Int? {
    var words: [Int: Int] = [:]
    for (index, block) in text.blocks.enumerated() where chosen[index] && block.kind == .paragraph {
      let element = text.elements[block.element]
      words[element.tag == .p ? element.parent : block.element, default: 0] += block.words
    }
    return words.filter { $0.key >= 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The child of an element that holds another element or is it; nil when that lies elsewhere, or deeper than lists and tables do.
  private static func child(of holder: Int, around element: Int, _ text: PageBlocks) -> Int? {
    var element = element
    for _ in 0..<8 where element >= 0 {
      if text.elements[element].parent == holder { return element }
      element = text.elements[element].parent
    }
    return nil
  }
}
