/// Finds the persons gathered so far by a word of their name, in constant time.
///
/// A list longer than ``limit`` is cut to its latest members: in a text of thousands of people of one given name a bare `Ana`
/// is one of the last Anas.
struct MemberIndex {
  /// The most members that one look-up gives.
  static let limit = 64

  /// A place in a list of members, from the latest back.
  fileprivate struct Link {
    var member: Int32
    /// Index of the one before; -1 at the first.
    var earlier: Int32
  }

  /// By all words of a name in one number.
  private var byName = KeyNumbers()
  private var links: [Link] = []
  /// The latest link of each list.
  private var byPart = KeyNumbers()
  private var byLetter = [Int32](repeating: -1, count: 256)

  /// Enters a person under the words of a form of their name and its first letter.
  mutating func add(_ form: NameForm, firstLetter: UInt8, as member: Int) {
    let name = form.parts.hash
    if byName[name] == nil { byName.set(member, for: name) }
    for part in form.parts { link(member, under: part) }
    for part in form.nickname { link(member, under: part) }
    let latest = byLetter[Int(firstLetter)]
    if !holds(member, from: latest) {
      byLetter[Int(firstLetter)] = Int32(links.count)
      links.append(Link(member: Int32(member), earlier: latest))
    }
  }

  private mutating func link(_ member: Int, under part: UInt64) {
    let latest = Int32(byPart[part] ?? -1)
    guard !holds(member, from: latest) else { return }
    byPart.set(links.count, for: part)
    links.append(Link(member: Int32(member), earlier: latest))
  }

  /// Whether a member is one of the latest of a list.
  private func holds(_ member: Int, from latest: Int32) -> Bool {
    var link = latest
    for _ in 0..<MemberIndex.limit where link >= 0 {
      if links[Int(link)].member == member { return true }
      link = links[Int(link)].earlier
    }
    return false
  }

  /// The members of a list, from the latest back.
  struct List: Sequence, IteratorProtocol {
    fileprivate let links: [Link]
    fileprivate var link: Int32
    fileprivate var left: Int

    mutating func next() -> Int? {
      guard link >= 0, left > 0 else { return nil }
      left -= 1
      let found = links[Int(link)]
      link = found.earlier
      return Int(found.member)
    }
  }

  /// The first person entered under exactly these words.
  func member(named parts: NameParts) -> Int? { byName[parts.hash] }

  /// The latest persons with this word in their name, the latest first.
  func members(with part: UInt64) -> List {
    List(links: links, link: Int32(byPart[part] ?? -1), left: MemberIndex.limit)
  }

  /// All persons whose name begins with this letter, the latest first; none when they are too many to tell apart by it.
  func members(beginning letter: UInt8) -> List {
    let list = List(links: links, link: byLetter[Int(letter)], left: MemberIndex.limit + 1)
    return list.reduce(0) { count, _ in count + 1 } <= MemberIndex.limit
      ? list : List(links: [], link: -1, left: 0)
  }
}
