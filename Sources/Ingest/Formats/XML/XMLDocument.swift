import Markup

/// A document in XML, decoded and parsed.
struct XMLDocument {
  let root: XMLElement
  /// Where its XML is broken: the parser's words and the line; the tree reaches up to there at least.
  let problem: (words: String, line: Int)?

  private let document: RawDocument

  /// Throws ``IngestError/brokenXML(problem:line:)``.
  init(_ document: RawDocument) throws(IngestError) {
    self.document = document
    do throws(MarkupError) {
      let parsed = try XMLParser.parse(PageDecoder.decode(document.bytes, charset: document.envelope.charset))
      root = XMLElement(tree: parsed.tree, node: 0)
      problem = parsed.problem
    } catch {
      switch error {
      case .tooDeep(let limit):
        throw .brokenXML(problem: "elements stand in each other more than \(limit) deep", line: nil)
      case .noElements: throw .brokenXML(problem: "there is no element", line: nil)
      case .broken(let problem, let line): throw .brokenXML(problem: problem, line: line)
      }
    }
  }

  /// The error to report after everything that could be read; nil for a sound document.
  var defect: IngestError? {
    problem.map { .brokenXML(problem: $0.words, line: $0.line) }
  }

  /// The bytes of each of some elements in the document, when as many of their names begin there; else all bytes for each.
  func places(of elements: [XMLElement]) -> [Range<Int>] {
    let whole = 0..<document.bytes.count
    guard elements.count > 1 else { return elements.map { _ in whole } }
    let found = XMLPlaces.find(Set(elements.map(\.fullName)), in: document.bytes)
    return found.count == elements.count ? found : elements.map { _ in whole }
  }
}
