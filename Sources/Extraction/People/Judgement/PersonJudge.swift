/// Tells the persons of a text from the characters, brands, works and places that bear names like theirs.
///
/// Everything that is called by one name is judged together: a single clear place (`plays Ana Roe`, `an Ana Roe gown`) speaks for
/// the unclear ones, unless elsewhere the same name does what only people do.
struct PersonJudge {
  /// What the places of a name say in sum.
  private struct Evidence {
    var human = 0
    var fiction = 0
    var thing = 0
    /// How many places speak against a person.
    var against = 0
  }

  private let document: Document
  /// Of each token the number of the name it belongs to, else -1.
  private let owner: [Int32]
  /// The places of all names, those of one together and ascending.
  private let places: [Range<Int>]
  /// Where the places of each name begin, and last where those of the last one end.
  private let starts: [Int]

  /// Whether each of so many names is not a person's.
  ///
  /// - Parameters:
  ///   - places: where a name stands, ascending.
  ///   - owners: the number of the name at each place; below 0 where it is none's.
  static func others(among names: Int, places: [Range<Int>], owners: [Int], in document: Document) -> [Bool] {
    PersonJudge(document, names, places, owners).others()
  }

  private init(_ document: Document, _ names: Int, _ places: [Range<Int>], _ owners: [Int]) {
    self.document = document
    var owner = [Int32](repeating: -1, count: document.tokens.count)
    var starts = [Int](repeating: 0, count: names + 2)
    for number in owners where number >= 0 { starts[number + 2] += 1 }
    for number in 0..<names { starts[number + 2] += starts[number + 1] }
    var sorted = [Range<Int>](repeating: 0..<0, count: starts[names + 1])
    for (place, number) in zip(places, owners) where number >= 0 {
      sorted[starts[number + 1]] = place
      starts[number + 1] += 1
      for index in place { owner[index] = Int32(number) }
    }
    self.owner = owner
    self.places = sorted
    self.starts = starts
  }

  private func places(of name: Int) -> ArraySlice<Range<Int>> { places[starts[name]..<starts[name + 1]] }

  /// News calls people by their surname, and seldom anything else.
  private func hasSurnameAlone(_ places: ArraySlice<Range<Int>>) -> Bool {
    guard let full = places.first(where: { $0.count > 1 }) else { return false }
    let surname = document.tokens[full.upperBound - 1].key
    return places.contains { $0.count == 1 && document.tokens[$0.lowerBound].key == surname }
  }

  /// A lone word that is capitalised only where any word would be, and that nobody is commonly called.
  private func isOnlyOpening(_ places: ArraySlice<Range<Int>>) -> Bool {
    let statistics = NameModel.embedded.statistics
    return places.allSatisfy { place in
      let token = document.tokens[place.lowerBound]
      guard place.count == 1, token.kind == .word, statistics[token.key].given < 2,
        !token.shape.contains(.nonASCII), !token.shape.contains(.innerCapital),
        !Titles.ranks.contains(token)
      else { return false }
      return token.shape.contains(.sentenceStart)
        || !NameSite(place, in: document, owner: owner).isRunningText
    }
  }

  private func others() -> [Bool] {
    let names = 0..<starts.count - 2
    var sums = names.map { name in
      let places = places(of: name)
      var sum = Evidence()
      for place in places.prefix(40) {
        let site = NameSite(place, in: document, owner: owner)
        sum.human += HumanCues.weight(at: site)
        let fiction = FictionCues.weight(at: site)
        let thing = ThingCues.weight(at: site)
        sum.fiction += fiction
        sum.thing += thing
        if fiction + thing > 0 { sum.against += 1 }
      }
      if hasSurnameAlone(places) { sum.human += 3 }
      if isOnlyOpening(places) {
        sum.thing += 2
        sum.against = places.count
      }
      return sum
    }
    // What is said of the first of `Ana Roe and Bea Fox` holds for the second, when nothing else is said of it.
    let own = sums
    for name in names where own[name].human == 0 {
      let places = places(of: name)
      guard places.count <= 2,
        let first = places.lazy.compactMap({ NameSite($0, in: document, owner: owner).joined }).first
      else { continue }
      if own[first].fiction >= 2, own[first].fiction > own[first].human { sums[name].fiction += 2 }
      if own[first].thing >= 2, own[first].thing > own[first].human { sums[name].thing += 2 }
      sums[name].against += 1
    }
    return names.map { name in
      let sum = sums[name]
      let count = starts[name + 1] - starts[name]
      return max(sum.fiction, sum.thing) >= 2 && sum.fiction + sum.thing > sum.human
        && (sum.against * 2 > count || sum.fiction > sum.thing && sum.against * 2 == count)
    }
  }
}

/// One place of a name with the words around it.
struct NameSite {
  let document: Document
  let place: Range<Int>
  let sentence: Range<Int>
  private let owner: [Int32]

  init(_ place: Range<Int>, in document: Document, owner: [Int32]) {
    self.document = document
    self.place = place
    self.owner = owner
    sentence = document.sentences[document.sentence(of: place.lowerBound)]
  }

  /// The token so many places before the name, 1 or more; nil beyond the sentence.
  func before(_ distance: Int) -> Token? {
    let index = place.lowerBound - distance
    return index >= sentence.lowerBound ? document.tokens[index] : nil
  }

  /// The token so many places after the name, 1 or more; nil beyond the sentence.
  func after(_ distance: Int) -> Token? {
    let index = place.upperBound - 1 + distance
    return index < sentence.upperBound ? document.tokens[index] : nil
  }

  /// The name that a token so many places before belongs to.
  func name(before distance: Int) -> Int? { name(at: place.lowerBound - distance) }

  /// The name that a token so many places after belongs to.
  func name(after distance: Int) -> Int? { name(at: place.upperBound - 1 + distance) }

  private func name(at index: Int) -> Int? {
    sentence.contains(index) && owner[index] >= 0 ? Int(owner[index]) : nil
  }

  /// The name before `and` or a comma right before this one.
  var joined: Int? {
    guard let link = before(1), NameSite.and.contains(link) else { return nil }
    return name(before: 2)
  }

  private static let and = WordSet("and &")

  /// Whether the words of its sentence are capitalised as usual, so that capitals tell something.
  var isRunningText: Bool {
    var small = 0
    for token in document.tokens[sentence] where token.kind == .word && !token.isCapitalized {
      small += 1
      if small >= 4 { return true }
    }
    return false
  }
}
