internal import Markup

/// Cuts a page into blocks: one pass over the tree, without recursion.
struct BlockCutter {
  private let nodes: UnsafeBufferPointer<MarkupTree.Node>
  private let attributes: UnsafeBufferPointer<MarkupTree.Attribute>
  private let source: UnsafeBufferPointer<UInt8>
  private let isBlockName: [Bool]
  private let isForeignName: [Bool]
  private var page = PageBlocks()
  /// The text of ``page``, until it is finished.
  private var bytes: TextBuffer
  /// The open elements that part text: index into elements, end in the tree.
  private var open: [(element: Int, end: Int)] = []
  /// The open elements of these kinds: end in the tree.
  private var linkEnd = 0
  private var preEnd = 0
  /// End of the row of plain cells that is being read; its cells are one block.
  private var rowEnd = 0
  private var scan: BlockScan
  private var dropCap: DropCap
  /// Inline elements that are cut out of the text around them: indices into elements.
  private var interruptions: [Int] = []
  /// The element whose text goes on after an interruption.
  private var resumed = -1

  /// The text of a tree.
  static func cut(_ tree: MarkupTree) -> PageBlocks {
    let isBlockName = tree.names.map { $0.utf8.contains(0x2D) || blockNames.contains($0) }
    let isForeignName = tree.names.map(foreignNames.contains)
    return tree.nodes.withUnsafeBufferPointer { nodes in
      tree.attributes.withUnsafeBufferPointer { attributes in
        tree.bytes.withUnsafeBufferPointer { source in
          var cutter = BlockCutter(nodes, attributes, source, isBlockName, isForeignName)
          cutter.run(tree)
          cutter.page.bytes = cutter.bytes.take()
          return cutter.page
        }
      }
    }
  }

  private init(
    _ nodes: UnsafeBufferPointer<MarkupTree.Node>, _ attributes: UnsafeBufferPointer<MarkupTree.Attribute>,
    _ source: UnsafeBufferPointer<UInt8>, _ isBlockName: [Bool], _ isForeignName: [Bool]
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.source = source
    self.isBlockName = isBlockName
    self.isForeignName = isForeignName
    scan = BlockScan()
    dropCap = DropCap(nodes, source)
    bytes = TextBuffer(capacity: source.count / 2)
    page.elements.reserveCapacity(nodes.count / 3)
  }

  private mutating func run(_ tree: MarkupTree) {
    var index = 0
    while index < nodes.count {
      close(before: index)
      let node = nodes[index]
      switch node.tag {
      case .text:
        scan.add(
          UnsafeBufferPointer(rebasing: source[Int(node.range.lowerBound)..<Int(node.range.upperBound)]),
          isLink: index < linkEnd, isPreformatted: index < preEnd, into: &bytes)
      case .br:
        if scan.breakLine(into: &bytes) { flush(isLoose: true) }
      case .head, .script, .style, .template, .noscript, .select, .option, .textarea, .button, .iframe,
        .object, .svg, .video, .audio, .input, .label, .img, .link, .meta, .source, .embed:
        switch node.tag {
        case .iframe, .object, .noscript, .template, .embed:
          if !addEmbed(index, tree), node.tag != .noscript, node.tag != .template { scan.separate() }
        case .video, .audio: scan.separate()
        default: break
        }
        index = Int(node.end)
        continue
      case .a:
        if Int(node.end) > linkEnd {
          linkEnd = Int(node.end)
          scan.beginLink()
        }
        if ownTraits(of: index, node).sure.contains(.hidden) {
          index = Int(node.end)
          continue
        }
      case .span, .b, .i, .em, .strong, .font, .u, .s, .sub, .sup, .small, .q, .cite, .code, .abbr, .mark,
        .ins, .del, .time:
        let traits = node.range.isEmpty ? NamedTraits() : ownTraits(of: index, node)
        if traits.sure.contains(.hidden), !isDropCap(index) {
          index = Int(node.end)
          continue
        }
        // A span that is shown as a block is one.
        if node.tag == .span, isShownAsBlock(node) {
          begin(index, node, traits)
          break
        }
        // A caption or a line of facts in a span stands by itself; emphasis does not.
        if node.tag == .span, !traits.sure.isDisjoint(with: [.caption, .share, .comments, .advert, .dialog]) {
          begin(index, node, traits)
          interruptions.append(page.elements.count - 1)
        }
      default:
        if node.tag == .other, isForeignName[Int(node.name)] {
          index = Int(node.end)
          continue
        }
        if node.tag == .other, !isBlockName[Int(node.name)] { break }
        if addEmbed(index, tree) {
          index = Int(node.end)
          continue
        }
        if node.tag == .td || node.tag == .th, index < rowEnd {
          scan.beginCell()
          break
        }
        var traits = ownTraits(of: index, node)
        traits.insert(BlockCutter.tagTraits(node.tag))
        if node.tag == .article { traits.all.remove(.facts) }
        begin(index, node, traits)
        if node.tag == .tr, isPlainRow(index, end: Int(node.end)) { rowEnd = Int(node.end) }
        if node.tag == .pre { preEnd = max(preEnd, Int(node.end)) }
      }
      index += 1
    }
    close(before: nodes.count)
    flush()
  }

  private mutating func addEmbed(_ index: Int, _ tree: MarkupTree) -> Bool {
    guard let element = open.last?.element, let (embed, text) = EmbedReader.embed(at: index, in: tree) else {
      return false
    }
    flush()
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    var block = TextBlock(kind: .embed, text: start..<bytes.count, element: element)
    block.words = text.utf8.count { $0 == 0x20 } + (text.isEmpty ? 0 : 1)
    block.embed = embed
    page.blocks.append(block)
    return true
  }

  private mutating func begin(_ index: Int, _ node: MarkupTree.Node, _ traits: NamedTraits) {
    flush()
    let parent = open.last?.element ?? -1
    page.elements.append(
      PageElement(
        node: index, tag: node.tag, signature: signature(of: node), parent: parent, depth: open.count,
        traits: traits,
        blocks: page.blocks.count..<page.blocks.count))
    open.append((page.elements.count - 1, Int(node.end)))
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      flush()
      let start = page.elements[last.element].blocks.lowerBound
      page.elements[last.element].blocks = start..<page.blocks.count
      open.removeLast()
      if last.element == interruptions.last {
        interruptions.removeLast()
        resumed = open.last?.element ?? -1
      }
    }
  }

  /// Ends the block being written.
  private mutating func flush(isLoose: Bool = false) {
    guard let element = open.last?.element, var block = scan.finish(&bytes, element: element) else {
      return
    }
    block.isLoose = isLoose
    block.continues = resumed == element
    resumed = -1
    block.kind = kind(in: element)
    page.blocks.append(block)
  }

  /// The kind of a block by the innermost element that says one.
  private func kind(in element: Int) -> Page.Block.Kind {
    var element = element
    // What says the kind stands close by; the count bounds the time.
    for _ in 0..<4 where element >= 0 {
      switch nodes[page.elements[element].node].tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .li, .dt, .dd: return .listItem
      case .blockquote: return .quotation
      case .pre: return .preformatted
      case .body, .article, .section, .td, .table: return .paragraph
      default: element = page.elements[element].parent
      }
    }
    return .paragraph
  }

  /// Whether a row's cells hold nothing that parts text: then it is a row of data, else it makes up the page's layout.
  private func isPlainRow(_ row: Int, end: Int) -> Bool {
    for node in nodes[(row + 1)..<max(row + 1, end)] {
      switch node.tag {
      case .text, .td, .th, .a, .b, .i, .em, .strong, .span, .font, .br, .sub, .sup, .small, .u, .abbr, .img:
        break
      default: return false
      }
    }
    return true
  }

  private func ownTraits(of index: Int, _ node: MarkupTree.Node) -> NamedTraits {
    var traits = NamedTraits()
    for attribute in attributes[Int(node.range.lowerBound)..<Int(node.range.upperBound)] {
      switch attribute.key {
      case .class, .id, .itemprop:
        let named = NameWords.table.traits(of: value(attribute))
        traits.all.formUnion(named.all)
        traits.sure.formUnion(named.sure)
      case .hidden: traits.insert(.hidden)
      case .ariaHidden where value(attribute).elementsEqual("true".utf8): traits.insert(.hidden)
      case .style where BlockCutter.says(value(attribute), BlockCutter.hidingStyles): traits.insert(.hidden)
      case .role: traits.insert(BlockCutter.roleTraits(value(attribute)))
      default: break
      }
    }
    return traits
  }

  private func isShownAsBlock(_ node: MarkupTree.Node) -> Bool {
    attributes[Int(node.range.lowerBound)..<Int(node.range.upperBound)].contains {
      $0.key == .style && BlockCutter.says(value($0), BlockCutter.blockStyles)
    }
  }

  private mutating func isDropCap(_ index: Int) -> Bool {
    var dropCap = dropCap
    defer { self.dropCap = dropCap }
    return dropCap.isPart(index, startsBlock: scan.isEmpty) {
      ownTraits(of: $0, nodes[$0]).sure.contains(.hidden)
    }
  }

  /// Hash of a tag and its classes; digits, which number things, are left out.
  private func signature(of node: MarkupTree.Node) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(node.name)
    for attribute in attributes[Int(node.range.lowerBound)..<Int(node.range.upperBound)]
    where attribute.key == .class {
      for byte in value(attribute) where byte < 0x30 || byte > 0x39 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash ^ hash >> 32
  }

  private func value(_ attribute: MarkupTree.Attribute) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: source[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)])
  }

  /// Whether a style holds one of some declarations, written without blanks.
  private static func says(_ style: UnsafeBufferPointer<UInt8>, _ declarations: [[UInt8]]) -> Bool {
    var plain: [UInt8] = []
    for byte in style where byte > 0x20 { plain.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    return plain.withUnsafeBytes { plain in
      declarations.contains { said in said.withUnsafeBytes { MemorySearch.contains($0, in: plain) } }
    }
  }

  private static let blockStyles = ["display:block"].map { Array($0.utf8) }
  private static let hidingStyles = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

  private static func roleTraits(_ role: UnsafeBufferPointer<UInt8>) -> Traits {
    switch String(decoding: role, as: UTF8.self) {
    case "navigation", "menu", "menubar", "search": .navigation
    case "complementary": .aside
    case "contentinfo": .footer
    case "banner": .header
    case "dialog", "alertdialog": .dialog
    case "main", "article": .article
    default: []
    }
  }

  private static func tagTraits(_ tag: Tag) -> Traits {
    switch tag {
    case .nav: .navigation
    case .aside: .aside
    case .footer: .footer
    case .header: .header
    case .form, .fieldset: .form
    case .article, .main: .article
    case .figcaption, .caption: .caption
    case .figure, .picture: .figure
    case .table: .table
    case .ul, .ol, .dl: .list
    case .blockquote: .quotation
    case .address: .author
    default: []
    }
  }

  /// Elements of AMP pages that never hold an article's text.
  private static let foreignNames: Set<String> = [
    "amp-ad", "amp-sticky-ad", "amp-sidebar", "amp-consent", "amp-user-notification", "amp-next-page",
  ]

  /// Elements without a tag of their own that part text.
  private static let blockNames: Set<String> = [
    "summary", "hgroup", "dialog", "menu", "search", "optgroup", "frameset", "noframes", "frame",
  ]
}
