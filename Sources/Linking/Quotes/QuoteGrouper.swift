/// Finds out which of many quotes are one utterance, run by several articles in several wordings.
///
/// Add the quotes in any order, then ask for ``groups()``; the answer does not depend on how they were ordered but for ties. The
/// time is about linear in their words: equal wordings are one ``QuoteForm``, and the wordings that a further one is compared with come from an
/// index of three words in a row. Texts are not kept.
///
/// Longer wordings come first and each shorter one joins the one group that it fits best, or founds its own. So a short
/// phrase never makes one quote of two.
package struct QuoteGrouper {
  private var words: [QuoteWord] = []
  private(set) var forms: [QuoteForm] = []
  private var formsByHash: [UInt64: Int] = [:]
  private var sightings: [QuoteSighting] = []

  /// No quotes.
  package init() {}

  /// How many quotes were added.
  package var count: Int { sightings.count }

  /// Adds a quote; it is known by how many were added before.
  ///
  /// - Parameters:
  ///   - speaker: any number for who said it; nil when unknown.
  ///   - day: of the article, in days from any day on; nil when unknown.
  ///   - article: any number for the article.
  ///   - story: any number for the story that the article belongs to.
  package mutating func add(_ text: String, speaker: Int64?, day: Int?, article: Int64, story: Int64? = nil) {
    let start = words.count
    var hash: UInt64 = speaker.map { WordHash.mixed(UInt64(bitPattern: $0), 1) } ?? 0
    QuoteWords.each(in: text) { word, _ in
      words.append(word)
      hash = WordHash.mixed(hash, word.key)
    }
    // Two wordings of one hash are told apart.
    while let known = formsByHash[hash], !isForm(known, speaker, words[start...]) { hash &+= 1 }
    let form: Int
    if let known = formsByHash[hash] {
      form = known
      words.removeSubrange(start...)
    } else {
      form = forms.count
      formsByHash[hash] = form
      forms.append(QuoteForm(speaker: speaker, range: start..<words.count, words: words[start...]))
    }
    sightings.append(QuoteSighting(form: form, day: day, article: article, story: story))
  }

  private func isForm(_ form: Int, _ speaker: Int64?, _ added: ArraySlice<QuoteWord>) -> Bool {
    forms[form].speaker == speaker && forms[form].range.count == added.count
      && words[forms[form].range].elementsEqual(added) { $0.key == $1.key }
  }

  /// The quotes by utterance: numbers in the order of adding. Every quote is in one group, most alone in theirs.
  package func groups() -> [[Int]] {
    let occasions = QuoteOccasion.all(of: sightings, in: forms)
    var joiner = QuoteJoiner(words: words, forms: forms, occasions: occasions)
    joiner.join()
    var groups = [[Int]](repeating: [], count: joiner.groupCount)
    for (occasion, group) in zip(occasions, joiner.groups) { groups[group] += occasion.sightings }
    return groups.map { $0.sorted() }
  }
}

/// One wording of one speaker, as many articles as may run it.
struct QuoteForm {
  let speaker: Int64?
  /// Its words among all.
  let range: Range<Int>
  /// How near to each other articles must be for the same wording to be said once.
  let reach: QuoteReach
  let content: Int

  init(speaker: Int64?, range: Range<Int>, words: ArraySlice<QuoteWord>) {
    self.speaker = speaker
    self.range = range
    content = words.count { $0.isContent }
    let reach = QuoteReach.of(words: words.count, content: content)
    // Sources without a name are many: what one says is only known again in the same story.
    self.reach = speaker == nil && reach != .unlimited ? QuoteReach(days: -1) : reach
  }

  /// So few words are looked for as a whole in longer wordings.
  static let longestFragment = 3
  var isFragment: Bool { range.count <= Self.longestFragment }
}

/// One quote of one article.
struct QuoteSighting {
  let form: Int
  let day: Int?
  let article: Int64
  let story: Int64?
}

/// Mixes hashes of words in a row.
enum WordHash {
  /// The finishing steps of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
  @inline(__always)
  static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash &+ 0x9E37_79B9_7F4A_7C15) ^ value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Of words in a row.
  static func of(_ words: ArraySlice<QuoteWord>) -> UInt64 { words.reduce(0) { mixed($0, $1.key) } }
}
