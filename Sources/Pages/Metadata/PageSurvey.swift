internal import Markup
internal import Wording

/// What one pass over a page finds for its metadata: the head's declarations, titles, and where times stand.
struct PageSurvey {
  /// A field as the page writes it.
  struct Declared {
    let field: MetaName.Field
    let rank: MetaName.Rank
    let text: String
  }

  /// `meta` elements, in order.
  private(set) var declared: [Declared] = []
  /// Text of the `title` element.
  private(set) var title: String?
  /// Texts of the `h1` elements with their nodes, in order; without any, of the lesser headings that the title repeats.
  private(set) var headings: [(node: Int, text: String)] = []
  /// `link rel=canonical`.
  private(set) var canonical: String?
  /// `lang` of the root element.
  private(set) var language: String?
  /// `time` elements.
  private(set) var times: [Int] = []

  /// A page has a few dozen declarations, few headings and times; of more, the first are looked at.
  private static let limit = 400

  init(_ tree: MarkupTree) {
    var lesser: [(node: Int, text: String)] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta: addMeta(tree, index)
      case .title where title == nil: title = PageText.clean(tree.text(of: index))
      case .h1 where headings.count < 20:
        if let text = PageText.clean(tree.text(of: index)) { headings.append((index, text)) }
      case .h2 where lesser.count < 20, .h3 where lesser.count < 20:
        if let text = PageText.clean(tree.text(of: index)) { lesser.append((index, text)) }
      case .link where canonical == nil:
        if let rel = tree.attributeBytes(.rel, of: index), rel.elementsEqual("canonical".utf8) {
          canonical = tree.attribute(.href, of: index)
        }
      case .html:
        language = language ?? tree.attribute(.lang, of: index) ?? tree.attribute(.xmlLang, of: index)
      case .time where times.count < PageSurvey.limit: times.append(index)
      default: break
      }
    }
    if headings.isEmpty, let title {
      let whole = PageText.squeezed(title)
      headings = lesser.filter { heading in
        let part = PageText.squeezed(heading.text)
        return Line(heading.text).wordCount >= 3
          && (whole.starts(with: part) || whole.reversed().starts(with: part.reversed()))
      }
    }
  }

  private mutating func addMeta(_ tree: MarkupTree, _ node: Int) {
    guard declared.count < PageSurvey.limit else { return }
    // Content systems put several names into one attribute, and one content under two attributes.
    for attribute in [.property, .name, .itemprop, .httpEquiv] as [AttributeKey] {
      guard let names = tree.attributeBytes(attribute, of: node) else { continue }
      for name in names.split(separator: 0x20) {
        guard let (field, rank) = MetaName.meaning(of: name),
          let content = tree.attribute(.content, of: node) ?? tree.attribute(.value, of: node),
          let text = PageText.clean(content)
        else { continue }
        let isItem = attribute == .itemprop && tree.attributeBytes(.name, of: node) == nil
        if isItem, tree.attributeBytes(.property, of: node) == nil {
          guard Microdata.isOfArticle(node, in: tree) else { continue }
          declared.append(Declared(field: field, rank: .weak, text: text))
        } else {
          declared.append(Declared(field: field, rank: rank, text: text))
        }
        return
      }
    }
  }

  /// The texts of a field, the best trusted first.
  func texts(_ field: MetaName.Field) -> [(text: String, rank: MetaName.Rank)] {
    let found = declared.filter { $0.field == field }.map { ($0.text, $0.rank) }
    return [MetaName.Rank.openGraph, .named, .weak].flatMap { rank in found.filter { $0.1 == rank } }
  }
}
