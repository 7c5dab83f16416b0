import Markup

/// The vocabularies that the formats in XML are read by, under their usual prefixes.
enum Vocabularies {
  /// Addresses as their specifications give them: RFC 4287; RDF Site Summary 1.0 and its modules; DCMI Metadata Terms; Media
  /// RSS; Apple, "Podcaster's guide to RSS"; FeedBurner; IPTC, NITF and NewsML-G2; and those under which RSS was put by its
  /// own versions (RSS Advisory Board, "RSS Best Practices Profile").
  static let known = XMLNamespaces(usual: [
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/": "",
    "http://purl.org/net/rss1.1#": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://iptc.org/std/NITF/2006-10-18/": "",
    "http://iptc.org/std/nar/2006-10-01/": "",
  ])
}
