/// The attributes of HTML that readers of pages ask for by name.
public enum AttributeKey: UInt8, Sendable, CaseIterable {
  /// Any other attribute.
  case other
  case alt, cite, `class`, content, datetime, hidden, href, id, itemprop, itemscope, itemtype, lang, name,
    property, rel, role, src, style, title, type
  case ariaHidden
}

extension AttributeKey {
  /// The attribute of a name in lower case.
  init(named name: String) { self = AttributeKey.byName[name] ?? .other }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0 == .ariaHidden ? "aria-hidden" : "\($0)", $0) })
}
