/// What a named field (a JSON member, a column, a line of front matter) says about an article.
enum FieldMeaning: String, Sendable, CaseIterable {
  case headline, body, published, bylines, url, publisher, deck, language, modified, captions
  /// Whether everybody may read the whole text.
  case access
  /// The whole web page that the text was taken from.
  case page

  /// A meaning of a name: of several fields with one meaning the one of the lowest rank counts, of those the first.
  struct Reading: Sendable, Equatable {
    var meaning: FieldMeaning
    var rank: Int
  }

  /// What a name may mean, the likelier first; a few mean one thing or another by their value.
  ///
  /// Case and everything but letters and digits is passed over: `Date-Published`, `date_published` and `datePublished` are one.
  static func readings(of name: String) -> [Reading] { names[folded(name)] ?? [] }

  /// A name in small letters, with nothing but its letters and digits.
  static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of each meaning, those of one rank in a line.
  ///
  /// As written by NewsAPI, the Guardian, the New York Times, WordPress, schema.org and Open Graph, by news-please,
  /// trafilatura, newspaper and Fundus, and in C4, RealNews, CC-News and "All the News". Names of the day of crawling
  /// (`date_download`, `filedate`, `timestamp`, `crawl_date`) are left out on purpose: nobody published anything then.
  private static let ranks: [(meaning: FieldMeaning, names: [String])] = [
    (
      .body,
      [
        "articlebody maintext text body bodytext fulltext articletext bodyhtml contenthtml articlehtml contenttext",
        "content plaintext articlecontent storytext", "article story rawtext bodycontent",
        "paragraphs sections",
      ]
    ),
    (.page, ["html rawhtml pagehtml htmlsource"]),
    (.headline, ["headline title webtitle articletitle heading", "ogtitle name", "titlepage titlerss"]),
    (
      .deck,
      [
        "deck dek standfirst subtitle subheadline subhead subheading trailtext",
        "description excerpt abstract teaser lede shortdescription",
        "metadescription ogdescription summary snippet",
      ]
    ),
    (
      .url,
      [
        "canonicalurl canonicallink canonical", "url link weburl articleurl permalink externalurl",
        "ogurl respondedurl", "requestedurl", "source uri guid id",
      ]
    ),
    (
      .publisher,
      [
        "publisher site sitename publication outlet publishername newspaper",
        "sourcename sourcehostname metasitename ogsitename source",
        "domain sourcedomain hostname host sourceurl",
      ]
    ),
    (
      .published,
      [
        """
        published publishedat publishedon publisheddate publishedtime publishdate publishtime publishingdate \
        publicationdate publicationtime pubdate datepublished datepublish webpublicationdate firstpublished \
        firstpublishedat firstpublicationdate articlepublishedtime
        """,
        "date datetime displaydate", "datecreated",
      ]
    ),
    (
      .modified,
      [
        """
        modified modifiedat modifieddate modifiedtime datemodified datemodify lastmodified articlemodifiedtime \
        updated updatedat updateddate updatedate updatetime dateupdated lastupdated lastupdatedat
        """
      ]
    ),
    (
      .bylines,
      ["byline bylines author authors authorname authornames", "creator writer writers reporter reporters"]
    ),
    (.captions, ["caption captions imagecaption imagecaptions photocaption photocaptions"]),
    (.language, ["language lang inlanguage languagecode", "metalang"]),
    (.access, ["freeaccess isaccessibleforfree"]),
  ]

  private static let names: [String: [Reading]] = {
    var names: [String: [Reading]] = [:]
    for (meaning, lines) in ranks {
      for (rank, line) in lines.enumerated() {
        for name in line.split(separator: " ") {
          names[String(name), default: []].append(Reading(meaning: meaning, rank: rank))
        }
      }
    }
    return names
  }()
}
