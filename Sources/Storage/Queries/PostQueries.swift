public import Records
internal import SQLite

/// One post on a social network with its author and its place.
public struct PostItem: Sendable, Equatable {
  /// Number in the archive; changes when the article is revised.
  public var id: Int64
  /// The post; ``Records/SocialPost/author`` is the name the article gives.
  public var post: SocialPost
  /// The author across articles, when it is a person of the article.
  public var author: PersonReference?
  /// Where it stands.
  public var place: Place
}

/// Which posts to list; all conditions must hold.
public struct PostFilter: Sendable, Equatable {
  /// `Instagram`, in any case; `Twitter` and `X` are one network.
  public var platform: String?
  /// By one of these persons; nil for all.
  public var authors: [Int64]?
  /// Words that must all occur in the post.
  public var text: String?
  /// A hashtag, with or without `#`, in any case.
  public var hashtag: String?
  /// A handle that the post's words mention, with or without `@`, in any case.
  public var mention: String?
  /// The account it was posted from, with or without `@`, in any case.
  public var handle: String?
  /// First day, EDTF: a year or month means its first day.
  public var from: String?
  /// Last day, EDTF: a year or month means its last day.
  public var to: String?
  /// Of one article.
  public var article: Int64?

  /// No condition.
  public init() {}
}

extension Archive {
  /// Posts, newest first.
  public func posts(_ filter: PostFilter, limit: Int, offset: Int = 0) throws -> Listing<PostItem> {
    try ask {
      guard let question = PostQuestion(filter) else { return Listing(items: [], hasMore: false) }
      return try listing(question.sql, question.conditions, limit: limit, offset: offset, postItem)
    }
  }

  /// Posts as ``posts(_:limit:offset:)`` lists them, read on and on.
  public func postsWalk(_ filter: PostFilter) throws -> ListingWalk<PostItem> {
    try ask {
      guard let question = PostQuestion(filter) else { return emptyWalk() }
      return try walk(question.sql, question.conditions) { [unowned self] in try postItem($0) }
    }
  }

  func postItem(_ row: PreparedStatement) throws -> PostItem {
    let tags = try PostTags(of: row, from: PostQuestion.tags, connection)
    return PostItem(
      id: row.integer(0),
      post: SocialPost(
        platform: row.optionalText(1), author: row.optionalText(2), handle: row.optionalText(3),
        text: row.optionalText(4), date: row.optionalText(5), url: row.optionalText(6),
        hashtags: tags.hashtags, mentions: tags.mentions, quotes: tags.quotes,
        span: Columns.span(row, from: 9)),
      author: row.optionalInteger(7).map { PersonReference(id: $0, name: row.text(8)) },
      place: Columns.place(row, article: 14, from: 9))
  }
}

/// The SQL of a listing of posts.
struct PostQuestion {
  let sql: String
  let conditions: Conditions

  static let columns = """
    o.id, o.platform, o.author, o.handle, o.text, o.date, o.url, o.author_id, p.name, \(Columns.place("o")),
    \(Columns.article), \(PostTags.columns)
    """
  /// Number of the first of the columns of ``PostTags``.
  static let tags: Int32 = 20

  /// Nil when no post can match.
  init?(_ filter: PostFilter) {
    if let authors = filter.authors, authors.isEmpty { return nil }
    var conditions = Conditions()
    var source: String
    var order: String
    var tags = [(PostTag.hashtag, filter.hashtag), (.mention, filter.mention)].compactMap { kind, value in
      value.map { (kind: kind, value: PostQuestion.bare($0)) }
    }
    if let authors = filter.authors {
      source = "person_event AS e CROSS JOIN post AS o ON o.article_id = e.article_id AND o.number = e.number"
      order = "e.day DESC, e.article_id DESC, e.number"
      conditions.add("e.person_id", oneOf: authors)
      conditions.add("e.kind = \(TimelineEntry.Kind.post.code)")
      conditions.add(number: "e.day", from: filter.from, to: filter.to)
    } else if let tag = tags.popLast() {
      source = "post_tag AS g CROSS JOIN post AS o ON o.article_id = g.article_id AND o.number = g.post"
      order = "g.day DESC, g.article_id DESC, g.post DESC"
      conditions.add("g.value = \(conditions.bind(.text(tag.value))) AND g.kind = '\(tag.kind.rawValue)'")
      conditions.add("g.day", from: filter.from, to: filter.to)
    } else {
      source = "post AS o"
      order = "o.day DESC, o.id DESC"
      conditions.add("o.day", from: filter.from, to: filter.to)
    }
    let names = filter.platform.map { PostQuestion.names(of: $0) } ?? []
    if source == "post AS o", names.count > 1 {
      PostQuestion.merge(names, filter, into: &source, &conditions)
      order = ""
    } else if !names.isEmpty {
      let isOne = names.map { "o.platform = \(conditions.bind(.text($0))) COLLATE NOCASE" }
      conditions.add("(\(isOne.joined(separator: " OR ")))")
    }
    if let handle = filter.handle.map(PostQuestion.bare) {
      conditions.add("o.handle = \(conditions.bind(.text(handle))) COLLATE NOCASE")
    }
    for tag in tags {
      conditions.add(
        """
        EXISTS (SELECT 1 FROM post_tag AS t WHERE t.article_id = o.article_id AND t.post = o.number
        AND t.kind = '\(tag.kind.rawValue)' AND t.value = \(conditions.bind(.text(tag.value))))
        """)
    }
    if let article = filter.article { conditions.add("o.article_id = \(conditions.bind(.integer(article)))") }
    for word in Folding.words(filter.text ?? "").prefix(64) {
      conditions.add("o.text LIKE \(conditions.bind(.text("%\(word)%")))")
    }
    self.conditions = conditions
    sql = """
      SELECT \(PostQuestion.columns) FROM \(source) CROSS JOIN article AS a ON a.id = o.article_id
      LEFT JOIN person AS p ON p.id = o.author_id \(conditions.clause) \(order.isEmpty ? "" : "ORDER BY \(order)")
      """
  }

  /// Posts of a network that has two names: each name's are in order already, and SQLite merges them. The limit, which is none, keeps it from sorting all
  /// of them at the end instead.
  private static func merge(
    _ names: [String], _ filter: PostFilter, into source: inout String, _ conditions: inout Conditions
  ) {
    let lists = names.map { name in
      var own = "SELECT id, day FROM post WHERE platform = \(conditions.bind(.text(name))) COLLATE NOCASE"
      if let lower = filter.from.flatMap({ DateBounds($0)?.lower }) {
        own += " AND day >= \(conditions.bind(.text(lower)))"
      }
      if let upper = filter.to.flatMap({ DateBounds($0)?.upper }) {
        own += " AND day <= \(conditions.bind(.text(upper)))"
      }
      return own
    }
    source =
      "(\(lists.joined(separator: " UNION ALL ")) ORDER BY day DESC, id DESC LIMIT -1) AS e CROSS JOIN post AS o ON o.id = e.id"
  }

  /// A network goes by the name it had when an article was written.
  private static func names(of platform: String) -> [String] {
    ["x", "twitter"].contains(platform.lowercased()) ? ["Twitter", "X"] : [platform]
  }

  /// A tag without its sign.
  private static func bare(_ tag: String) -> String {
    tag.first.map { $0 == "#" || $0 == "@" } ?? false ? String(tag.dropFirst()) : tag
  }
}
