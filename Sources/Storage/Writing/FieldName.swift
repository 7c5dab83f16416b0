internal import Records

extension Field {
  /// The field's name in the database: nil for the body, as in the record format.
  var name: String? {
    switch self {
    case .body: nil
    case .headline: "headline"
    case .deck: "deck"
    case .caption(let index): "captions[\(index)]"
    }
  }

  /// The field of a name; unknown names mean the body.
  init(name: String?) {
    switch name {
    case "headline": self = .headline
    case "deck": self = .deck
    case .some(let caption) where caption.hasPrefix("captions["):
      self = .caption(Int(caption.dropFirst(9).dropLast()) ?? 0)
    default: self = .body
    }
  }
}

/// A list as a JSON array.
func jsonArray(_ texts: [String]) -> String {
  if texts.isEmpty { return "[]" }
  var writer = JSONWriter()
  writer.array(texts) { $0.value($1) }
  return writer.text
}
