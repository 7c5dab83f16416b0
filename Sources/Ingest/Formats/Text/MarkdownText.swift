import Wording

/// The text of a Markdown document, block by block, without its marks (CommonMark 0.31, as far as plain text needs it).
struct MarkdownText {
  /// Paragraphs, headings, list items and lines of quotations, in order.
  private(set) var blocks: [String] = []
  /// The words of pictures.
  private(set) var captions: [String] = []
  /// The first heading, when it is of the first level and nothing stands before it.
  private(set) var title: String?

  private var paragraph: [ArraySlice<UInt8>] = []

  /// Reads text with `\n` at its line ends.
  init(_ text: [UInt8]) {
    let lines = ByteSearch.lines(of: text[...])
    var fence: (mark: UInt8, count: Int)?
    var html: [ArraySlice<UInt8>] = []
    for line in lines {
      let (content, indent) = MarkdownText.unquoted(line)
      if let open = fence {
        let run = content.prefix { $0 == open.mark }.count
        if run >= open.count, content.dropFirst(run).allSatisfy({ $0 == 0x20 }) {
          fence = nil
          flushCode()
        } else {
          paragraph.append(line)
        }
        continue
      }
      if !html.isEmpty {
        if content.isEmpty { close(&html) } else { html.append(line) }
        continue
      }
      if let opened = MarkdownText.fence(content) {
        flush()
        fence = opened
      } else if content.isEmpty {
        flush()
      } else if paragraph.isEmpty, MarkdownText.opensHTML(content) {
        html = [content]
      } else if indent < 4 || paragraph.isEmpty == false {
        take(content)
      } else {
        paragraph.append(content)
      }
    }
    close(&html)
    if fence == nil { flush() } else { flushCode() }
  }

  /// A line that belongs to no code and no HTML.
  private mutating func take(_ content: ArraySlice<UInt8>) {
    if let level = MarkdownText.headingLevel(content) {
      flush()
      addHeading(MarkdownText.heading(content, level), level)
    } else if !paragraph.isEmpty, let level = MarkdownText.underline(content) {
      let lines = paragraph
      paragraph = []
      addHeading(lines.joined(separator: [0x20]).map { $0 }, level)
    } else if MarkdownText.isRule(content) || MarkdownText.isDefinition(content) {
      flush()
    } else if let item = MarkdownText.item(content) {
      flush()
      paragraph = [item]
    } else if content.first == 0x7C {
      flush()
      paragraph = MarkdownText.isTableRule(content) ? [] : [MarkdownText.row(content)]
      flush()
    } else {
      paragraph.append(content)
    }
  }

  private mutating func addHeading(_ bytes: [UInt8], _ level: Int) {
    let text = Draft.line(inline(bytes[...]))
    guard !text.isEmpty else { return }
    if level == 1, blocks.isEmpty, title == nil { title = text } else { blocks.append(text) }
  }

  private mutating func flush() {
    guard !paragraph.isEmpty else { return }
    var text: [UInt8] = []
    for (index, line) in paragraph.enumerated() {
      let isHard = line.suffix(2).elementsEqual([0x20, 0x20]) || line.last == 0x5C
      var trimmed = Draft.trim(line)
      if trimmed.last == 0x5C { trimmed.removeLast() }
      text.append(contentsOf: trimmed)
      if index < paragraph.count - 1 { text.append(isHard ? 0x0A : 0x20) }
    }
    paragraph = []
    let plain = inline(text[...])
    if plain.utf8.contains(where: { $0 > 0x20 }) { blocks.append(plain) }
  }

  /// Code is text as it is.
  private mutating func flushCode() {
    let text = String(decoding: Array(paragraph.joined(separator: [0x0A])), as: UTF8.self)
    paragraph = []
    if text.utf8.contains(where: { $0 > 0x20 }) { blocks.append(text) }
  }

  private mutating func close(_ html: inout [ArraySlice<UInt8>]) {
    guard !html.isEmpty else { return }
    let text = MarkupText.paragraphs(Array(html.joined(separator: [0x0A])))
    html = []
    for block in String(decoding: text, as: UTF8.self).split(separator: "\n\n") {
      blocks.append(String(block))
    }
  }

  /// The text of inline Markdown; what pictures show goes to the captions.
  private mutating func inline(_ bytes: ArraySlice<UInt8>) -> String {
    var reader = MarkdownInline(Array(bytes))
    let text = reader.read()
    captions += reader.captions
    return MarkupText.plain(text)
  }
}
