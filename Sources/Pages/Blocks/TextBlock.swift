internal import Markup
internal import Records

/// A stretch of a page's text between two ends of blocks, measured.
struct TextBlock: Sendable {
  /// How the page marks it.
  var kind: Page.Block.Kind
  /// Place of its words in ``PageBlocks/bytes``, white space collapsed.
  var text: Range<Int>
  /// Index into ``PageBlocks/elements`` of the innermost one that holds it.
  var element: Int
  /// Words, and those of them in links.
  var words = 0
  var linkWords = 0
  var links = 0
  var commas = 0
  /// Periods, question and exclamation marks after which a blank or nothing stands.
  var ends = 0
  /// Words that begin with a capital letter.
  var capitals = 0
  /// `@`, which mail addresses and handles have.
  var handles = 0
  /// Bytes that are digits.
  var digits = 0
  /// How many words hint at each ``CueWords/Cue``.
  var cues = SIMD8<UInt16>()
  /// Of its letters and digits.
  var hash: UInt64 = 0
  /// Whether it ends like a sentence, closing quotation marks set aside.
  var isTerminated = false
  /// Whether it stands under a `br` of the same element, not in an element of its own.
  var isLoose = false
  /// Whether its element's text was only interrupted by an inline element, and goes on.
  var continues = false
  var embed: Embed?

  /// Share of its words that are in links.
  var linkDensity: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }
}

/// An element that parts text.
struct PageElement: Sendable {
  /// Index into the tree.
  let node: Int
  let tag: Tag
  /// Hash of its tag and classes.
  let signature: UInt64
  /// Index into ``PageBlocks/elements``, -1 for the root.
  let parent: Int
  /// Elements between it and the root.
  let depth: Int
  /// What it says about itself.
  let traits: NamedTraits
  /// The blocks in it.
  var blocks: Range<Int>
}

/// All text of a page, cut into blocks in reading order.
struct PageBlocks: Sendable {
  /// The text of all blocks, UTF-8.
  var bytes: [UInt8] = []
  var blocks: [TextBlock] = []
  /// In document order.
  var elements: [PageElement] = []

  /// The words of a block.
  func string(_ block: Int) -> String {
    String(decoding: bytes[blocks[block].text], as: UTF8.self)
  }
}
