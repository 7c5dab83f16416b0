import Wording

/// Parts the names of authors that one field holds.
enum AuthorNames {
  /// The names in a line; none where there is only an e-mail address.
  ///
  /// `By Jane Roe and Jon Poe`, `Jane Roe; Jon Poe`, `Roe, Jane; Poe, Jon`, `['Jane Roe', 'Jon Poe']`,
  /// `jane@lamp.example (Jane Roe)`.
  static func names(in line: String) -> [String] {
    let bytes = Array(line.utf8)
    if bytes.first == 0x5B, bytes.last == 0x5D { return quoted(bytes).flatMap { names(in: $0) } }
    let parts = bytes.split { $0 == 0x3B || $0 == 0x7C }.map {
      Draft.line(String(decoding: $0, as: UTF8.self))
    }
    .filter { !$0.isEmpty }
    if parts.count > 1 { return parts.flatMap { names(in: turned($0)) } }
    guard let name = parts.first.map(withoutAddress), !name.isEmpty else { return [] }
    let parsed = BylineParser.parse(Line(name)) ?? BylineParser.parse(Line("By " + name))
    return parsed?.authors ?? [name]
  }

  /// A name without the e-mail address that feeds put before it, in RSS, or behind it, as in mails.
  private static func withoutAddress(_ name: String) -> String {
    guard name.utf8.contains(0x40) else { return name }
    if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close {
      return Draft.line(String(name[name.index(after: open)..<close]))
    }
    let words = name.split(separator: " ").filter { !$0.contains("@") }
    return words.joined(separator: " ").filter { $0 != "\"" }
  }

  /// `Roe, Jane` as `Jane Roe`; among names parted by semicolons a comma turns one around.
  private static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",").map { $0.drop { $0 == " " } }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].split(separator: " ").count <= 3
    else {
      return name
    }
    return "\(parts[1]) \(parts[0])"
  }

  /// The texts between quotation marks in a list as Python or JSON writes it: data frames leave such in their tables.
  private static func quoted(_ bytes: [UInt8]) -> [String] {
    var texts: [String] = []
    var open: (mark: UInt8, start: Int)?
    var index = 1
    while index < bytes.count {
      let byte = bytes[index]
      if let (mark, start) = open {
        if byte == 0x5C {
          index += 1
        } else if byte == mark {
          texts.append(String(decoding: bytes[start..<index].filter { $0 != 0x5C }, as: UTF8.self))
          open = nil
        }
      } else if byte == 0x22 || byte == 0x27 {
        open = (byte, index + 1)
      }
      index += 1
    }
    return texts
  }
}
