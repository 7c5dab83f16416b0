internal import Records

/// Gathers the names of a document into persons: full names first, then the short forms that belong to them.
struct CastBuilder {
  private let document: Document
  private var forms: [NameForm] = []
  /// Parallel to `forms`: the member of each.
  private var owner: [Int] = []
  private var members: [Draft] = []

  /// A person while names are gathered.
  private struct Draft {
    /// The fullest form.
    var form: NameForm
    /// Indices of forms.
    var mentions: [Int] = []
  }

  static func build(_ document: Document) -> Cast {
    var builder = CastBuilder(document)
    builder.gather(MentionFinder.find(in: document))
    return builder.cast()
  }

  private init(_ document: Document) { self.document = document }

  private mutating func gather(_ spans: [Range<Int>]) {
    forms = spans.map { NameForm($0, in: document) }
    owner = [Int](repeating: -1, count: forms.count)
    SharedSurname.complete(&forms, in: document)
    for index in forms.indices where isFull(forms[index]) { place(full: index) }
    for index in forms.indices where owner[index] < 0 { place(short: index) }
  }

  private func isFull(_ form: NameForm) -> Bool {
    form.parts.count > 1 || form.keptTitle != nil && !form.parts.isEmpty
  }

  private mutating func place(full index: Int) {
    let form = forms[index]
    if let member = members.indices.first(where: { members[$0].form.agrees(with: form) }) {
      adopt(index, by: member)
      let old = members[member].form
      if fullness(form) > fullness(old) { members[member].form = form }
    } else {
      members.append(Draft(form: form))
      adopt(index, by: members.count - 1)
    }
  }

  private func fullness(_ form: NameForm) -> Int {
    form.parts.count * 4 + (form.suffix == nil ? 0 : 2) + (form.nickname.isEmpty ? 0 : 1)
      + (form.keptTitle == nil ? 0 : 1)
  }

  private mutating func adopt(_ index: Int, by member: Int) {
    owner[index] = member
    members[member].mentions.append(index)
  }

  private mutating func place(short index: Int) {
    let form = forms[index]
    guard let part = form.parts.first else { return }
    let fits = members.indices.compactMap { member -> (member: Int, strength: Int)? in
      let strength = ShortForm.strength(part, form, of: members[member].form, in: document)
      return strength > 0 ? (member, strength) : nil
    }
    if let best = fits.map(\.strength).max() {
      let equal = fits.filter { $0.strength == best }.map(\.member)
      adopt(index, by: equal.count == 1 ? equal[0] : nearest(equal, to: index))
    } else {
      members.append(Draft(form: form))
      adopt(index, by: members.count - 1)
    }
  }

  /// The member named last before the mention, else the one named first after it.
  private func nearest(_ candidates: [Int], to index: Int) -> Int {
    func distance(_ member: Int) -> Int {
      let before = members[member].mentions.filter { $0 < index }.max().map { index - $0 }
      let after = members[member].mentions.filter { $0 > index }.min().map { ($0 - index) * 4 + 1000 }
      return before ?? after ?? Int.max
    }
    return candidates.min { distance($0) < distance($1) } ?? candidates[0]
  }

  private func cast() -> Cast {
    var cast = Cast()
    var order: [Int: Int] = [:]
    for (index, form) in forms.enumerated() where owner[index] >= 0 {
      let draft = owner[index]
      let member: Int
      if let known = order[draft] {
        member = known
      } else {
        member = cast.members.count
        order[draft] = member
        cast.members.append(
          Cast.Member(name: canonicalName(members[draft].form), gender: .unknown, mentions: []))
      }
      cast.members[member].mentions.append(cast.mentions.count)
      cast.mentions.append(Cast.NamedMention(tokens: form.tokens, member: member))
    }
    HandleMentions.add(to: &cast, in: document)
    GenderGuesser.guess(&cast, in: document)
    return cast
  }

  private func canonicalName(_ form: NameForm) -> String {
    let written = document.text(form.tokens)
    // A surname shared in a list stands elsewhere: `Ana` of `Ana and Bea Roe`.
    guard let borrowed = form.borrowedSurname else { return written }
    return "\(written) \(document.text(borrowed))"
  }
}
