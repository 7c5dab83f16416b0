/// What the name of an input says about it.
struct FileName {
  /// Without folders, in small letters.
  let text: String

  init(path: String) {
    let last = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    text = last.lowercased()
  }

  /// What stands behind the last dot; empty where there is none.
  var ending: String {
    guard let dot = text.utf8.lastIndex(of: 0x2E) else { return "" }
    return String(text[text.utf8.index(after: dot)...])
  }

  /// The format that the ending promises; nil where it promises none.
  var format: InputFormat? { InputFormat(ending: ending) }

  /// The name that a packed file has inside: `page.html` of `page.html.gz`, `a.tar` of `a.tgz`.
  var unpacked: FileName {
    switch ending {
    case "gz": FileName(path: String(text.dropLast(3)))
    case "tgz": FileName(path: String(text.dropLast(3)) + "tar")
    default: self
    }
  }
}
