import Markup

/// A document in XML cut into its items, each of which is parsed by itself: only one item's tree need be in memory, and
/// what is broken in one harms no other.
struct XMLItems: Sendable {
  let document: RawDocument
  /// What stands around the items: the document's root without them; nil where the root itself is the only item.
  let frame: XMLElement?
  /// The bytes of each item in the document; all bytes where their places cannot be told, or there is but one item.
  let places: [Range<Int>]

  /// The document in UTF-8, and the places of its items there.
  private let text: [UInt8]
  private let cuts: [XMLPlaces.Cut]
  /// The vocabularies that prefixes stand for in the items.
  private let namespaces: XMLNamespaces
  private let frameProblem: (words: String, line: Int)?

  /// `names` are those of items, without prefixes. Throws ``IngestError/brokenXML(problem:line:)``.
  init(_ document: RawDocument, of names: Set<String>) throws(IngestError) {
    self.document = document
    text = PageDecoder.decode(document.bytes, charset: document.envelope.charset)
    let whole = 0..<document.bytes.count
    guard let root = XMLRoot.name(in: text), !names.contains(root), !names.isEmpty else {
      cuts = [XMLPlaces.Cut(range: 0..<text.count, line: 1)]
      (frame, places, frameProblem) = (nil, [whole], nil)
      namespaces = Vocabularies.known
      return
    }
    cuts = XMLPlaces.cuts(names, in: text)
    let isSame = text.count == document.bytes.count
    let inDocument = isSame ? cuts.map(\.range) : XMLPlaces.find(names, in: document.bytes)
    places = cuts.count > 1 && inDocument.count == cuts.count ? inDocument : cuts.map { _ in whole }
    // As written: a root that has lost its prefix no longer tells which vocabulary the document is in.
    let (element, problem) = try XMLItems.parse(XMLItems.frame(of: text, without: cuts), nil)
    var tree = element.tree
    namespaces = Vocabularies.known.within(tree, through: "channel")
    Vocabularies.known.resolve(&tree)
    frame = XMLElement(tree: tree, node: 0)
    frameProblem = problem
  }

  var count: Int { cuts.count }

  /// What tells an item from the others; nil for the only one.
  func label(of index: Int) -> String? { count == 1 ? nil : " item \(index + 1)" }

  /// Where an item begins in the document; the only one begins with it.
  func offset(of index: Int) -> Int? { count == 1 ? document.offset : places[index].lowerBound }

  /// An item, and what is wrong with its XML.
  func item(_ index: Int) throws(IngestError) -> (element: XMLElement, defect: IngestError?) {
    let cut = cuts[index]
    let bytes = cut.range.count == text.count ? text : Array(text[cut.range])
    let (element, problem) = try XMLItems.parse(bytes, namespaces, line: cut.line)
    return (element, problem.map { .brokenXML(problem: $0.words, line: $0.line) })
  }

  /// What is to be said of the document as a whole.
  var remarks: [DocumentPart] {
    var remarks: [DocumentPart] = []
    let names = XMLParser.entitiesLeft(in: text)
    if !names.isEmpty {
      let list = names.map { "&\($0);" }.joined(separator: ", ")
      remarks.append(
        .note("declares entities of its own, which are not expanded but stay as they are written: \(list)"))
    }
    // Where the last item is cut off, the end of what stands around it is missing, too.
    let isCutOff = cuts.last?.range.upperBound == text.count
    if let problem = frameProblem, !isCutOff {
      let error = IngestError.brokenXML(problem: problem.words, line: problem.line)
      remarks.append(.rejected(error, label: nil, offset: nil))
    }
    if count == 0, remarks.isEmpty { remarks.append(.note("has no items; there is nothing to read")) }
    return remarks
  }

  /// The document without its items but for their line breaks, so that lines keep their numbers.
  private static func frame(of text: [UInt8], without cuts: [XMLPlaces.Cut]) -> [UInt8] {
    var frame: [UInt8] = []
    var kept = 0
    for cut in cuts {
      frame.append(contentsOf: text[kept..<cut.range.lowerBound])
      for byte in text[cut.range] where byte == 0x0A { frame.append(byte) }
      kept = cut.range.upperBound
    }
    frame.append(contentsOf: text[kept...])
    return frame
  }

  private static func parse(_ bytes: [UInt8], _ namespaces: XMLNamespaces?, line: Int = 1) throws(IngestError)
    -> (XMLElement, (words: String, line: Int)?)
  {
    do throws(MarkupError) {
      let (tree, problem) = try XMLParser.parse(bytes, namespaces: namespaces)
      return (XMLElement(tree: tree, node: 0), problem.map { ($0.words, $0.line + line - 1) })
    } catch {
      switch error {
      case .tooDeep(let limit):
        throw .brokenXML(problem: "elements stand in each other more than \(limit) deep", line: nil)
      case .noElements: throw .brokenXML(problem: "there is no element", line: nil)
      case .broken(let problem, let found): throw .brokenXML(problem: problem, line: found + line - 1)
      }
    }
  }
}
