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
    let dated = Set(PlainWords.all(of: date).map(\.text))
    var negation = Negation()
    for (index, token) in tokens.enumerated() {
      if dated.contains(token.text) || Vocabulary.calendar.contains(token.text) { continue }
      if let number = Vocabulary.number(token) {
        if !token.isAge { numbers.insert(number) }
        continue
      }
      if negation.take(tokens, index) { continue }
      if Vocabulary.professions.contains(token.text) { continue }
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
    let word = tokens[index].text
    if tokens[index].beginsClause { (isNext, isRest) = (false, false) }
    if Vocabulary.negations.contains(word) || word.hasSuffix("n't") {
      isNext.toggle()
      return true
    }
    let isDenial =
      Vocabulary.denials.contains(word)
      || Vocabulary.rejections.contains(word)
        && tokens[(index + 1)...].prefix(4).contains { Vocabulary.claims.contains($0.text) }
    if isDenial { isRest.toggle() }
    return isDenial
  }

  /// A word that tells something was met.
  mutating func isMet() { isNext = false }
}

/// Sentences that take an earlier report back.
private enum Corrections {
  static func areTold(in tokens: [PlainWords.Word]) -> Bool {
    for (index, token) in tokens.enumerated() {
      let near = tokens[max(0, index - 3)..<min(tokens.count, index + 4)]
      switch token.text {
      case "correction": if index == 0 { return true }
      case "contrary": if index + 1 < tokens.count, tokens[index + 1].text == "to" { return true }
      case "erroneously", "incorrectly", "mistakenly", "wrongly":
        if near.contains(where: { Vocabulary.reporting.contains($0.text) }) { return true }
      case "earlier", "previous":
        if near.contains(where: { $0.text == "version" }) { return true }
      default: break
      }
    }
    return false
  }
}

/// Words with a part of their own.
private enum Vocabulary {
  static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  static let negations = set("not never no neither nor cannot without")
  static let denials = set("deny denies denied denying denial refute refutes refuted refuting debunked")
  static let rejections = set(
    "dismiss dismisses dismissed dismissing reject rejects rejected rejecting slams slammed quashed quashes")
  static let claims = set(
    "claim claims rumor rumors rumour rumours report reports allegation allegations speculation suggestion suggestions accusation accusations"
  )
  static let reporting = set(
    "report reports reported reporting said stated wrote identified named listed gave published claimed")
  /// Words that tell who the subject is rather than what happened.
  static let professions = set(
    "actor actress singer star rapper model comedian director producer musician songwriter host celebrity")
  /// Words of dates; `may` tells nothing anyway.
  static let calendar = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november \
    december today yesterday tomorrow
    """)
  private static let numbers: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
  ]

  /// A number as a hash of its digits; nil for a year too, which tells when and not how much.
  static func number(_ word: PlainWords.Word) -> UInt64? {
    if let number = numbers[word.text] { return ContentWords.hash(of: "\(number)") }
    guard let first = word.text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let digits = word.text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return ContentWords.hash(of: digits.hasSuffix(".") ? digits.dropLast() : digits)
  }
}
