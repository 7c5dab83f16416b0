internal import Records

/// Gathers the names of a document into persons: full names first, then the short forms that belong to them.
package struct CastBuilder {
  let document: Document
  private let cues: WordCues
  private(set) var forms: [NameForm] = []
  /// Parallel to `forms`: what found each.
  private var rules: [Rule] = []
  private var suffixes = SuffixUse()
  /// Parallel to `forms`: the member of each.
  var owner: [Int] = []
  var members: [Draft] = []
  private var index = MemberIndex()

  /// A person while names are gathered.
  struct Draft {
    /// The fullest form.
    var form: NameForm
    /// Indices of the forms that name the person in full, ascending.
    var full: [Int] = []
    /// How many short ones do, and the last that was found.
    var short = 0
    var lastShort: Int?

    /// How often the person is named.
    var count: Int { full.count + short }
  }

  package static func build(_ document: Document) -> Cast {
    var builder = CastBuilder(document)
    builder.gather(MentionFinder.find(in: document, builder.cues))
    builder.dismissOthers()
    return builder.cast()
  }

  private init(_ document: Document) {
    self.document = document
    cues = WordCues(document.tokens)
  }

  private mutating func gather(_ found: [MentionFinder.Found]) {
    forms = found.map { NameForm($0.tokens, in: document) }
    rules = found.map(\.rule)
    suffixes = SuffixUse(forms, in: document)
    owner = [Int](repeating: -1, count: forms.count)
    SharedSurname.complete(&forms, in: document)
    for index in forms.indices where isFull(forms[index]) && !isStyled(forms[index]) { place(full: index) }
    for index in forms.indices where isStyled(forms[index]) { place(styled: index) }
    for member in members.indices { members[member].full.sort() }
    for index in forms.indices where owner[index] < 0 && forms[index].rank == nil { place(short: index) }
    placeRanks()
    uniteAliases()
  }

  /// Takes out the names of characters, brands, works and places.
  private mutating func dismissOthers() {
    let isOther = PersonJudge.others(
      among: members.count, places: forms.map(\.tokens), owners: owner, in: document)
    for form in owner.indices where owner[form] >= 0 && isOther[owner[form]] { owner[form] = -1 }
  }

  func isFull(_ form: NameForm) -> Bool {
    form.parts.count > 1 || form.keptTitle != nil && !form.parts.isEmpty
  }

  /// `Lady Ana`, `Queen Bea`: a style that is given in jest as often as by right.
  private func isStyled(_ form: NameForm) -> Bool {
    form.parts.count == 1 && form.keptTitle.map { Titles.styles.contains($0) } ?? false
  }

  /// A style before the given name of somebody whose full name is known is that person, else somebody of their own.
  private mutating func place(styled form: Int) {
    var known: [Int] = []
    if let first = forms[form].parts.first {
      known = index.members(with: first).filter { members[$0].form.keptTitle == nil }
    }
    if known.isEmpty, let last = forms[form].tokens.last {
      // `Queen Ro` for Rosalind: a short form in jest.
      let letter = CharacterClass.lower(document.bytes[Int(document.tokens[last].start)])
      var short = forms[form]
      short.tokens = last..<last + 1
      known = index.members(beginning: letter).filter {
        members[$0].form.keptTitle == nil
          && ShortForm.strength(forms[form].parts[0], short, of: members[$0].form, in: document) > 0
      }
    }
    if known.count == 1 { adopt(form, by: known[0]) } else { place(full: form) }
  }

  private mutating func place(full number: Int) {
    let form = forms[number]
    if let member = index.member(named: form.parts), suffixes.isOne(form, members[member].form) {
      adopt(number, by: member)
      prefer(form, for: member)
      return
    }
    if let member = known(form) {
      adopt(number, by: member)
      prefer(form, for: member)
    } else {
      add(number)
    }
  }

  /// Takes the fuller of two forms for the name, and of equal ones the one that is not in capitals.
  private mutating func prefer(_ form: NameForm, for member: Int) {
    let known = members[member].form
    if form.fullness > known.fullness {
      members[member].form = form
      register(member)
    } else if form.parts == known.parts, form.fullness == known.fullness, isShouted(known), !isShouted(form) {
      members[member].form = form
    }
  }

  /// Whether every word of a name is in capitals, as headlines write them.
  private func isShouted(_ form: NameForm) -> Bool {
    form.tokens.allSatisfy {
      document.tokens[$0].kind != .word || document.tokens[$0].shape.contains(.allCaps)
    }
  }

  /// The first person whom a full name may name in another form, if any.
  // In functions that change nothing: a closure in one that does copies all of the builder at every call.
  private func known(_ form: NameForm) -> Int? {
    var agreeing: Int?
    var slip: Int?
    for part in form.parts {
      for member in index.members(with: part) where member < agreeing ?? Int.max {
        if suffixes.isOne(form, members[member].form) {
          agreeing = member
        } else if agreeing == nil, member < slip ?? Int.max, isSlip(form, of: members[member].form) {
          slip = member
        }
      }
    }
    return agreeing ?? slip
  }

  /// Whether two names share the given name and their surnames differ by one slip of the pen.
  private func isSlip(_ form: NameForm, of other: NameForm) -> Bool {
    guard form.parts.count == 2, other.parts.count == 2, form.borrowedSurname == nil,
      other.borrowedSurname == nil,
      let first = form.given == other.given ? form.tokens.last : form.tokens.first,
      let second = form.given == other.given ? other.tokens.last : other.tokens.first,
      form.given == other.given || form.surname == other.surname && isUnlisted(form.given, other.given)
    else { return false }
    return SpellingSlip.isOne(
      document.bytes[document.tokens[first].range], document.bytes[document.tokens[second].range])
  }

  /// Whether one of two given names is in no list of names, and so is likely a slip.
  private func isUnlisted(_ first: UInt64?, _ second: UInt64?) -> Bool {
    let statistics = NameModel.embedded.statistics
    return [first, second].contains { $0.map { statistics[$0].given == 0 } ?? false }
  }

  mutating func add(_ index: Int) {
    members.append(Draft(form: forms[index]))
    register(members.count - 1)
    adopt(index, by: members.count - 1)
  }

  private mutating func register(_ member: Int) {
    let form = members[member].form
    index.add(form, firstLetter: ShortForm.firstLetter(form, document), as: member)
  }

  mutating func adopt(_ index: Int, by member: Int) {
    owner[index] = member
    if isFull(forms[index]) {
      members[member].full.append(index)
    } else {
      members[member].short += 1
      members[member].lastShort = index
    }
  }

  private mutating func place(short number: Int) {
    let form = forms[number]
    guard let part = form.parts.first else { return }
    let fitting = fitting(form, part)
    if !fitting.isEmpty {
      let equal = principals(fitting, bearing: part)
      let member = leading(equal) ?? nearest(equal, to: number)
      adopt(number, by: member)
      if form.parts == members[member].form.parts { prefer(form, for: member) }
    } else {
      add(number)
    }
  }

  /// The persons for whom a short form stands best, all equally well, in the order in which they were found.
  private func fitting(_ form: NameForm, _ part: UInt64) -> [Int] {
    var candidates = index.members(with: part).reversed()
    if candidates.isEmpty {
      candidates = index.members(beginning: ShortForm.firstLetter(form, document)).reversed()
      for full in Diminutives.full(of: part) { candidates += index.members(with: full).reversed() }
      // A given name and the full name side by side in a sentence are two people.
      if NameModel.embedded.statistics[part].given >= 3 { candidates.removeAll { shareSentence($0, part) } }
    }
    var best = 1
    var fitting: [Int] = []
    for member in candidates {
      let strength = ShortForm.strength(part, form, of: members[member].form, in: document)
      if strength > best {
        best = strength
        fitting.removeAll(keepingCapacity: true)
      }
      if strength == best { fitting.append(member) }
    }
    return fitting
  }

  private func shareSentence(_ member: Int, _ part: UInt64) -> Bool {
    members[member].full.prefix(200).contains { mention in
      let sentence = document.sentences[document.sentence(of: forms[mention].tokens.lowerBound)]
      return forms[mention].parts.count > 1
        && sentence.contains { document.tokens[$0].key == part && document.tokens[$0].isCapitalized }
    }
  }

  /// Of several of one surname those whom the surname alone means: not the kin that an article names beside them
  /// (`his late mother, Ana Roe`), nor whoever is named in the words of a quote only.
  private func principals(_ candidates: [Int], bearing surname: UInt64) -> [Int] {
    guard candidates.count > 1, candidates.allSatisfy({ members[$0].form.surname == surname }) else {
      return candidates
    }
    let own = candidates.filter { member in
      guard let first = members[member].full.first.map({ forms[$0].tokens.lowerBound }) else { return true }
      let before = document.tokens[max(0, first - 2)..<first]
      return !before.contains { KinNouns.nouns[$0] != nil }
    }
    return own.isEmpty ? candidates : own
  }

  /// The one of several who is named in full at least twice as often as any other; nil when none leads.
  private func leading(_ candidates: [Int]) -> Int? {
    if candidates.count == 1 { return candidates[0] }
    let counts = candidates.map { members[$0].full.count }
    guard let most = counts.max(), most >= 2, counts.filter({ $0 * 2 > most }).count == 1 else { return nil }
    return counts.firstIndex(of: most).map { candidates[$0] }
  }

  /// The member named last before the mention, else the one named first after it.
  private func nearest(_ candidates: [Int], to index: Int) -> Int {
    var best = candidates[0]
    var least = distance(best, to: index)
    for candidate in candidates.dropFirst() {
      let distance = distance(candidate, to: index)
      if distance < least { (best, least) = (candidate, distance) }
    }
    return best
  }

  private func distance(_ member: Int, to index: Int) -> Int {
    let full = CastBuilder.last(in: members[member].full, before: index)
    // Short forms are placed in their order: each that is placed stands before.
    let short = members[member].lastShort
    if let before = full.map({ max($0, short ?? 0) }) ?? short { return index - before }
    return members[member].full.first.map { ($0 - index) * 4 + 1000 } ?? Int.max
  }

  /// The last of ascending numbers that is below a bound.
  private static func last(in numbers: [Int], before bound: Int) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? numbers[low - 1] : nil
  }

  private func cast() -> Cast {
    var cast = Cast()
    cast.mentions.reserveCapacity(forms.count)
    cast.members.reserveCapacity(members.count)
    // The number of each draft's person, by order of first mention.
    var order = [Int](repeating: -1, count: members.count)
    for index in forms.indices where owner[index] >= 0 {
      let draft = owner[index]
      if order[draft] < 0 {
        order[draft] = cast.members.count
        var mentions: [Int] = []
        mentions.reserveCapacity(members[draft].count)
        cast.members.append(
          Cast.Member(name: canonicalName(members[draft].form), gender: .unknown, mentions: mentions))
      }
      let member = order[draft]
      cast.members[member].mentions.append(cast.mentions.count)
      cast.mentions.append(
        Cast.NamedMention(tokens: forms[index].tokens, member: member, rule: rules[index]))
    }
    cast.genderWords = cues.genders
    HandleMentions.add(cues.handles, to: &cast, in: document)
    GenderGuesser.guess(&cast, in: document)
    cast.gatherFacts(in: document)
    return cast
  }

  private func canonicalName(_ form: NameForm) -> String {
    var written = document.text(form.tokens)
    if document.bytes[document.byteRange(form.tokens)].contains(where: { $0 == 0x5B || $0 == 0x5D }) {
      written.removeAll { $0 == "[" || $0 == "]" }
    }
    // A name that only a headline in capitals tells.
    if form.parts.count > 1, isShouted(form) {
      written = written.split(separator: " ").map {
        $0.count > 2 ? $0.prefix(1) + $0.dropFirst().lowercased() : $0
      }
      .joined(separator: " ")
    }
    // A surname shared in a list stands elsewhere: `Ana` of `Ana and Bea Roe`.
    guard let borrowed = form.borrowedSurname else { return written }
    return "\(written) \(document.text(borrowed))"
  }
}
