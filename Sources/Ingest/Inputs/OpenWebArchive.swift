import Containers
import Records

/// A WARC being read: its pages, and the feeds, texts and other documents that are read as such.
final class OpenWebArchive: OpenInput {
  private let member: Member
  private let reader: WARCReader
  private let options: ReadingOptions
  /// Documents of a kind that may hold articles and that hold none.
  private var passedOver: [String: Int] = [:]
  private var isDone = false

  init(_ member: Member, options: ReadingOptions) {
    self.member = member
    self.options = options
    reader = WARCReader(
      member.source, gzip: member.gzip, limit: InputReader.articleLimit, isWanted: WebDocument.mayHoldArticles
    )
  }

  func next() -> OpenInputStep? {
    if isDone { return nil }
    switch reader.next() {
    case .broken(let offset, let url, let error): return rejected(offset: offset, url: url, error)
    case .document(let found):
      var document = member.part(nil, offset: found.offset)
      document.envelope = RawDocument.Envelope(
        url: found.url, charset: found.charset, mediaType: found.mediaType, fetched: found.fetched)
      document.identity = found.url
      let packed = PackedBytes(found.body, .http(found.fields, isPartial: found.isPartial))
      if WebDocument.isPage(found.mediaType) { return .input(.document(document, packed, .html)) }
      return other(document, packed)
    case nil:
      isDone = true
      let counts = reader.passedOver.merging(passedOver, uniquingKeysWith: +)
      return CountedKinds(counts).note(in: member.document.path).map { .input(.note($0)) }
    }
  }

  private func rejected(offset: Int?, url: String?, _ error: ContainerError) -> OpenInputStep {
    let reason = (url.map { "(\($0)) " } ?? "") + error.description
    return .input(.rejected(RejectedInput(path: member.document.path, offset: offset, reason: reason)))
  }

  /// A document that is no page by its media type: what it is, its content tells.
  ///
  /// Browsers fetch much in these kinds that nobody reads; it is counted, not refused one by one.
  private func other(_ document: RawDocument, _ packed: PackedBytes) -> OpenInputStep {
    do throws(ContainerError) {
      let bytes = try packed.unpacked(limit: InputReader.articleLimit).bytes
      switch WebDocument.kind(of: bytes, document, map: options.map) {
      case .document(let format): return .input(.document(document, PackedBytes(bytes), format))
      case .pass(let kind):
        passedOver[kind, default: 0] += 1
        return .nothing
      }
    } catch {
      return rejected(offset: document.offset, url: document.envelope.url, error)
    }
  }
}

/// What was passed over, and how often.
struct CountedKinds {
  private let counts: [(kind: String, count: Int)]

  /// More kinds than these are summed up.
  private static let shown = 16

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
    return "passed over in '\(path)', holding no articles: " + words.joined(separator: ", ")
  }
}
