import Records

/// A body as it grows, with the places of the posts in it.
struct BodyText {
  private(set) var text = ""
  private(set) var embeds: [Embed] = []

  /// Unicode scalars of the text up to a UTF-8 offset: counted on from post to post, so each byte is counted once.
  private var counted = (offset: 0, scalars: 0)
  private var isBehindEmbed = false

  /// Adds a line: to the paragraph that is open, or as the first of a new one.
  mutating func append(_ line: String, isParagraph: Bool) {
    if !text.isEmpty { text += isParagraph || isBehindEmbed ? "\n\n" : "\n" }
    text += line
    isBehindEmbed = false
  }

  /// Adds a post as a paragraph of its own, or, without words, marks its place behind the text so far.
  ///
  /// A post that is there already and comes again without words (pages show one for readers without scripts, too) is left out.
  mutating func append(_ embed: Embed, words: String) {
    if words.isEmpty, let url = embed.url, embeds.last?.url == url { return }
    if !words.isEmpty, !text.isEmpty { text += "\n\n" }
    var embed = embed
    let start = count()
    text += words
    embed.range = start..<count()
    embeds.append(embed)
    isBehindEmbed = true
  }

  /// Unicode scalars of the text.
  private mutating func count() -> Int {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: counted.offset)
    for byte in bytes[start...] where byte & 0xC0 != 0x80 { counted.scalars += 1 }
    counted.offset = bytes.count
    return counted.scalars
  }
}
