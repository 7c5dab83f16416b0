/// Finds the persons gathered so far by a word of their name, in constant time.
///
/// A list longer than ``limit`` is cut to its latest members: in a text of thousands of people of one given name a bare `Ana`
/// is one of the last Anas.
struct MemberIndex {
  /// The most members that one look-up gives.
  static let limit = 64

  /// A place in a list of members, from the latest back.
  private struct Link {
    var member: Int
    /// Index of the one before; -1 at the first.
    var earlier: Int
  }

  /// By all words of a name in one number.
  private var byName: [UInt64: Int] = [:]
  private var links: [Link] = []
  /// The latest link of each list.
  private var byPart: [UInt64: Int] = [:]
  private var byLetter = [Int](repeating: -1, count: 256)

  /// Enters a person under the words of a form of their name and its first letter.
  mutating func add(_ form: NameForm, firstLetter: UInt8, as member: Int) {
    let name = MemberIndex.name(of: form.parts)
    if byName[name] == nil { byName[name] = member }
    for part in form.parts { link(member, under: part) }
    for part in form.nickname { link(member, under: part) }
    if !holds(member, from: byLetter[Int(firstLetter)]) {
      links.append(Link(member: member, earlier: byLetter[Int(firstLetter)]))
      byLetter[Int(firstLetter)] = links.count - 1
    }
  }

  private mutating func link(_ member: Int, under part: UInt64) {
    let latest = byPart[part] ?? -1
    guard !holds(member, from: latest) else { return }
    links.append(Link(member: member, earlier: latest))
    byPart[part] = links.count - 1
  }

  /// Whether a member is one of the latest of a list.
  private func holds(_ member: Int, from latest: Int) -> Bool {
    var link = latest
    for _ in 0..<MemberIndex.limit where link >= 0 {
      if links[link].member == member { return true }
      link = links[link].earlier
    }
    return false
  }

  /// As with words, two names of one number are taken to be one name.
  private static func name(of parts: [UInt64]) -> UInt64 {
    parts.reduce(WordKey.seed) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }

  /// The latest members of a list, earliest first.
  private func list(from latest: Int, atMost limit: Int = MemberIndex.limit) -> [Int] {
    guard latest >= 0 else { return [] }
    var members: [Int] = []
    var link = latest
    while link >= 0, members.count < limit {
      members.append(links[link].member)
      link = links[link].earlier
    }
    members.reverse()
    return members
  }

  /// The first person entered under exactly these words.
  func member(named parts: [UInt64]) -> Int? { byName[MemberIndex.name(of: parts)] }

  /// The latest persons with this word in their name, earliest first.
  func members(with part: UInt64) -> [Int] { byPart[part].map { list(from: $0) } ?? [] }

  /// All persons whose name begins with this letter; none when they are too many to tell apart by it.
  func members(beginning letter: UInt8) -> [Int] {
    let members = list(from: byLetter[Int(letter)], atMost: MemberIndex.limit + 1)
    return members.count <= MemberIndex.limit ? members : []
  }
}
