import Records
import Wording

/// Reads articles in Markdown, with or without front matter.
enum MarkdownFormat: FormatReader {
  /// Whether the first bytes of a document are front matter: lines `key: value` between two lines of three hyphens, or
  /// `key = value` between plus signs.
  static func recognises(_ start: [UInt8]) -> Bool {
    guard let matter = FrontMatter.opening(of: start[...]) else { return false }
    let mark: UInt8 = matter.fence == 0x2D ? 0x3A : 0x3D
    var hasKey = false
    var index = matter.end
    for _ in 0..<200 where index < start.count {
      let line = start[index...].prefix { $0 != 0x0A }
      if FrontMatter.closes(line, matter.fence) { return hasKey }
      let key = line.prefix { $0 != mark }
      if !key.isEmpty, key.endIndex < line.endIndex { hasKey = true }
      index = line.endIndex + 1
    }
    return false
  }

  static func read(_ document: RawDocument) -> [DocumentPart] {
    do throws(IngestError) {
      let source = Source(path: document.path, format: .markdown, sha256: "", offset: document.offset)
      var article = Article(source: source, body: "")
      article.url = document.envelope.url
      let bytes = TextDecoder.fromUTF16(document.bytes) ?? TextDecoder.utf8(document.bytes)
      return [.draft(try draft(of: bytes, article: article), label: nil, bytes: 0..<document.bytes.count)]
    } catch {
      return [.rejected(error, label: nil, offset: document.offset)]
    }
  }

  private static func draft(of bytes: [UInt8], article: Article) throws(IngestError) -> Draft {
    let matter = FrontMatter(bytes)
    var fields = ArticleFields(article)
    for field in matter.fields {
      // Under `text` or `body` stands a summary or a setting here; the text is what follows.
      let readings = FieldMeaning.readings(of: field.name).filter {
        $0.meaning != .body && $0.meaning != .page
      }
      fields.add(field, readings)
    }
    for note in matter.notes { fields.note(note) }
    let text = MarkdownText(Array(bytes[matter.end...]))
    if let title = text.title {
      fields.add(Field("heading", title), [FieldMeaning.Reading(meaning: .headline, rank: 8)])
    }
    for caption in text.captions {
      fields.add(Field("caption", caption), [FieldMeaning.Reading(meaning: .captions, rank: 8)])
    }
    let body = Field("text", .list(text.blocks), written: "null")
    fields.add(body, [FieldMeaning.Reading(meaning: .body, rank: 0)], isBorrowed: true)
    var draft = try fields.draft("it has front matter only; add the text")
    draft.article.removed += matter.removed
    return draft
  }
}
