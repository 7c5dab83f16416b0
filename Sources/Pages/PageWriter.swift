internal import Markup
internal import Records
internal import Wording

/// Makes a page of the blocks that were chosen.
struct PageWriter {
  private let text: PageBlocks
  private var page = Page()
  /// The block written last, -1 for none.
  private var last = -1
  /// Hashes of the captions.
  private var captions: Set<UInt64> = []

  /// The article that a finder has found, without what the metadata hold already.
  static func page(_ finder: ArticleFinder, _ metadata: PageMetadata) -> Page {
    var writer = PageWriter(text: finder.layout.text)
    writer.page.metadata = metadata
    var chosen = finder.choice
    writer.dropFields(metadata, finder, &chosen)
    InFlow.add(to: &chosen, finder)
    writer.dropReferences(&chosen)
    writer.dropLinkTail(&chosen)
    writer.takeEmbeds(finder, &chosen)
    writer.dropLoneHeadings(&chosen)
    for index in chosen.indices where chosen[index] { writer.write(index) }
    writer.dropMotto()
    let first = chosen.firstIndex(of: true)
    let end = (chosen.lastIndex(of: true) ?? -1) + 1
    if let first { writer.takeCaptions(finder, chosen, near: first..<end) }
    let words = chosen.indices.reduce(0) { $0 + (chosen[$1] ? writer.text.blocks[$1].words : 0) }
    if Paywall.cuts(finder, after: end, words: words, isForSubscribers: metadata.isForSubscribers) {
      writer.page.partial = .paywall
    }
    writer.page.isArticle = writer.isArticle(words)
    return writer.page
  }

  /// All text of a piece, but for parts that no article holds.
  static func fragment(_ text: PageBlocks) -> Page {
    let layout = PageLayout(text)
    let foreign: Traits = Traits.outside.union([.share, .related])
    var writer = PageWriter(text: text)
    for (index, block) in text.blocks.enumerated() {
      let sure = layout.sure[block.element]
      if sure.contains(.caption) { writer.addCaption(index) }
      let traits = sure.union(layout.traits[block.element].intersection([.share, .related]))
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
      if isBeforeText, let own = title(index, in: metadata.headline) {
        page.metadata.headline = own
        chosen[index] = false
      } else if block.hash == headline, isBeforeText || block.kind == .heading {
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

  /// The words of a block, when the headline is they with the site's name before or behind them and stands nowhere by itself.
  private func title(_ index: Int, in headline: String?) -> String? {
    guard let headline, (3...25).contains(text.blocks[index].words) else { return nil }
    let own = text.string(index)
    guard headline.utf8.count > own.utf8.count + 4, own.utf8.count * 2 > headline.utf8.count else {
      return nil
    }
    let isEnd = headline.hasSuffix(own) && PageWriter.marks.contains { headline.hasSuffix($0 + own) }
    let isStart = headline.hasPrefix(own) && PageWriter.marks.contains { headline.hasPrefix(own + " " + $0) }
    let whole = BlockScan.hash(of: headline)
    return (isEnd || isStart) && !text.blocks.contains { $0.hash == whole } ? own : nil
  }

  private static let marks = [": ", "| ", "- ", "– ", "— ", ":: "]

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
      let element = text.blocks[index].element
      chosen[index] =
        (first - 2...last + 2).contains(index) && finder.place.blocks.contains(index)
        && finder.layout.sure[element].isDisjoint(with: Traits.outside.subtracting([.gallery, .caption]))
        && !finder.layout.traits[element].contains(.related)
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

  /// Paragraphs that are a link to another page, alone or behind a label, and the title over such.
  private func dropReferences(_ chosen: inout [Bool]) {
    var leads = false
    for index in chosen.indices.reversed() where chosen[index] || leads {
      let block = text.blocks[index]
      if isReference(block) {
        chosen[index] = false
        leads = true
      } else {
        if leads, block.kind == .paragraph, block.words <= PageWriter.titleWords, !block.isTerminated {
          chosen[index] = false
        }
        leads = false
      }
    }
  }

  private func isReference(_ block: TextBlock) -> Bool {
    let others = block.words - block.linkWords
    return block.kind == .paragraph && block.embed == nil && text.elements[block.element].tag == .p
      && block.linkWords >= PageWriter.referenceWords && others <= PageWriter.labelWords
      && (others == 0 || !block.isTerminated)
  }

  /// Words of the shortest title that is linked to, and of the longest label before it.
  private static let referenceWords = 5
  private static let labelWords = 4

  private func isLinks(_ index: Int) -> Bool {
    text.blocks[index].words > 0 && text.blocks[index].linkDensity >= PageWriter.tailLinks
  }

  /// Share of words in links from which a last line leads elsewhere; "Read more:" before a link makes it less than one.
  private static let tailLinks = 0.75
  private static let titleWords = 6

  /// The words of a block; character references in them were written twice over (`It&amp;rsquo;s`).
  private func words(_ index: Int) -> String {
    let words = text.string(index)
    return text.blocks[index].kind == .preformatted || !words.utf8.contains(0x26)
      ? words : Entities.decode(words)
  }

  private mutating func write(_ index: Int) {
    let block = text.blocks[index]
    if block.continues, last >= 0, text.blocks[last].element == block.element, !page.blocks.isEmpty {
      page.blocks[page.blocks.count - 1].text += " " + words(index)
    } else {
      page.blocks.append(Page.Block(block.kind, words(index), embed: block.embed))
    }
    last = index
  }

  /// Captions stand between the article's blocks, or shortly before the first; those of a gallery, its sentences, below it, too.
  private mutating func takeCaptions(_ finder: ArticleFinder, _ chosen: [Bool], near blocks: Range<Int>) {
    let foreign = Traits.outside.subtracting([.caption, .gallery])
    let start = max(0, blocks.lowerBound - PageWriter.captionReach)
    let end = min(text.blocks.count, blocks.upperBound + PageWriter.galleryReach)
    var last = blocks.upperBound
    for index in start..<end where !chosen[index] && index < last + PageWriter.captionReach {
      let block = text.blocks[index]
      let sure = finder.layout.sure[block.element]
      guard sure.isDisjoint(with: foreign),
        finder.layout.traits[block.element].isDisjoint(with: [.related, .share])
      else { continue }
      let isCaption = sure.contains(.caption)
      if isCaption && index < blocks.upperBound
        || isOfGallery(block.element) && block.linkDensity < 0.3
          && (isCaption || block.isTerminated && block.words >= PageWriter.captionWords)
      {
        last = max(last, index)
        addCaption(index)
      }
    }
  }

  /// Whether an element or one around it is a gallery, however much of the page's text it holds.
  private func isOfGallery(_ element: Int) -> Bool {
    var element = element
    for _ in 0..<8 where element >= 0 {
      if text.elements[element].depth > 1, text.elements[element].traits.sure.contains(.gallery) {
        return true
      }
      element = text.elements[element].parent
    }
    return false
  }

  /// Blocks before the article in which the caption of its first picture may stand, and those behind it that a gallery may have.
  private static let captionReach = 12
  private static let galleryReach = 400
  /// Words of a gallery's shortest sentence.
  private static let captionWords = 6

  private mutating func addCaption(_ index: Int) {
    let block = text.blocks[index]
    if block.words > 1, captions.insert(block.hash).inserted { page.captions.append(words(index)) }
  }

  /// Whether there is enough text for an article, or some and the metadata of one, or a bar behind it.
  private func isArticle(_ words: Int) -> Bool {
    if words >= 40 { return true }
    let metadata = page.metadata
    guard metadata.headline != nil else { return false }
    let hasByline = metadata.published != nil || !metadata.authors.isEmpty
    return words >= 10 && hasByline || words >= 20 && page.partial != nil
  }
}
