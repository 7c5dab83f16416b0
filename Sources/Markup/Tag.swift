/// The elements of HTML that readers of pages ask for by name.
public enum Tag: UInt8, Sendable, CaseIterable {
  /// A run of text, no element.
  case text
  /// Any other element.
  case other
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, caption, center, cite, code,
    dd, del, details, div
  case dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head,
    header, hr, html
  case i, iframe, img, input, ins, label, li, link, main, mark, meta, nav, noscript, object, ol, option, p,
    picture, pre, q
  case s, script, section, select, small, source, span, strong, style, sub, sup, svg, table, tbody, td,
    template, textarea
  case tfoot, th, thead, time, title, tr, u, ul, video
}

extension Tag {
  /// The element of a name in lower case.
  init(named name: String) { self = Tag.byName[name] ?? .other }

  /// An element may well be called `text`, and is no text for that.
  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map { ("\($0)", $0) })
}
