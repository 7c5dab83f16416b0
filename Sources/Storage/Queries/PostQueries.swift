public import Records

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
  /// `Instagram`, in any case.
  public var platform: String?
  /// By one of these persons; nil for all.
  public var authors: [Int64]?
  /// Words that must all occur in the post.
  public var text: String?
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
    Listing(items: [], hasMore: false)
  }
}
