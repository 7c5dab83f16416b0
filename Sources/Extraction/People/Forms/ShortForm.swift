internal import Records

/// Whether a lone word may name a person whose full name is known.
enum ShortForm {
  /// 0 when not; the higher, the surer.
  static func strength(_ part: UInt64, _ form: NameForm, of full: NameForm, in document: Document) -> Int {
    guard SuffixUse.allows(form, for: full), titleAgrees(form, full) else { return 0 }
    if full.parts.count == 1, full.keptTitle == nil {
      return full.parts[0] == part ? 5 : shortened(form, full, document)
    }
    if part == full.surname { return form.droppedTitle == nil ? 4 : 5 }
    if form.droppedTitle != nil, part != full.given { return 0 }
    if part == full.given || full.nickname.contains(part) { return 4 }
    if full.parts.contains(part) { return 2 }
    return shortened(form, full, document)
  }

  /// Whether `Mr.` or `Mrs.` before a surname fits the given name, as far as the name statistics tell.
  private static func titleAgrees(_ form: NameForm, _ full: NameForm) -> Bool {
    guard let title = form.droppedTitle, let given = full.given, full.parts.count > 1 else { return true }
    let share = NameModel.embedded.statistics[given]
    guard share.given >= 3 else { return true }
    switch Titles.gender(title) {
    case .female: return share.womenHalfPercent >= 20
    case .male: return share.womenHalfPercent <= 180
    case .unknown: return true
    }
  }

  /// The first letter of a name's first word, lower case; candidates for a short form share it.
  static func firstLetter(_ form: NameForm, _ document: Document) -> UInt8 {
    guard
      let index = form.tokens.first(where: {
        document.tokens[$0].kind == .word && !Titles.kept.contains(document.tokens[$0])
      })
    else { return 0 }
    return CharacterClass.lower(document.bytes[Int(document.tokens[index].start)])
  }

  /// `Jen` for `Jennifer`: a known short form, the same beginning of three letters or more, or a blend of the beginnings of
  /// given name and surname: `J.Ro`, `JenRo`, `JR`.
  private static func shortened(_ form: NameForm, _ full: NameForm, _ document: Document) -> Int {
    guard let part = form.parts.first, let given = full.given else { return 0 }
    if Diminutives.match(part, given) { return 3 }
    let short = letters(document.byteRange(form.tokens), document)
    var words: [[UInt8]] = []
    for token in document.tokens[full.tokens]
    where token.kind == .word && full.parts.contains(NameForm.key(of: token, in: document)) {
      words.append(letters(token.range, document))
    }
    guard let first = words.first, short.count >= 2, short.count < first.count + (words.count > 1 ? 3 : 0)
    else { return 0 }
    if short.count >= 3, first.starts(with: short) { return 1 }
    // `Orly`, `Desi`: the beginning of the name with an ending of fondness.
    if short.count >= 4, let ending = fond.first(where: { short.suffix($0.count).elementsEqual($0) }),
      short.count - ending.count >= 3, first.starts(with: short.dropLast(ending.count))
    {
      return 1
    }
    if words.count > 1, short == words.flatMap({ $0 }) { return 4 }
    guard words.count > 1, let last = words.last else { return 0 }
    let written = document.tokens[form.tokens.lowerBound].shape
    guard
      written.contains(.innerCapital) || written.contains(.hasPeriod) || written.contains(.hasHyphen)
        || written.contains(.allCaps)
    else { return 0 }
    for cut in 1..<short.count where first.starts(with: short[..<cut]) && last.starts(with: short[cut...]) {
      return 1
    }
    return 0
  }

  private static let fond = ["ie", "ey", "y", "i", "s"].map { Array($0.utf8) }

  /// The letters of a stretch of text, small and without accents.
  private static func letters(_ range: Range<Int>, _ document: Document) -> [UInt8] {
    let bytes = document.bytes[range]
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    func add(_ byte: UInt8) {
      let small = CharacterClass.lower(byte)
      if 0x61...0x7A ~= small { letters.append(small) }
    }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { add(byte) }
    } else {
      for byte in Fold.withoutAccents(document.text(bytes: range)).utf8 { add(byte) }
    }
    return letters
  }
}
