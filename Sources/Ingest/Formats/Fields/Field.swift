import Records

/// A named value of an input.
struct Field: Sendable {
  /// As the input names it.
  var name: String
  var value: Value
  /// The value as JSON, for `Article.extra`; nil for a text, which any value written as such is.
  var written: String?

  /// A value as far as somebody may ask for it.
  enum Value: Sendable, Equatable {
    case text(String)
    /// Several texts in order; of a text field its paragraphs.
    case list([String])
    case number(Int)
    case flag(Bool)
    /// Nothing at all.
    case none
    /// Something that no field of an article can take.
    case other
  }

  init(_ name: String, _ value: Value, written: String) {
    self.name = name
    self.value = value
    self.written = written
  }

  /// A field that is a text.
  init(_ name: String, _ text: String) {
    self.name = name
    value = .text(text)
  }

  /// The texts of the value; nil when it is none.
  var texts: [String]? {
    switch value {
    case .text(let text): [text]
    case .list(let texts): texts
    case .none: []
    case .number, .flag, .other: nil
    }
  }

  /// Writes the value as JSON.
  func write(to writer: inout JSONWriter) {
    if let written { return writer.raw(written) }
    if case .text(let text) = value { writer.value(text) } else { writer.raw(nil) }
  }
}
