import Records
import Storage

/// A UUID worked out from what it stands for, so that the same thing has the same one in every export.
///
/// Version 8 of RFC 9562, of the first 16 bytes of a SHA-256.
struct ContentIdentifier: Equatable {
  /// `xxxxxxxx-xxxx-8xxx-xxxx-xxxxxxxxxxxx`
  let uuid: String

  /// The UUID of some names, which are told apart from each other.
  init(of names: [String]) {
    let named = names.map { "\($0.utf8.count):\($0)" }.joined()
    var digits = Array(
      SHA256.hexDigest(of: Array("limelight timeline ".utf8) + Array(named.utf8)).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = [UInt8](Array("89ab".utf8))[Int(digits[16] & 3)]
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    uuid = text
  }

  /// The UUID of an entry: of where the first imported of its articles tells it. Further articles, another best sentence and a date
  /// understood better leave it as it is.
  init(of entry: TimelineEntry) {
    let place = entry.sources.map(\.place).min {
      ($0.article.id, $0.span.start) < ($1.article.id, $1.span.start)
    }
    var names = [entry.kind.rawValue]
    if let place {
      // Without an address the path alone does not do: a file may hold many articles.
      let article = place.article
      names += article.url.map { [$0] } ?? [article.path, article.headline ?? "", article.published ?? ""]
      if entry.kind != .publication {
        var span = JSONWriter()
        span.object { place.span.writeFields(to: &$0) }
        names.append(span.text)
      }
    }
    self.init(of: names)
  }

  /// The UUID of a whole timeline.
  init(of heading: TimelineHeading) { self.init(of: ["timeline", heading.identity]) }
}
