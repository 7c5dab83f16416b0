import Containers
import Records

/// A WARC being read: the pages in it.
final class OpenWebArchive: OpenInput {
  private let member: Member
  private let reader: WARCReader
  private var isDone = false

  init(_ member: Member) {
    self.member = member
    reader = WARCReader(
      member.source, gzip: member.gzip, limit: InputReader.articleLimit,
      isWanted: { $0 == "text/html" || $0 == "application/xhtml+xml" })
  }

  func next() -> OpenInputStep? {
    if isDone { return nil }
    switch reader.next() {
    case .broken(let offset, let url, let error):
      let reason = (url.map { "(\($0)) " } ?? "") + error.description
      return .input(.rejected(RejectedInput(path: member.document.path, offset: offset, reason: reason)))
    case .document(let found):
      var document = member.part(nil, offset: found.offset)
      document.envelope = RawDocument.Envelope(
        url: found.url, charset: found.charset, mediaType: found.mediaType, fetched: found.fetched)
      document.identity = found.url
      return .input(
        .document(document, PackedBytes(found.body, .http(found.fields, isPartial: found.isPartial)), .html))
    case nil:
      isDone = true
      return CountedKinds(reader.passedOver).note(in: member.document.path).map { .input(.note($0)) }
    }
  }
}

/// What was passed over, and how often.
struct CountedKinds {
  private let counts: [(kind: String, count: Int)]

  /// More kinds than these are summed up.
  private static let shown = 8

  init(_ counts: [String: Int]) {
    self.counts = counts.map { ($0.key, $0.value) }
      .sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
  }

  /// `passed over in 'a.warc': 12 × image/png, 3 × HTTP status 404`; nil for nothing.
  func note(in path: String) -> String? {
    if counts.isEmpty { return nil }
    var words = counts.prefix(CountedKinds.shown).map { "\($0.count) × \($0.kind)" }
    let rest = counts.dropFirst(CountedKinds.shown).reduce(0) { $0 + $1.count }
    if rest > 0 { words.append("\(rest) × others") }
    return "passed over in '\(path)', being no web pages: " + words.joined(separator: ", ")
  }
}
