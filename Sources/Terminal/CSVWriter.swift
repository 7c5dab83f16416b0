/// Writes rows as RFC 4180 says: commas, CRLF, quotation marks where a field needs them and doubled inside.
///
/// Text fields are cleaned of control characters and, since the text is foreign and CSV is most often opened in a spreadsheet, a field that a
/// spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`) gets a `'` before it, as OWASP advises. Programs
/// that need the exact text read JSON.
package struct CSVWriter: Sendable {
  /// What has been written and not taken yet.
  package private(set) var text = ""

  /// Nothing written.
  package init() {}

  /// One field of a row.
  package enum Field: Sendable, Equatable {
    /// Text, guarded; nil is an empty field.
    case text(String?)
    /// A number, never guarded; nil is an empty field.
    case number(Int?)
  }

  /// Adds a row.
  package mutating func row(_ fields: [Field]) {
    text += fields.map(Self.written).joined(separator: ",") + "\r\n"
  }

  /// Adds the row of column names.
  package mutating func header(_ names: [String]) { row(names.map { .text($0) }) }

  /// Hands over what was written and begins anew.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .number(let number): number.map(String.init) ?? ""
    case .text(let value): quoted(guarded(Sanitizer.clean(value ?? "", newlines: .kept)))
    }
  }

  private static func guarded(_ text: String) -> String {
    guard let first = text.first(where: { $0 != " " && $0 != "\n" }), "=+-@".contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
