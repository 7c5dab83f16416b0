/// Brings occasions together that are one utterance in several wordings.
struct QuoteJoiner {
  let words: [QuoteWord]
  let forms: [QuoteForm]
  let occasions: [QuoteOccasion]
  /// The group of every occasion, from 0.
  private(set) var groups: [Int]
  /// How many groups there are.
  private(set) var groupCount = 0

  private var shingles: ShingleIndex
  private var fragments = FragmentIndex()
  /// Where the occasions of each form stand among all.
  private var places: [Range<Int>]
  private var votes: [(count: Int32, position: Int32)]

  /// How many wordings one is compared with at most: those that share most with it. More cost time and find little.
  private static let mostCandidates = 10
  /// Of a longer wording only the part around the shared words is compared.
  private static let longestCompared = 1024

  init(words: [QuoteWord], forms: [QuoteForm], occasions: [QuoteOccasion]) {
    self.words = words
    self.forms = forms
    self.occasions = occasions
    groups = Array(repeating: -1, count: occasions.count)
    votes = Array(repeating: (0, 0), count: forms.count)
    places = Array(repeating: 0..<0, count: forms.count)
    shingles = ShingleIndex(capacity: words.count)
    for (number, occasion) in occasions.enumerated() {
      let start = places[occasion.form].isEmpty ? number : places[occasion.form].lowerBound
      places[occasion.form] = start..<number + 1
    }
    for form in forms {
      if form.isFragment { fragments.want(words[form.range]) } else { shingles.count(words[form.range]) }
    }
  }

  /// Gives every occasion its group.
  mutating func join() {
    for form in order() {
      let isFragment = forms[form].isFragment
      let likely = isFragment ? [] : candidates(for: form)
      for number in places[form] {
        let host = isFragment ? fragmentHost(of: number) : host(of: number, among: likely)
        if let host {
          groups[number] = groups[host]
        } else {
          groups[number] = groupCount
          groupCount += 1
        }
      }
      let own = words[forms[form].range]
      if !isFragment { shingles.add(form, own) }
      for number in places[form] {
        fragments.add(number, occasions[number], speaker: forms[form].speaker, own)
      }
    }
  }

  /// The longest wordings first; of equally long ones those whose speaker is known, then the earliest.
  private func order() -> [Int] {
    let firstDays = places.map { place in place.lazy.compactMap { occasions[$0].days.first }.min() ?? .max }
    return forms.indices.sorted { one, other in
      let (left, right) = (forms[one], forms[other])
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      if (left.speaker == nil) != (right.speaker == nil) { return left.speaker != nil }
      return (firstDays[one], one) < (firstDays[other], other)
    }
  }

  private func fragmentHost(of number: Int) -> Int? {
    let form = forms[occasions[number].form]
    return fragments.occasion(
      of: occasions[number], speaker: form.speaker, words[form.range], isTelling: form.content > 0,
      within: form.reach)
  }

  /// The wordings that a wording may be part of, those that share most first.
  private mutating func candidates(for form: Int) -> [(form: Int, likeness: QuoteLikeness)] {
    var touched: [Int] = []
    let own = words[forms[form].range]
    shingles.each(like: own) { posting in
      let index = Int(posting.form)
      if votes[index].count == 0 {
        touched.append(index)
        votes[index].position = posting.position
      }
      votes[index].count += 1
    }
    // What is one utterance shares more than that: of a changed word three threes know nothing, of trimmed ones none is lost.
    let least = max(1, Int32((own.count - ShingleIndex.width + 1) / 4))
    let best = touched.filter { votes[$0].count >= least }
      .sorted { (votes[$1].count, $0) < (votes[$0].count, $1) }.prefix(Self.mostCandidates)
    let found = best.map { (form: $0, likeness: QuoteLikeness(part(of: $0, like: own), own)) }
    for index in touched { votes[index] = (0, 0) }
    return found.filter { $0.likeness.reach != nil }.sorted {
      ($1.likeness.words, $0.form) < ($0.likeness.words, $1.form)
    }
  }

  private func part(of form: Int, like own: ArraySlice<QuoteWord>) -> ArraySlice<QuoteWord> {
    let range = forms[form].range
    let length = max(Self.longestCompared, 2 * own.count)
    if range.count <= length { return words[range] }
    let start = range.lowerBound + max(0, Int(votes[form].position) - length / 2)
    return words[start..<min(range.upperBound, start + length)]
  }

  private func host(of number: Int, among candidates: [(form: Int, likeness: QuoteLikeness)]) -> Int? {
    for (form, likeness) in candidates {
      guard let reach = likeness.reach else { continue }
      for other in near(number, in: places[form]) where fits(number, other, likeness, reach) { return other }
    }
    return nil
  }

  /// The occasions of another wording that are nearest in time.
  private func near(_ number: Int, in range: Range<Int>) -> Range<Int> {
    if range.count <= 8 { return range }
    let day = occasions[number].days.first ?? .max
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if (occasions[middle].days.first ?? .max) < day { low = middle + 1 } else { high = middle }
    }
    return max(range.lowerBound, low - 4)..<min(range.upperBound, low + 4)
  }

  /// Whether who said it and when allow two occasions to be one.
  private func fits(_ one: Int, _ other: Int, _ likeness: QuoteLikeness, _ reach: QuoteReach) -> Bool {
    switch (forms[occasions[one].form].speaker, forms[occasions[other].form].speaker) {
    case (let speaker?, let otherSpeaker?) where speaker == otherSpeaker:
      return occasions[one].isNear(occasions[other], within: reach)
    case (nil, nil):
      // Sources without a name are many.
      return likeness.words >= 3 && likeness.content >= 1 && occasions[one].shares(occasions[other])
    case (nil, _), (_, nil):
      return likeness.words >= 4 && likeness.content >= 2 && occasions[one].shares(occasions[other])
    default:
      return likeness.words >= 6 && likeness.content >= 3 && occasions[one].shares(occasions[other])
    }
  }
}
