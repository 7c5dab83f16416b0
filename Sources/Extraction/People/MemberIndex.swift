/// Finds the persons gathered so far by a word of their name, in constant time.
///
/// A list longer than ``limit`` is cut to its latest members: in a text of thousands of people of one given name a bare `Ana`
/// is one of the last Anas.
struct MemberIndex {
  /// The most members that one look-up gives.
  static let limit = 64

  private var byName: [[UInt64]: Int] = [:]
  private var byPart: [UInt64: [Int]] = [:]
  private var byLetter: [UInt8: [Int]] = [:]

  /// Enters a person under the words of a form of their name and its first letter.
  mutating func add(_ form: NameForm, firstLetter: UInt8, as member: Int) {
    if byName[form.parts] == nil { byName[form.parts] = member }
    for part in form.parts { MemberIndex.append(member, to: &byPart[part, default: []]) }
    for part in form.nickname { MemberIndex.append(member, to: &byPart[part, default: []]) }
    MemberIndex.append(member, to: &byLetter[firstLetter, default: []])
  }

  // Static, for a method of the index would hold on to the table that is being changed, and so have it copied whole.
  private static func append(_ member: Int, to list: inout [Int]) {
    if !list.suffix(MemberIndex.limit).contains(member) { list.append(member) }
  }

  /// The first person entered under exactly these words.
  func member(named parts: [UInt64]) -> Int? { byName[parts] }

  /// The latest persons with this word in their name, earliest first.
  func members(with part: UInt64) -> ArraySlice<Int> { byPart[part]?.suffix(MemberIndex.limit) ?? [] }

  /// All persons whose name begins with this letter; none when they are too many to tell apart by it.
  func members(beginning letter: UInt8) -> [Int] {
    guard let list = byLetter[letter], list.count <= MemberIndex.limit else { return [] }
    return list
  }
}
