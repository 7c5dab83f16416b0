/// What a sentence, a quote or a headline tells, to decide whether another one tells the same event.
///
/// ``WordSignature`` finds texts that may; two that differ in a single word may have the same bits, so the words themselves decide.
package struct SentenceLikeness: Sendable, Equatable {
  /// The content words, those of the subject's name, of dates and of professions left out.
  private var words: Set<UInt64> = []
  /// Those of them that begin with a capital within the sentence, which may be names.
  private var names: Set<UInt64> = []
  /// Digits and number words, those of dates and ages left out.
  private var numbers: Set<UInt64> = []
  /// Words that are said not to be so.
  private var negated: Set<UInt64> = []
  /// Whether it says that an earlier report was wrong.
  private var isCorrection: Bool
  /// All words in order, hashed without case.
  private var all: [UInt64]
  /// The people it is about or names.
  private let people: Set<Int64>

  /// - Parameters:
  ///   - date: the words that tell the date.
  ///   - shared: the name that all texts compared may have.
  ///   - people: any numbers for the people it is about or names.
  package init(_ text: String, date: String = "", shared: Set<UInt64> = [], people: Set<Int64> = []) {
    self.people = people
    let tokens = PlainWords.all(of: text)
    all = tokens.map(\.key)
    isCorrection = Corrections.areTold(in: tokens)
    let dated = PlainWords.all(of: date).map(\.key)
    var negation = Negation()
    for (index, token) in tokens.enumerated() {
      if token.part == .calendar || dated.contains(token.key) { continue }
      if let number = token.number {
        if !token.isAge { numbers.insert(number) }
        continue
      }
      if negation.take(tokens, index) { continue }
      if token.part == .profession { continue }
      ContentWords.each(in: token.text) { word in
        if shared.contains(word) { return }
        words.insert(word)
        let isName = token.isCapital && (index > 0 || tokens.count > 1 && tokens[1].isCapital)
        if isName { names.insert(word) } else if negation.holds { negated.insert(word) }
        negation.isMet()
      }
    }
    negated.formIntersection(words)
  }

  /// Hashes of the words of a name, as `shared` takes them.
  package static func words(of name: String) -> Set<UInt64> {
    var words: Set<UInt64> = []
    ContentWords.each(in: name) { words.insert($0) }
    return words
  }

  /// Whether both have the same words in the same order, case and marks aside.
  package func hasSameWords(as other: SentenceLikeness) -> Bool { all == other.all }

  /// Whether both tell the same event of one day.
  ///
  /// Half the words of the shorter one must be in common, two of them no names; texts part that differ in all numbers, in all other
  /// people, or in what is so and what is not.
  package func tellsSame(as other: SentenceLikeness) -> Bool {
    if all == other.all { return true }
    if isCorrection != other.isCorrection || contradicts(other) { return false }
    if !numbers.isEmpty, !other.numbers.isEmpty, numbers.isDisjoint(with: other.numbers) { return false }
    if namesOthers(than: other) { return false }
    let shared = words.intersection(other.words)
    let shorter = min(words.count, other.words.count)
    if words == other.words { return !words.isEmpty }
    let plain = shared.subtracting(names).subtracting(other.names).count
    guard shared.count >= Self.fewest, plain >= Self.fewest, 2 * shared.count >= shorter else { return false }
    return shared.count > Self.fewest || 3 * shared.count >= 2 * shorter
  }

  /// Whether both tell the same and the shorter one has most of its words from the other: their dates may then be told more or less
  /// precisely.
  package func repeats(_ other: SentenceLikeness) -> Bool {
    let shared = words.intersection(other.words).count
    return shared > Self.fewest && 3 * shared >= 2 * min(words.count, other.words.count)
      && tellsSame(as: other)
  }

  /// Words that must be in common, of three at most one may differ.
  private static let fewest = 2

  /// Whether each names somebody whom the other does not, and they have at most one person in common, of whom both are.
  private func namesOthers(than other: SentenceLikeness) -> Bool {
    let shared = people.intersection(other.people).count
    return shared <= 1 && people.count > shared && other.people.count > shared
  }

  /// Whether most of what one denies the other affirms.
  package func contradicts(_ other: SentenceLikeness) -> Bool {
    let either = negated.union(other.negated).intersection(words).intersection(other.words)
      .subtracting(names).subtracting(other.names)
    let differing = either.count { negated.contains($0) != other.negated.contains($0) }
    return 2 * differing > either.count
  }
}

/// What is denied while a sentence is read: the next word after `not`, all words after `denied`.
private struct Negation {
  private var isNext = false
  private var isRest = false

  var holds: Bool { isNext != isRest }

  /// Takes the word at an index if it is a negation.
  mutating func take(_ tokens: [PlainWords.Word], _ index: Int) -> Bool {
    if tokens[index].beginsClause { (isNext, isRest) = (false, false) }
    if tokens[index].part == .negation {
      isNext.toggle()
      return true
    }
    let isDenial =
      switch tokens[index].part {
      case .denial: true
      case .rejection: tokens[(index + 1)...].prefix(4).contains { $0.part == .claim }
      default: false
      }
    if isDenial { isRest.toggle() }
    return isDenial
  }

  /// A word that tells something was met.
  mutating func isMet() { isNext = false }
}

/// Sentences that take an earlier report back.
private enum Corrections {
  static func areTold(in tokens: [PlainWords.Word]) -> Bool {
    for (index, token) in tokens.enumerated() where token.part == .correction {
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      switch token.text {
      case "correction": if index == 0 { return true }
      case "contrary": if next == "to" { return true }
      case "earlier", "previous": if next == "version" { return true }
      default:
        let near = tokens[max(0, index - 3)..<min(tokens.count, index + 4)]
        if near.contains(where: { $0.part == .report || $0.part == .claim }) { return true }
      }
    }
    return false
  }
}
