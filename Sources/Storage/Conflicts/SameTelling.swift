internal import Linking
internal import Records

/// Finds sentences of different articles that tell the same thing in nearly the same words with dates that exclude each other.
///
/// Two concerts are told alike, too, so sentences count as the same only when at least three quarters of their content words are
/// shared, and the rest holds no name and no number; what is done over and over (`performed`, `posted`) is left out.
struct SameTelling {
  fileprivate struct Telling {
    let told: DatedSentence
    let signature: WordSignature
    /// Hashes of the content words in order, those of the date and of the person's name left out.
    let words: [UInt64]
    /// Those of names and numbers.
    let marked: [UInt64]
  }

  /// Sharing less, sentences tell of different things; asking for more misses rewritten copies.
  fileprivate static let leastShared = 0.75
  /// Words that must be shared besides the person's name.
  fileprivate static let leastWords = 5

  /// Dates further apart are of another time: a year told wrong is a day too many.
  private static let mostDays = 366

  /// Groups of sentences that tell of one event and do not all agree; each sentence is in one group at most.
  ///
  /// - Parameter name: the person's names, which all of the sentences may share.
  static func groups(_ sentences: [DatedSentence], name: String) -> [[DatedSentence]] {
    var names: Set<UInt64> = []
    ContentWords.each(in: name) { names.insert($0) }
    let tellings = sentences.filter(\.date.isOfCalendar).compactMap { Telling($0, without: names) }
      .sorted { ($0.told.date.ordinal, $0.told.article) < ($1.told.date.ordinal, $1.told.article) }
    var isTaken = [Bool](repeating: false, count: tellings.count)
    var groups: [[DatedSentence]] = []
    for first in tellings.indices where !isTaken[first] {
      var group = [tellings[first].told]
      for second in tellings.index(after: first)..<tellings.endIndex {
        if tellings[second].told.date.ordinal - tellings[first].told.date.ordinal > mostDays { break }
        guard !isTaken[second], tellings[first].isSame(as: tellings[second]) else { continue }
        isTaken[second] = true
        group.append(tellings[second].told)
      }
      if group.contains(where: { $0.date.excludes(group[0].date) }) { groups.append(group) }
    }
    return groups
  }
}

extension SameTelling.Telling {
  fileprivate init?(_ told: DatedSentence, without names: Set<UInt64>) {
    let date = told.words.range(from: told.span.start, to: told.span.end)
    var words: Set<UInt64> = []
    var marked: Set<UInt64> = []
    var bits: UInt64 = 0
    for (index, word) in told.words.words.enumerated() where !word.isMark && !date.contains(index) {
      if SameTelling.repeated.contains(word.text) { return nil }
      let isMarked = (word.isCapital && index > 0) || word.text.utf8.contains { (0x30...0x39).contains($0) }
      ContentWords.each(in: word.text) { hash in
        if names.contains(hash) { return }
        words.insert(hash)
        if isMarked { marked.insert(hash) }
        bits |= WordSignature.bit(of: hash)
      }
    }
    guard words.count >= SameTelling.leastWords else { return nil }
    self.told = told
    self.words = words.sorted()
    self.marked = marked.sorted()
    signature = WordSignature(bits: bits)
  }

  /// Whether both tell the same, dates aside.
  fileprivate func isSame(as other: SameTelling.Telling) -> Bool {
    guard told.article != other.told.article, signature.likeness(to: other.signature) >= 0.6 else {
      return false
    }
    let shared = SameTelling.shared(words, other.words)
    return shared >= SameTelling.leastWords
      && Double(shared) >= SameTelling.leastShared * Double(words.count + other.words.count - shared)
      && SameTelling.shared(marked, other.words) == marked.count
      && SameTelling.shared(other.marked, words) == other.marked.count
  }
}

extension SameTelling {
  /// How many hashes two ordered lists have in common.
  fileprivate static func shared(_ one: [UInt64], _ two: [UInt64]) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < one.count, right < two.count {
      if one[left] == two[right] {
        count += 1
        left += 1
        right += 1
      } else if one[left] < two[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  /// What people do again and again, so that another date is another time.
  fileprivate static let repeated = Set(
    """
    performed performs perform performance sang sings concert concerts show shows tour played plays \
    game match episode aired airs posted shared tweeted wrote captioned spotted seen photographed \
    stepped attended attends wore visited celebrated appeared photo photos birthday issue told
    """.split(separator: " ").map(String.init))
}
