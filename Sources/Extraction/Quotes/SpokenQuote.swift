internal import Records

/// A quote of a document, told in tokens and cast members.
package struct SpokenQuote: Sendable {
  /// Tokens between each pair of marks, the marks excluded.
  package var segments: [Range<Int>]
  /// Tokens from the first opening to the last closing mark, inclusive.
  package var tokens: Range<Int>
  /// Index into ``Cast/members``; nil for an unnamed or unknown source.
  package var speaker: Int?
  /// Tokens that point to the speaker.
  package var speakerTokens: Range<Int>?
  package var cue: Range<Int>?
  package var isWritten: Bool
  package var venue: String?
  /// EDTF.
  package var date: String?
}

extension SpokenQuote {
  func record(in document: Document, cast: Cast) -> Quote {
    let texts = segments.map { document.text($0) }
    return Quote(
      text: texts.joined(separator: " "), segments: texts, speaker: speaker.map { cast.members[$0].name },
      speakerText: speakerTokens.map { document.text($0) }, cue: cue.map { document.text($0) },
      medium: isWritten ? .written : .spoken, venue: venue, date: date, span: document.span(tokens))
  }
}
