/// Every form that articles come in, by the name that `--format` takes.
public enum InputFormat: String, CaseIterable, Sendable {
  case text, markdown, html, jsonl, json, csv, rss, atom
  case jsonFeed = "jsonfeed"
  case nitf
  case newsML = "newsml-g2"
  case ninjs, email
  case mbox, warc, wacz, zip, tar, gzip

  /// Whether it holds documents in formats of their own.
  public var isContainer: Bool {
    switch self {
    case .mbox, .warc, .wacz, .zip, .tar, .gzip: true
    default: false
    }
  }

  /// What it is, in a few words.
  public var summary: String {
    switch self {
    case .text: "plain text, the headline first; a line 'date 2021-10-01' may stand before it"
    case .markdown: "Markdown, with or without YAML front matter"
    case .html: "web pages, as saved or crawled"
    case .jsonl: "JSON Lines: one article a line, by the keys of news data sets and scrapers"
    case .json: "one article as a JSON object, or many in an array"
    case .csv: "tables with a head, parted by commas, semicolons or tabs; one article a row"
    case .rss: "feeds in RSS 0.9 to 2.0"
    case .atom: "feeds in Atom"
    case .jsonFeed: "feeds in JSON Feed 1.0 and 1.1"
    case .nitf: "IPTC's News Industry Text Format"
    case .newsML: "IPTC's NewsML-G2: news items and messages of them"
    case .ninjs: "IPTC's ninjs 1 to 3"
    case .email: "one mail, such as a newsletter"
    case .mbox: "mailboxes: many mails in one file"
    case .warc: "web archives, packed or not: the pages, feeds and texts in them"
    case .wacz: "web archives with their index, as browsers record them: the same in them"
    case .zip: "zip archives of anything that is listed here"
    case .tar: "tar archives, packed or not, of anything that is listed here"
    case .gzip: "anything that is listed here, packed with gzip"
    }
  }

  /// The endings of usual names, without the dot, in small letters.
  public var endings: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown", "mdown", "mkd"]
    case .html: ["html", "htm", "xhtml", "shtml"]
    case .jsonl: ["jsonl", "ndjson", "jsonlines"]
    case .json: ["json"]
    case .csv: ["csv", "tsv"]
    case .rss: ["rss", "rdf"]
    case .atom: ["atom"]
    case .jsonFeed: []
    case .nitf: ["nitf"]
    case .newsML: []
    case .ninjs: []
    case .email: ["eml"]
    case .mbox: ["mbox"]
    case .warc: ["warc", "warc.gz"]
    case .wacz: ["wacz"]
    case .zip: ["zip"]
    case .tar: ["tar", "tar.gz", "tgz"]
    case .gzip: ["gz"]
    }
  }

  /// The format that a name promises by its last ending; nil where it promises none.
  init?(ending: String) {
    guard let format = InputFormat.byEnding[ending] else { return nil }
    self = format
  }

  private static let byEnding: [String: InputFormat] = {
    let pairs = allCases.flatMap { format in format.endings.map { ($0, format) } }
    // A `tgz` is packed before it is a tar.
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first }).merging(["tgz": .gzip]) { $1 }
  }()
}
