/// What the names of `meta` elements and of microdata say, over the vocabularies that pages use: OpenGraph, Dublin Core, PRISM,
/// Highwire, Parse.ly, Sailthru, Cxense, schema.org, and the plain names of content systems.
enum MetaName {
  /// What a name tells.
  enum Field: Sendable {
    case headline, deck, author, publisher, address, published, modified, language, tier
  }

  /// How far a vocabulary is trusted where several tell different things, the best first.
  enum Rank: Int, Sendable, Comparable {
    case openGraph, named, weak

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The meaning of a name; letters' case and punctuation do not matter: `article:published_time`, `article_published_time`.
  static func meaning(of name: ArraySlice<UInt8>) -> (field: Field, rank: Rank)? {
    // The longest name of the table has 24 letters.
    guard name.count <= 40 else { return nil }
    var key = ""
    for byte in name {
      switch byte {
      case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case 0x61...0x7A, 0x30...0x39: key.unicodeScalars.append(Unicode.Scalar(byte))
      default: break
      }
    }
    return table[key]
  }

  private static let table: [String: (field: Field, rank: Rank)] = {
    let rows: [(Field, Rank, String)] = [
      (.headline, .openGraph, "ogtitle"),
      (
        .headline, .named,
        "headline sailthrutitle parselytitle dctitle dctermstitle articletitle articleheadline"
      ),
      (.headline, .weak, "twittertitle citationtitle cxenseparsetitle hdl"),
      (.deck, .openGraph, "ogdescription"),
      (.deck, .named, "description sailthrudescription dcdescription dctermsdescription articledescription"),
      (.deck, .weak, "twitterdescription"),
      (.author, .openGraph, "articleauthor ogarticleauthor ogauthor articleauthorname bookauthor"),
      (
        .author, .named,
        """
        author authors byl byline creator dccreator dctermscreator parselyauthor sailthruauthor cxenseparseauthor \
        citationauthor citationauthors articleauthors authorname writer rbauthors
        """
      ),
      (.publisher, .openGraph, "ogsitename"),
      (.publisher, .named, "publisher dcpublisher dctermspublisher applicationname"),
      (.publisher, .weak, "copyright applemobilewebapptitle prismpublicationname dcsource"),
      (.address, .openGraph, "ogurl"), (.address, .named, "parselylink canonical"),
      (.address, .weak, "twitterurl"),
      (
        .published, .openGraph,
        """
        articlepublishedtime articlepublished articlepublisheddate ogpublishedtime ogpubdate ogarticlepublishedtime \
        articledateoriginal
        """
      ),
      (
        .published, .named,
        """
        datepublished publisheddate publishdate publicationdate pubdate published publishedat publishedtime \
        publishtime publishedon originalpublicationdate firstpublished firstpublicationdate parselypubdate \
        sailthrudate cxenseparserecspublishtime cxenseparsepublishtime dcdateissued dctermsissued dcdatepublished \
        prismpublicationdate citationpublicationdate citationonlinedate articledate articlepubdate \
        articlepublicationdate storydate ptime issued rnewsdatepublished datepublication
        """
      ),
      (
        .published, .weak,
        "date dcdate dctermsdate dcdatecreated dctermscreated datecreated created createdat creationdate displaydate citationdate timestamp"
      ),
      (
        .modified, .openGraph,
        "articlemodifiedtime articlemodified ogupdatedtime ogmodifiedtime articleupdatedtime"
      ),
      (
        .modified, .named,
        """
        datemodified modified modifiedtime modifieddate lastmod lastmodified lastmodifieddate lastupdated \
        lastupdateddate dcdatemodified dctermsmodified prismmodificationdate updated updatedtime updatedat \
        dateupdated moddate utime
        """
      ),
      (.modified, .weak, "revised revisiondate"),
      (.language, .openGraph, "oglocale"),
      (.language, .named, "inlanguage dclanguage dctermslanguage contentlanguage language"),
      (.tier, .openGraph, "articlecontenttier"),
    ]
    var table: [String: (field: Field, rank: Rank)] = [:]
    for (field, rank, names) in rows {
      for name in names.split(separator: " ") { table[String(name)] = (field, rank) }
    }
    return table
  }()
}
