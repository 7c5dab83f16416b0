/// What `Jr.` and `Sr.` tell apart in one text.
///
/// Of a star who is a Jr. the text may go on without the suffix; a father and a son are told apart by it.
struct SuffixUse {
  /// Texts that tell a family of one name: a senior, two suffixes, or a suffixed name after the plain one.
  private var isFamily = false

  private static let kin = WordSet("son father dad sons namesake junior senior")

  init() {}

  init(_ forms: [NameForm], in document: Document) {
    let suffixed = forms.filter { $0.suffix != nil && !$0.parts.isEmpty }
    guard let first = suffixed.first else { return }
    let kinds = Set(suffixed.compactMap(\.suffix).map(SuffixUse.kind))
    let isLater = forms.contains {
      $0.suffix == nil && $0.parts.count > 1 && $0.tokens.lowerBound < first.tokens.lowerBound
        && $0.parts.first == first.parts.first && $0.parts.last == first.parts.last
    }
    isFamily =
      kinds.count > 1 || isLater || kinds.contains(.senior)
      || suffixed.contains { form in
        document.sentences[document.sentence(of: form.tokens.lowerBound)].contains {
          SuffixUse.kin.contains(document.tokens[$0])
        }
      }
  }

  private enum Kind { case junior, senior, second, third, fourth }

  private static func kind(_ key: UInt64) -> Kind {
    Titles.seniors.contains(key)
      ? .senior
      : seconds.contains(key)
        ? .second : thirds.contains(key) ? .third : fourths.contains(key) ? .fourth : .junior
  }

  private static let seconds = WordSet("ii")
  private static let thirds = WordSet("iii")
  private static let fourths = WordSet("iv")

  /// Whether two full names may be one person's.
  func isOne(_ one: NameForm, _ other: NameForm) -> Bool { agree(one, other) && other.agrees(with: one) }

  /// Whether the suffixes of two names, or the lack of one, allow them to be one person.
  private func agree(_ one: NameForm, _ other: NameForm) -> Bool {
    switch (one.suffix, other.suffix) {
    case (nil, nil): true
    case (let first?, let second?): SuffixUse.kind(first) == SuffixUse.kind(second)
    default: !isFamily && one.parts == other.parts
    }
  }

  /// Whether a short form with a suffix may stand for a full name: `Tim Sr.` for `Tim Roe Sr.`.
  static func allows(_ short: NameForm, for full: NameForm) -> Bool {
    guard let suffix = short.suffix else { return true }
    return full.suffix.map { kind($0) == kind(suffix) } ?? false
  }
}
