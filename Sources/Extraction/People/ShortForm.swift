/// Whether a lone word may name a person whose full name is known.
enum ShortForm {
  /// 0 when not; the higher, the surer.
  static func strength(_ part: UInt64, _ form: NameForm, of full: NameForm, in document: Document) -> Int {
    if full.parts.count == 1, full.keptTitle == nil {
      return full.parts[0] == part ? 5 : diminutive(form, full, document)
    }
    if part == full.surname { return form.droppedTitle == nil ? 4 : 5 }
    if form.droppedTitle != nil, part != full.given { return 0 }
    if part == full.given || full.nickname.contains(part) { return 4 }
    if full.parts.contains(part) { return 2 }
    return diminutive(form, full, document)
  }

  /// `Jen` for `Jennifer`: the same beginning of three letters or more, or a known short form.
  private static func diminutive(_ form: NameForm, _ full: NameForm, _ document: Document) -> Int {
    guard let part = form.parts.first, let given = full.given else { return 0 }
    if Diminutives.match(part, given) { return 3 }
    guard full.parts.count > 1,
      let token = full.tokens.first(where: {
        document.tokens[$0].kind == .word && NameForm.key(of: document.tokens[$0], in: document) == given
      })
    else { return 0 }
    let short = document.bytes[document.byteRange(form.tokens)]
    let long = document.bytes[document.tokens[token].range]
    return short.count >= 3 && short.count < long.count && long.starts(with: short) ? 1 : 0
  }
}
