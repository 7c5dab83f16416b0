internal import Records

/// Finds the ages that a text tells: `Ana Roe, 35,`, `the 35-year-old`, `turned 50`, `her 40th birthday`, `at the age of 66`.
struct AgeFinder {
  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  /// Ages told of each member, in reading order.
  private var told: [[Int]]

  private static let turns = WordSet("turned turns turning")
  private static let be = WordSet("is was he's she's are now")
  private static let closers = WordSet(", ) . ; and & — - – : is was who has had have ! ?")
  private static let birthday = WordSet("birthday birthdays bday b-day")
  private static let kin = WordSet(
    "son daughter child sons daughters children kids brother sister wife husband mother father mom dad nephew niece girl boy twin twins"
  )

  /// The age of each member, nil where the text tells none: the one told most often, the first of equals.
  static func find(in document: Document, cast: Cast) -> [Int?] {
    var finder = AgeFinder(document, cast)
    for index in document.tokens.indices
    where document.tokens[index].shape.contains(.hasDigit) || finder.isSpelled(index) {
      finder.look(at: index)
    }
    return finder.told.map { ages in
      let counts = Dictionary(ages.map { ($0, 1) }, uniquingKeysWith: +)
      guard let most = counts.values.max() else { return nil }
      return ages.first { counts[$0] == most }
    }
  }

  private init(_ document: Document, _ cast: Cast) {
    self.document = document
    self.cast = cast
    antecedents = Antecedents(document, cast)
    told = Array(repeating: [], count: cast.members.count)
  }

  private func isSpelled(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.hasHyphen) && SpelledNumbers.years[token] != nil
  }

  private mutating func look(at index: Int) {
    let sentence = document.sentences[document.sentence(of: index)]
    if let (years, next) = yearsOld(index, sentence) {
      attribute(years, describedFrom: index, next: next, sentence)
    } else if let years = document.plainNumber(index), (1...115).contains(years) {
      plain(years, at: index, sentence)
    } else if let ordinal = document.ordinal(index), (1...110).contains(ordinal) {
      birthday(ordinal, at: index, sentence)
    }
  }

  /// `35-year-old`, `35 year old`, `nine-year-old`: the years, and the token after.
  private func yearsOld(_ index: Int, _ sentence: Range<Int>) -> (Int, Int)? {
    let token = document.tokens[index]
    if token.shape.contains(.hasHyphen) {
      if let spelled = SpelledNumbers.years[token] { return (spelled, index + 1) }
      let parts = document.text(bytes: token.range).lowercased().split(separator: "-")
      if parts.count >= 3, parts[1] == "year" || parts[1] == "years", parts[2] == "old" || parts[2] == "olds",
        let years = Int(parts[0])
      {
        return (years, index + 1)
      }
      if parts.count == 2, parts[1] == "year", index + 1 < sentence.upperBound,
        document.tokens[index + 1].key == SpelledNumbers.old, let years = Int(parts[0])
      {
        return (years, index + 2)
      }
      return nil
    }
    guard let years = document.plainNumber(index), years <= 115, index + 1 < sentence.upperBound else {
      return nil
    }
    if document.tokens[index + 1].key == SpelledNumbers.yearOld { return (years, index + 2) }
    guard index + 2 < sentence.upperBound, SpelledNumbers.year.contains(document.tokens[index + 1]),
      document.tokens[index + 2].key == SpelledNumbers.old
    else { return nil }
    return (years, index + 3)
  }

  /// Gives the age of a description to the person it describes.
  private mutating func attribute(_ years: Int, describedFrom index: Int, next: Int, _ sentence: Range<Int>) {
    let tokens = document.tokens
    // `is 35 years old`
    if index > sentence.lowerBound, AgeFinder.be.contains(tokens[index - 1]) {
      if let subject = subject(before: index, sentence) { told[subject].append(years) }
      return
    }
    // `the 35-year-old singer Ana Roe`, `9-year-old twins Ana and Bea`
    var at = next
    var gender = Person.Gender.unknown
    var isKin = false
    while at < sentence.upperBound, at < next + 7,
      tokens[at].kind == .word || tokens[at].key == SpelledNumbers.comma
    {
      if let mention = cast.mentions(in: at..<at + 1).first {
        let twins = at > next && AgeFinder.kin.contains(tokens[at - 1])
        told[mention.member].append(years)
        if twins, let second = coordinated(after: mention) { told[second].append(years) }
        return
      }
      if tokens[at].key == SpelledNumbers.comma, !isKin { break }
      if AgeFinder.kin.contains(tokens[at]) { isKin = true }
      if Titles.gender(tokens[at].key) != .unknown { gender = Titles.gender(tokens[at].key) }
      at += 1
    }
    if isKin { return }
    // `Ana Roe, a 35-year-old singer`
    let lead = max(sentence.lowerBound, index - 4)
    if let mention = cast.mentions(in: lead..<index).last, mention.tokens.upperBound < index,
      tokens[mention.tokens.upperBound].key == SpelledNumbers.comma
    {
      told[mention.member].append(years)
      return
    }
    guard index > sentence.lowerBound, tokens[index - 1].key == SpelledNumbers.the else { return }
    if let person = antecedents.person(before: index, gender: gender) { told[person].append(years) }
  }

  private func coordinated(after mention: Cast.NamedMention) -> Int? {
    let end = mention.tokens.upperBound
    guard end + 1 < document.tokens.count, document.tokens[end].key == SpelledNumbers.and else { return nil }
    return cast.mentions(in: end + 1..<end + 2).first?.member
  }

  /// A bare number: after a name, after `turned`, `aged` or `age of`.
  private mutating func plain(_ years: Int, at index: Int, _ sentence: Range<Int>) {
    let tokens = document.tokens
    guard index > sentence.lowerBound else { return }
    let before = tokens[index - 1]
    if AgeFinder.turns.contains(before) {
      if let subject = subject(before: index - 1, sentence) { told[subject].append(years) }
      return
    }
    let isAge =
      SpelledNumbers.age.contains(before)
      || before.key == SpelledNumbers.of && index - 2 >= sentence.lowerBound
        && SpelledNumbers.age.contains(tokens[index - 2])
    if isAge {
      if let subject = subject(before: index, sentence) { told[subject].append(years) }
      return
    }
    let closes =
      index + 1 >= sentence.upperBound || AgeFinder.closers.contains(tokens[index + 1])
      || tokens[index + 1].kind == .possessive
    guard closes, years >= 1, !tokens[index].shape.contains(.hasPeriod) else { return }
    let opens = before.key == SpelledNumbers.comma || before.key == SpelledNumbers.bracket
    let gap = opens ? index - 1 : index
    let mention = cast.mentions(in: max(sentence.lowerBound, gap - 6)..<gap).last
    if let mention, mention.tokens.upperBound == gap {
      // Without a comma only a grown-up's age between names or commas is one: `Roe 53, and`.
      if opens
        || years >= 16 && index + 1 < sentence.upperBound && tokens[index + 1].key == SpelledNumbers.comma
      {
        told[mention.member].append(years)
        if let twin = twin(before: mention) { told[twin].append(years) }
      }
    } else if opens, before.key == SpelledNumbers.comma, years >= 16, index + 1 < sentence.upperBound,
      tokens[index + 1].key == SpelledNumbers.comma, describes(gap, sentence)
    {
      // `the Night River star, 53,`
      let gender = Titles.gender(tokens[gap - 1].key)
      if let person = antecedents.person(before: index, gender: gender) { told[person].append(years) }
    }
  }

  /// `twins Ana and Bea, 8`: the one before.
  private func twin(before mention: Cast.NamedMention) -> Int? {
    let start = mention.tokens.lowerBound
    guard start >= 2, document.tokens[start - 1].key == SpelledNumbers.and,
      let first = cast.mentions(in: max(0, start - 4)..<start - 1).last, first.tokens.upperBound == start - 1,
      first.tokens.lowerBound > 0, SpelledNumbers.twins.contains(document.tokens[first.tokens.lowerBound - 1])
    else { return nil }
    return first.member
  }

  /// Whether a description of a person ends before a token: `the … star`.
  private func describes(_ end: Int, _ sentence: Range<Int>) -> Bool {
    end > sentence.lowerBound && RoleNouns.words.contains(document.tokens[end - 1])
  }

  /// `Ana's 40th birthday`, `her 40th birthday`.
  private mutating func birthday(_ ordinal: Int, at index: Int, _ sentence: Range<Int>) {
    let tokens = document.tokens
    guard index + 1 < sentence.upperBound, AgeFinder.birthday.contains(tokens[index + 1]),
      index > sentence.lowerBound
    else { return }
    if tokens[index - 1].kind == .possessive || tokens[index - 1].kind == .singleQuote {
      if let mention = cast.mentions(in: max(sentence.lowerBound, index - 6)..<index).last,
        mention.tokens.upperBound == index - 1
      {
        told[mention.member].append(ordinal)
      }
    } else if let gender = Antecedents.gender(ofPronoun: tokens[index - 1]) {
      if let person = antecedents.person(before: index - 1, gender: gender) { told[person].append(ordinal) }
    } else if let mention = cast.mentions(in: sentence).first, mention.tokens.upperBound < index {
      told[mention.member].append(ordinal)
    }
  }

  /// The person a verb at a token speaks of: the nearest name before it in the sentence, else whom the pronoun stands for.
  private func subject(before index: Int, _ sentence: Range<Int>) -> Int? {
    let last = cast.mentions(in: sentence.lowerBound..<index).last { mention in
      mention.tokens.upperBound >= document.tokens.count
        || document.tokens[mention.tokens.upperBound].kind != .possessive
    }
    for at in stride(from: index - 1, through: max(sentence.lowerBound, index - 8), by: -1) {
      if let last, last.tokens.contains(at) { return last.member }
      if let gender = Antecedents.gender(ofPronoun: document.tokens[at]) {
        return antecedents.person(before: at, gender: gender)
      }
    }
    return last?.member
  }
}
