internal import Records

/// Which two people, or which brothers and sisters, `they`, `their` and `the couple` mean.
final class Couples {
  private let document: Document
  private let cast: Cast
  /// Ties of love told anywhere in the document, in reading order.
  private let love: [Tie]
  private let siblings: [Tie]
  /// Pairs who are kin and so no couple.
  private let kin: Set<[Int]>
  /// The parents told of each child.
  private let parents: [Int: Set<Int>]

  /// How often two are named together, `Ana and Jon`, by the lower of them.
  private lazy var together = Couples.together(in: document, cast)

  /// Whether anything was asked that ties may tell: else it makes no difference which are known.
  private(set) var wasAsked = false

  /// The one couple of the document; nil when there are several.
  private let onlyPair: [Int]?

  /// How many tokens or ties are looked back over at most, which keeps time linear in texts without full stops.
  static let window = 150
  /// How many sentences back a couple is still meant.
  private static let reach = 5

  init(_ document: Document, _ cast: Cast, ties: [Tie]) {
    self.document = document
    self.cast = cast
    let ordered = ties.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    love = ordered.filter { $0.kind.isCouple }
    let pairs = Set(ordered.filter { $0.kind.isCouple }.map { [$0.person, $0.other].sorted() })
    onlyPair = pairs.count == 1 ? pairs.first : nil
    siblings = ordered.filter { $0.kind == .sibling }
    var parents: [Int: Set<Int>] = [:]
    for tie in ordered {
      if tie.kind == .child { parents[tie.other, default: []].insert(tie.person) }
      if tie.kind == .parent { parents[tie.person, default: []].insert(tie.other) }
    }
    self.parents = parents
    kin = Set(ordered.filter { !$0.kind.isCouple }.map { [$0.person, $0.other].sorted() })
  }

  private static func together(in document: Document, _ cast: Cast) -> [Int: [Int: Int]] {
    var together: [Int: [Int: Int]] = [:]
    for sentence in document.sentences {
      let mentions = cast.mentions(in: sentence)
      guard mentions.count > 1 else { continue }
      for list in NameLists.find(in: mentions, of: document) where list.count == 2 {
        together[list[0].member, default: [:]][list[1].member, default: 0] += 1
        together[list[1].member, default: [:]][list[0].member, default: 0] += 1
      }
    }
    return together
  }

  /// The two whom a word at a token most likely stands for: two names joined in its sentence, else the couple told of last, else
  /// the last two names joined, else the couple that the article is about; empty when there is none.
  func couple(before token: Int, excluding: Set<Int> = []) -> [Int] {
    wasAsked = true
    let home = document.sentence(of: token)
    func isFree(_ pair: [Int]) -> Bool {
      pair.allSatisfy { !excluding.contains($0) && (cast.members[$0].age ?? 99) >= 16 }
        && !kin.contains(pair.sorted()) && !haveCommonParent(pair)
    }
    let known = Couples.told(in: love, upTo: token).last {
      home - document.sentence(of: $0.tokens.lowerBound) <= Couples.reach && isFree([$0.person, $0.other])
    }
    for sentence in stride(from: home, through: max(0, home - 3), by: -1) {
      let joined = lists(in: sentence, before: token).last { list in
        list.count == 2 && isFree(list.map(\.member))
          && !ChildLists.hold(list[1], in: document, cast: cast)
      }
      // `her parents, Ana and Jon, her husband, Max, and their son`: the couple told of last.
      if let known, document.sentence(of: known.tokens.lowerBound) == sentence,
        joined.map({ $0[1].tokens.upperBound < known.tokens.upperBound }) ?? true
          || joined?.map(\.member).sorted() == [known.person, known.other].sorted()
      {
        return [known.person, known.other]
      }
      if let joined { return joined.map(\.member) }
    }
    if let known { return [known.person, known.other] }
    if let onlyPair, isFree(onlyPair) { return onlyPair }
    // The only two named close by.
    let first = max(document.sentences[max(0, home - 1)].lowerBound, token - Couples.window)
    let near = cast.mentions(in: first..<token)
    let people = Set(near.map(\.member))
    return people.count == 2 && isFree(people.sorted()) ? people.sorted() : []
  }

  /// The one of a gender whom `his wife` or `her boyfriend` means, where the text names the two together and nobody else with
  /// that person.
  func partner(of person: Int, _ gender: Person.Gender) -> Int? {
    guard gender != .unknown, let beside = together[person] else { return nil }
    let fitting = beside.keys.filter { cast.members[$0].gender == gender && beside[$0, default: 0] > 1 }
    if fitting.isEmpty { return nil }
    wasAsked = true
    let free = fitting.filter { !kin.contains([person, $0].sorted()) }
    return free.count == 1 ? free[0] : nil
  }

  /// The people whom `their` means before `mother` or `brother`: a list of names close by, else the brothers and sisters told of last.
  func group(before token: Int, excluding: Set<Int>) -> [Int] {
    wasAsked = true
    let home = document.sentence(of: token)
    for sentence in stride(from: home, through: max(0, home - 2), by: -1) {
      if let list = lists(in: sentence, before: token).last(where: {
        $0.allSatisfy { !excluding.contains($0.member) }
      }) {
        return list.map(\.member)
      }
    }
    let told = Couples.told(in: siblings, upTo: token)
    guard let last = told.last ?? siblings.first else { return couple(before: token, excluding: excluding) }
    var group: Set<Int> = [last.person, last.other]
    for tie in told.isEmpty ? siblings.prefix(Couples.window) : told
    where group.contains(tie.person) || group.contains(tie.other) {
      group.formUnion([tie.person, tie.other])
    }
    return group.subtracting(excluding).sorted()
  }

  private func haveCommonParent(_ pair: [Int]) -> Bool {
    guard pair.count == 2, let first = parents[pair[0]], let second = parents[pair[1]] else { return false }
    return !first.isDisjoint(with: second)
  }

  /// The last ties told before a token, at most as many as ``window``.
  private static func told(in ties: [Tie], upTo token: Int) -> ArraySlice<Tie> {
    var low = 0
    var high = ties.count
    while low < high {
      let middle = (low + high) / 2
      if ties[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return ties[max(0, low - window)..<low]
  }

  private func lists(in sentence: Int, before token: Int) -> [[Cast.NamedMention]] {
    let range = document.sentences[sentence]
    let end = min(range.upperBound, max(range.lowerBound, token))
    let mentions = cast.mentions(in: max(range.lowerBound, end - Couples.window)..<end)
    return NameLists.find(in: mentions, of: document)
  }
}
