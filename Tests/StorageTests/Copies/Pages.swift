import Records
import SQLite

@testable import Storage

/// Invented pages: texts long enough to be told apart by their words alone.
enum Pages {
  static let lighthouse = """
    Vera Lund has sold the white lighthouse at Tessaly where she wrote her first three albums, a spokesman for the singer confirmed on \
    Monday. A brewer from the mainland paid two million crowns for the tower, the keeper's cottage and the boat that nobody has dared \
    to steer since the storm. Neighbours along the pier remember lamps burning until dawn and a piano that was hauled up the stairs by \
    seven fishermen. The brewer promised to leave the lantern room untouched, to open the gallery every Sunday, and to keep the goats.
    """

  static let ferry = """
    Ida Marsh broke her arm when the morning ferry to Quill struck a sandbank, and waved at photographers with the other one while \
    paramedics carried her ashore. The actress had been learning her part on deck, rescuers said, and went on reciting it in the \
    ambulance. Doctors expect the plaster to come off before rehearsals of the tragedy begin in autumn; the theatre has offered her an \
    understudy, a sling made of velvet and a chair that rolls. The captain apologised to all forty passengers in verse.
    """

  /// What a site puts under all its articles.
  static let boilerplate =
    "Lantern Daily has told stories from the coast for sixty years. Write to our desk with hints, pictures and corrections at any hour."

  /// A page; every fetch of it has other bytes.
  static func page(
    _ url: String?, fetch: Int = 1, headline: String = "Vera Lund sells lighthouse",
    published: String? = "2031-05-02",
    partial: Article.Partial? = nil, body: String = lighthouse, path: String = "crawl.warc.gz",
    offset: Int? = nil, fetched: String? = nil, modified: String? = nil
  ) -> Draft {
    var draft = Draft(headline, published: published, path: path, identity: url, body: body).person(
      "Vera Lund"
    ).person("Ida Marsh")
    draft.article.url = url
    draft.article.partial = partial
    draft.article.removed = ["Advertisement number \(fetch)"]
    draft.article.modified = modified
    draft.article.source.offset = offset
    draft.article.source.fetched = fetched
    draft.article.source.sha256 = SHA256.hexDigest(
      of:
        "\(url ?? path) \(fetch) \(headline) \(published ?? "") \(body) \(offset ?? 0) \(fetched ?? "") \(modified ?? "")"
        .utf8)
    return draft
  }

  static let address = "https://www.lamp.example/lighthouse"
  static let twin = "https://www.lamp.example/lighthouse/amp/"
  static let stub = String(lighthouse.prefix(160))
}

extension Archive {
  /// Whose copy each article is, by number.
  func originals() throws -> [Int64?] {
    try connection.rows("SELECT copy_of FROM story_article ORDER BY article_id") { $0.optionalInteger(0) }
  }

  /// The current body of an article.
  func body(_ id: Int64) throws -> String? { try article(id)?.record.article.body }
}
