internal import Markup

/// What the elements around a block hold, up to the one that holds the article.
struct Chains {
  struct Chain {
    var isParagraph: Float = 0
    var isCell: Float = 0
    var parentProse: Float = 0
    var parentLinks: Float = 0
    var parentBlocks = 0
    var grandProse: Float = 0
    var grandLinks: Float = 0
    /// Most links, and the smallest share of prose, of any element below the one that holds the article.
    var worstLinks: Float = 0
    var worstProse: Float = 1
  }

  private(set) var values: [Chain] = []

  init(_ layout: PageLayout) {
    let text = layout.text
    var words = [0]
    var links = [0]
    for block in text.blocks {
      words.append((words.last ?? 0) + block.words)
      links.append((links.last ?? 0) + block.linkWords)
    }
    values.reserveCapacity(text.elements.count)
    let holder = layout.container < 0 ? 0..<0 : text.elements[layout.container].blocks
    for element in text.elements {
      var chain = Chain()
      let blocks = element.blocks
      let wordCount = words[blocks.upperBound] - words[blocks.lowerBound]
      let density =
        wordCount == 0 ? 0 : Float(links[blocks.upperBound] - links[blocks.lowerBound]) / Float(wordCount)
      let prose = Float(layout.prose(in: blocks))
      if element.parent >= 0 {
        let parent = values[element.parent]
        chain.worstLinks = parent.worstLinks
        chain.worstProse = parent.worstProse
        let around = text.elements[element.parent]
        chain.grandProse = Float(layout.prose(in: around.blocks))
        let sum = words[around.blocks.upperBound] - words[around.blocks.lowerBound]
        chain.grandLinks =
          sum == 0
          ? 0 : Float(links[around.blocks.upperBound] - links[around.blocks.lowerBound]) / Float(sum)
      }
      // Whatever holds the article is no part of it.
      let isAround = blocks.lowerBound <= holder.lowerBound && blocks.upperBound >= holder.upperBound
      if !isAround, wordCount > 0 {
        chain.worstLinks = max(chain.worstLinks, density)
        chain.worstProse = min(chain.worstProse, prose / Float(wordCount))
      }
      chain.parentProse = prose
      chain.parentLinks = density
      chain.parentBlocks = blocks.count
      values.append(chain)
    }
    fillTags(layout)
  }

  private mutating func fillTags(_ layout: PageLayout) {
    for index in values.indices {
      switch layout.text.elements[index].tag {
      case .p: values[index].isParagraph = 1
      case .td, .th, .tr: values[index].isCell = 1
      default: break
      }
    }
  }
}
