internal import Records

/// Which two people, or which brothers and sisters, `they`, `their` and `the couple` mean.
struct Couples {
  private let document: Document
  private let cast: Cast
  /// Ties of love told anywhere in the document, in reading order.
  private let love: [Tie]
  /// The couples of ``love`` who are no kin, the lower number first.
  private let pairs: Set<[Int]>
  private let siblings: [Tie]
  /// Pairs who are kin and so no couple.
  private let kin: Set<[Int]>

  /// How often two are named together, `Ana and Jon`, by the lower of them.
  private let together: [Int: [Int: Int]]

  /// Ties of siblings beyond which a text tells of no family that anybody could follow.
  private static let siblingLimit = 1000

  /// How many sentences back a couple is still meant.
  private static let reach = 5

  init(_ document: Document, _ cast: Cast, ties: [Tie]) {
    self.document = document
    self.cast = cast
    let ordered = ties.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    love = ordered.filter { $0.kind.isCouple }
    siblings = Array(ordered.lazy.filter { $0.kind == .sibling }.prefix(Couples.siblingLimit))
    var together: [Int: [Int: Int]] = [:]
    for sentence in document.sentences {
      for list in NameLists.find(in: cast.mentions(in: sentence), of: document) where list.count == 2 {
        together[list[0].member, default: [:]][list[1].member, default: 0] += 1
        together[list[1].member, default: [:]][list[0].member, default: 0] += 1
      }
    }
    self.together = together
    let kin = Set(ordered.filter { !$0.kind.isCouple }.map { [$0.person, $0.other].sorted() })
    self.kin = kin
    pairs = Set(love.map { [$0.person, $0.other].sorted() }).filter { !kin.contains($0) }
  }

  /// The two whom a word at a token most likely stands for: two names joined in its sentence, else the couple told of last, else
  /// the last two names joined, else the couple that the article is about; empty when there is none.
  func couple(before token: Int, excluding: Set<Int> = []) -> [Int] {
    let home = document.sentence(of: token)
    func isFree(_ pair: [Int]) -> Bool {
      pair.allSatisfy { !excluding.contains($0) } && !kin.contains(pair.sorted())
    }
    let known = told(before: token, from: document.sentences[max(0, home - Couples.reach)].lowerBound).last {
      isFree([$0.person, $0.other])
    }
    for sentence in stride(from: home, through: max(0, home - 3), by: -1) {
      let joined = lists(in: sentence, before: token).last { $0.count == 2 && isFree($0) }
      if let known, document.sentence(of: known.tokens.lowerBound) == sentence,
        joined == nil || joined?.sorted() == [known.person, known.other].sorted()
      {
        return [known.person, known.other]
      }
      if let joined { return joined }
    }
    if let known { return [known.person, known.other] }
    let free = pairs.lazy.filter(isFree).prefix(2)
    if let only = free.first, free.count == 1 { return only }
    // The only two named close by.
    let near = cast.mentions(in: document.sentences[max(0, home - 1)].lowerBound..<token)
    let people = Set(near.map(\.member))
    return people.count == 2 && isFree(people.sorted()) ? people.sorted() : []
  }

  /// The ties of love told from one token to another, that one too.
  private func told(before end: Int, from start: Int) -> ArraySlice<Tie> {
    func first(above token: Int) -> Int {
      var low = 0
      var high = love.count
      while low < high {
        let middle = (low + high) / 2
        if love[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let from = first(above: start - 1)
    return love[from..<max(from, first(above: end))]
  }

  /// The one of a gender whom `his wife` or `her boyfriend` means, where the text names the two together and nobody else with
  /// that person.
  func partner(of person: Int, _ gender: Person.Gender) -> Int? {
    guard let beside = together[person], gender != .unknown else { return nil }
    let fitting = beside.keys.filter {
      cast.members[$0].gender == gender && beside[$0, default: 0] > 1 && !kin.contains([person, $0].sorted())
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The people whom `their` means before `mother` or `brother`: a list of names close by, else the brothers and sisters told of last.
  func group(before token: Int, excluding: Set<Int>) -> [Int] {
    let home = document.sentence(of: token)
    for sentence in stride(from: home, through: max(0, home - 2), by: -1) {
      if let list = lists(in: sentence, before: token).last(where: {
        $0.allSatisfy { !excluding.contains($0) }
      }) {
        return list
      }
    }
    let last = siblings.last { $0.tokens.lowerBound <= token } ?? siblings.first
    guard let last else { return couple(before: token, excluding: excluding) }
    var group: Set<Int> = [last.person, last.other]
    for tie in siblings where group.contains(tie.person) || group.contains(tie.other) {
      group.formUnion([tie.person, tie.other])
    }
    return group.subtracting(excluding).sorted()
  }

  private func lists(in sentence: Int, before token: Int) -> [[Int]] {
    let range = document.sentences[sentence]
    let mentions = cast.mentions(in: range.lowerBound..<min(range.upperBound, max(range.lowerBound, token)))
    return NameLists.find(in: mentions, of: document).map { $0.map(\.member) }
  }
}
