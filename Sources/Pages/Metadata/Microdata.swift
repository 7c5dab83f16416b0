internal import Markup

/// Items of schema.org that are written into the elements of a page.
enum Microdata {
  /// Elements looked through on the way up to the item.
  private static let climbLimit = 40

  /// Whether the item that an element's property belongs to is the page's article: an article, a page, or no item at all.
  static func isOfArticle(_ node: Int, in tree: MarkupTree) -> Bool {
    var current = Int(tree.nodes[node].parent)
    for _ in 0..<climbLimit where current >= 0 {
      if tree.attributeBytes(.itemscope, of: current) != nil
        || tree.attributeBytes(.itemtype, of: current) != nil
      {
        guard let type = tree.attributeBytes(.itemtype, of: current) else { return true }
        return LinkedType(name: type) != .other
      }
      current = Int(tree.nodes[current].parent)
    }
    return true
  }
}

/// What a schema.org type is to an article.
enum LinkedType: Int {
  case other, page, review, article

  /// The type of a name, `NewsArticle` or `https://schema.org/NewsArticle`.
  init(name: ArraySlice<UInt8>) {
    var name = name
    while name.last == 0x2F { name.removeLast() }
    let start = name.lastIndex { $0 == 0x2F || $0 == 0x3A || $0 == 0x23 }.map { $0 + 1 } ?? name.startIndex
    let plain = String(decoding: name[start...], as: UTF8.self)
    switch plain {
    case _ where plain.hasSuffix("Article") || plain.hasSuffix("BlogPosting") || plain == "Report":
      self = .article
    case _ where plain.hasSuffix("Review"): self = .review
    case "Recipe", "Blog", "CreativeWork", "SocialMediaPosting": self = .review
    case _ where plain.hasSuffix("Page"): self = .page
    default: self = .other
    }
  }
}
