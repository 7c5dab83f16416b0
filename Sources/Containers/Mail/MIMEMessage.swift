/// One mail (RFC 5322, MIME as in RFC 2045 to 2047): its headers, decoded, and its text.
public struct MIMEMessage: Sendable, Equatable {
  /// A text of the mail, its transfer encoding undone.
  public struct Body: Sendable, Equatable {
    /// `text/html`, `text/plain` …, in small letters.
    public let mediaType: String
    /// Label of the character encoding, as written; nil where none is given.
    public let charset: String?
    /// In that encoding.
    public let bytes: [UInt8]
  }

  /// All header fields, values as written.
  public let headers: HeaderFields
  /// The texts, the best first: HTML, then plain text, each kind in the order of the mail; those of mails that
  /// it forwards come last, attachments are not among them.
  public let bodies: [Body]
  /// Attachments, embedded pictures and whatever else is no text.
  public let attachments: Int

  /// The best text, nil for a mail without any.
  public var body: Body? { bodies.first }

  /// Takes a mail apart; never fails, and what is broken in it yields what can be read.
  public init(_ bytes: [UInt8]) {
    var parts = MIMEParts()
    headers = parts.read(bytes[...])
    bodies = MIMEMessage.ranked(parts.bodies) + MIMEMessage.ranked(parts.forwarded)
    attachments = parts.attachments
  }

  private static func ranked(_ bodies: [Body]) -> [Body] {
    func rank(_ body: Body) -> Int {
      switch body.mediaType {
      case "text/html", "application/xhtml+xml": 0
      case "text/plain": 1
      default: 2
      }
    }
    return (0...2).flatMap { wanted in bodies.filter { rank($0) == wanted } }
  }

  /// The decoded value of the first field of a name, which is given in small letters: `list-id`; nil where it is missing.
  public func header(_ name: String) -> String? { headers[name].map { EncodedWords.decode($0.value) } }

  /// The field `Subject`, decoded.
  public var subject: String? { header("subject") }
  /// The first sender of the field `From`, decoded.
  public var from: MailAddress? { headers["from"].flatMap { MailAddress($0.value) } }
  /// The field `Date` as written: `Fri, 1 Oct 2021 08:00:00 +0200`.
  public var date: String? { headers["date"]?.text }
  /// The field `Message-ID` without its angle brackets.
  public var messageID: String? {
    headers["message-id"].map { $0.text.trimmingBrackets }.flatMap { $0.isEmpty ? nil : $0 }
  }
  /// The name of the mailing list, decoded: the words of `List-ID` before the angle bracket, nil where there are none.
  public var listName: String? { headers["list-id"].flatMap { MailAddress($0.value) }?.name }
}

extension String {
  fileprivate var trimmingBrackets: String {
    String(decoding: Array(utf8.drop { $0 == 0x3C }.prefix { $0 != 0x3E }), as: UTF8.self)
  }
}
