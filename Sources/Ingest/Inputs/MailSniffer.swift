import Containers

/// Tells mailboxes from single mails and from text.
enum MailSniffer {
  /// Whether text is a mailbox: a line that parts messages, then a header field.
  static func isMailbox(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix(1024).prefix { $0 != 0x0A }
    guard line.first == 0x46, MboxReader.isSeparator(line) else { return false }
    let next = text[min(line.endIndex + 1, text.endIndex)...]
    let name = next.prefix(80).prefix { $0 != 0x3A && $0 > 0x20 && $0 < 0x7F }
    return !name.isEmpty && next[name.endIndex...].first == 0x3A
  }
}
