import Containers

/// Tells mails and mailboxes.
enum MailSniffer {
  /// Whether text is a mailbox: a line that parts messages, then a header field.
  static func isMailbox(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix(1024).prefix { $0 != 0x0A }
    guard line.first == 0x46, MboxReader.isSeparator(line) else { return false }
    return fieldName(text[min(line.endIndex + 1, text.endIndex)...]) != nil
  }

  /// Whether text is a mail: fields only mails have, before the first empty line; one is enough where the name says so, too.
  static func isMail(_ text: ArraySlice<UInt8>, isNamedSo: Bool) -> Bool {
    var rest = text
    var found: Set<String> = []
    for _ in 0..<200 {
      let line = rest.prefix { $0 != 0x0A }
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if line.first != 0x20, line.first != 0x09 {
        guard let name = fieldName(line) else { return false }
        if common.contains(name) || traces.contains(name) { found.insert(name) }
      }
      rest = rest[min(line.endIndex + 1, rest.endIndex)...]
      if rest.isEmpty { break }
    }
    // A text may begin with "From:" and "Date:", but not with what programs write on the way.
    return isNamedSo ? !found.isEmpty : found.count >= 3 && !found.isDisjoint(with: traces)
  }

  /// The name of the header field that a line is, in small letters; nil when it is none.
  private static func fieldName(_ line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix(80).prefix { $0 != 0x3A && $0 > 0x20 && $0 < 0x7F }
    guard !name.isEmpty, line[name.endIndex...].first == 0x3A else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static let common: Set<String> = ["from", "to", "subject", "date", "reply-to", "cc", "sender"]
  private static let traces: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "delivered-to", "content-type", "dkim-signature",
    "list-unsubscribe", "content-transfer-encoding", "x-mailer",
  ]
}
