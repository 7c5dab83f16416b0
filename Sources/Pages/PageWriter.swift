internal import Records
internal import Wording

/// Makes a page of the blocks that were chosen.
struct PageWriter {
  private let text: PageBlocks
  private var page = Page()
  /// The block written last, -1 for none.
  private var last = -1

  /// The article that a finder has found, without what the metadata hold already.
  static func page(_ finder: ArticleFinder, _ metadata: PageMetadata) -> Page {
    var writer = PageWriter(text: finder.layout.text)
    writer.page.metadata = metadata
    var chosen = finder.choice
    writer.dropFields(metadata, finder, &chosen)
    InFlow.add(to: &chosen, finder)
    writer.dropLinkTail(&chosen)
    writer.takeEmbeds(finder, &chosen)
    writer.dropLoneHeadings(&chosen)
    for index in chosen.indices where chosen[index] { writer.write(index) }
    writer.dropMotto()
    let first = chosen.firstIndex(of: true)
    let end = (chosen.lastIndex(of: true) ?? -1) + 1
    if let first { writer.takeCaptions(finder, near: first..<end) }
    let words = chosen.indices.reduce(0) { $0 + (chosen[$1] ? writer.text.blocks[$1].words : 0) }
    if Paywall.cuts(finder, after: end, words: words, isForSubscribers: metadata.isForSubscribers) {
      writer.page.partial = .paywall
    }
    writer.page.isArticle = PageWriter.isArticle(finder, metadata, chosen, words)
    return writer.page
  }

  /// All text of a piece, but for parts that no article holds.
  static func fragment(_ text: PageBlocks) -> Page {
    let layout = PageLayout(text)
    let foreign: Traits = Traits.outside.union([.share, .related])
    var writer = PageWriter(text: text)
    for (index, block) in text.blocks.enumerated() {
      let traits = layout.traits[block.element]
      if traits.contains(.caption) { writer.addCaption(index) }
      if traits.isDisjoint(with: foreign) || block.embed != nil { writer.write(index) }
    }
    return writer.page
  }

  private init(text: PageBlocks) { self.text = text }

  /// The headline and the deck are told once. A description that is the text's own first words is no deck; one that stands
  /// apart from the text, by the headline, is.
  private mutating func dropFields(_ metadata: PageMetadata, _ finder: ArticleFinder, _ chosen: inout [Bool])
  {
    let headline = metadata.headline.map(BlockScan.hash(of:))
    let deck = metadata.deck.map(BlockScan.hash(of:))
    var isBeforeText = true
    for (index, block) in text.blocks.enumerated() where chosen[index] {
      let isProse = block.kind != .heading && block.words > 12
      if block.hash == headline, isBeforeText || block.kind == .heading {
        chosen[index] = false
      } else if isBeforeText, let words = metadata.deck, isProse || block.hash == deck {
        let isApart =
          block.kind == .heading
          || !finder.layout.traits[block.element].isDisjoint(with: [.summary, .header, .title])
        if block.hash == deck, isApart {
          chosen[index] = false
        } else if PageWriter.opens(text.string(index), with: words) {
          page.metadata.deck = nil
        }
      }
      if isProse, chosen[index] { isBeforeText = false }
    }
  }

  /// A description that has no longer word in common with the article's headline and beginning is the site's.
  private mutating func dropMotto() {
    guard let deck = page.metadata.deck, !page.blocks.isEmpty else { return }
    let opening = [page.metadata.headline ?? ""] + page.blocks.prefix(PageWriter.openingBlocks).map(\.text)
    let known = Set(opening.flatMap(PageWriter.longWords))
    let words = PageWriter.longWords(deck)
    if !words.isEmpty, words.allSatisfy({ !known.contains($0) }) { page.metadata.deck = nil }
  }

  private static let openingBlocks = 8

  /// Words of five letters and more of alphabets, in small letters; scripts without blanks have none.
  private static func longWords(_ text: String) -> [ArraySlice<UInt8>] {
    Line(text).folded.split { !$0.isWordByte }.filter {
      (5...30).contains($0.count) && $0.contains { $0 < 0x80 }
    }
  }

  /// Whether a text begins with words that may be cut off with an ellipsis.
  private static func opens(_ text: String, with words: String) -> Bool {
    let text = text.utf8.filter(isWordByte)
    let words = words.utf8.filter(isWordByte)
    let length = min(words.count, text.count)
    return length >= 24 && text.prefix(length - 2).elementsEqual(words.prefix(length - 2))
  }

  /// ASCII letters and digits: spaces, quotation marks and dashes are written in different ways.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Posts are the article's where they stand between its blocks, before the first or after the last.
  private func takeEmbeds(_ finder: ArticleFinder, _ chosen: inout [Bool]) {
    guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true) else { return }
    for index in text.blocks.indices where text.blocks[index].embed != nil {
      let traits = finder.layout.traits[text.blocks[index].element]
      chosen[index] =
        (first - 2...last + 2).contains(index) && finder.place.blocks.contains(index)
        && traits.isDisjoint(with: Traits.outside.subtracting([.gallery, .caption]).union(.related))
    }
  }

  /// A heading with nothing under it announces what is not the article's.
  private func dropLoneHeadings(_ chosen: inout [Bool]) {
    var isFollowed = false
    for index in chosen.indices.reversed() where chosen[index] {
      if text.blocks[index].kind == .heading { chosen[index] = isFollowed } else { isFollowed = true }
    }
  }

  /// Lines of nothing but links below the last prose lead to other pages.
  private func dropLinkTail(_ chosen: inout [Bool]) {
    var index = chosen.count - 1
    while index >= 0, !chosen[index] || isLinks(index) || text.blocks[index].kind == .heading {
      if text.blocks[index].embed == nil { chosen[index] = false }
      index -= 1
    }
    // A title of theirs that is marked as no heading stands before them.
    let next = text.blocks.indices.contains(index + 1) ? text.blocks[index + 1] : nil
    guard index >= 0, let next, isLinks(index + 1), next.element == text.blocks[index].element else { return }
    let block = text.blocks[index]
    if block.words <= PageWriter.titleWords, !block.isTerminated { chosen[index] = false }
  }

  private func isLinks(_ index: Int) -> Bool {
    text.blocks[index].words > 0 && text.blocks[index].linkDensity >= PageWriter.tailLinks
  }

  /// Share of words in links from which a last line leads elsewhere; "Read more:" before a link makes it less than one.
  private static let tailLinks = 0.75
  private static let titleWords = 6

  private mutating func write(_ index: Int) {
    let block = text.blocks[index]
    if block.continues, last >= 0, text.blocks[last].element == block.element, !page.blocks.isEmpty {
      page.blocks[page.blocks.count - 1].text += " " + text.string(index)
    } else {
      page.blocks.append(Page.Block(block.kind, text.string(index), embed: block.embed))
    }
    last = index
  }

  /// Captions stand between the article's blocks, or shortly before the first.
  private mutating func takeCaptions(_ finder: ArticleFinder, near blocks: Range<Int>) {
    let foreign: Traits = Traits.outside.subtracting([.caption, .gallery]).union([.related, .share])
    for index in max(0, blocks.lowerBound - PageWriter.captionReach)..<blocks.upperBound {
      let traits = finder.layout.traits[text.blocks[index].element]
      if traits.contains(.caption), traits.isDisjoint(with: foreign) { addCaption(index) }
    }
  }

  /// Blocks before the article in which the caption of its first picture may stand.
  private static let captionReach = 12

  private mutating func addCaption(_ index: Int) {
    let caption = text.string(index)
    if text.blocks[index].words > 1, !page.captions.contains(caption) { page.captions.append(caption) }
  }

  /// Whether there is enough text for an article, or some and the metadata of one.
  private static func isArticle(
    _ finder: ArticleFinder, _ metadata: PageMetadata, _ chosen: [Bool], _ words: Int
  ) -> Bool {
    let hasByline = metadata.published != nil || !metadata.authors.isEmpty
    return words >= 40 || words >= 10 && hasByline && metadata.headline != nil
  }
}
