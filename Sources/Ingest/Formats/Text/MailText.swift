import Wording

/// The text of a mail without what it quotes and without the sender's signature.
struct MailText {
  /// What the sender wrote.
  private(set) var text = ""
  /// What was set aside, a block each.
  private(set) var removed: [String] = []

  /// Plain text (RFC 3676: `>` opens a quoted line, `-- ` the signature).
  init(_ plain: String) {
    let lines = String(decoding: TextDecoder.normalize(Array(plain.utf8)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    var aside: [String] = []
    var index = 0
    func setAside() {
      let block = Draft.line(aside.joined(separator: " "))
      if !block.isEmpty { removed.append(block) }
      aside = []
    }
    while index < lines.count {
      let line = lines[index]
      let isSignature = line == "--" || line == "-- "
      if isSignature || MailText.isForwardMark(line) && !kept.allSatisfy(\.isEmpty) {
        setAside()
        aside = Array(lines[index...])
        break
      }
      if line.hasPrefix(">") || MailText.announcesQuotation(lines, index) {
        aside.append(line.hasPrefix(">") ? String(line.drop { $0 == ">" || $0 == " " }) : line)
      } else {
        if !aside.isEmpty, !line.isEmpty { setAside() }
        kept.append(line)
      }
      index += 1
    }
    setAside()
    text = kept.joined(separator: "\n")
  }

  /// HTML: what mail programs put around a quoted mail is cut out.
  init(html: String) {
    text = html
    // The marks of Gmail, Yahoo, Outlook and of the standard attribute for quoted mail.
    for mark in [
      "<blockquote type=\"cite\"", "class=\"gmail_quote", "class=\"yahoo_quoted", "id=\"divRplyFwdMsg\"",
    ] {
      guard let range = text.firstRange(of: mark) else { continue }
      let open = text[..<range.lowerBound].lastIndex(of: "<") ?? range.lowerBound
      let start = mark.hasPrefix("<") ? range.lowerBound : open
      let quoted = Draft.line(MarkupText.plain(String(text[start...])))
      if !quoted.isEmpty { removed.append(quoted) }
      text = String(text[..<start])
    }
  }

  /// `On Fri, Oct 1, 2021 at 8:00 AM Mia Roe <mia@lamp.example> wrote:` on one line or two, before the quoted lines.
  private static func announcesQuotation(_ lines: [String], _ index: Int) -> Bool {
    for length in 1...2 where index + length < lines.count {
      let words = lines[index..<(index + length)].joined(separator: " ")
      guard words.hasSuffix(":"), words.utf8.count < 200 else { continue }
      var next = index + length
      while next < lines.count, lines[next].isEmpty, next < index + length + 2 { next += 1 }
      if next < lines.count, lines[next].hasPrefix(">") { return true }
    }
    return index > 0 && lines[index].hasSuffix(":") && lines[index].utf8.count < 100
      && index + 1 < lines.count
      && lines[index + 1].hasPrefix(">")
  }

  private static func isForwardMark(_ line: String) -> Bool {
    let folded = Line(line).folded
    return folded.starts(with: "-----original message".utf8) || folded.starts(with: "-----urspr".utf8)
      || folded.starts(with: "-----message d'origine".utf8)
  }
}
