/// Groups events of one day and kind that are told in much the same words.
///
/// Each event joins the group whose first event is most like it, if its words, which are asked for then, tell the same. Bits alone only
/// say which may be one.
package struct EventGrouping {
  private struct Group {
    var words: WordSignature
    var members: [Int]
  }

  private var groups: [Group] = []
  /// Which event has certain bits, and its group.
  private var byWords: [UInt64: [(event: Int, group: Int)]] = [:]
  private let threshold: Double

  /// Groups beyond so many are compared with no more: a day on which everybody talks of somebody.
  private static let compared = 200
  /// How many are asked about: the likest.
  private static let asked = 3
  /// How many of the same bits are: events of one word share one of 48.
  private static let askedAlike = 12
  /// A sentence with so many bits that so many have told is background, and further ones with all of its bits are taken for it unread.
  private static let background = (bits: 6, members: 16)

  /// - Parameter threshold: share of the shorter one's words, beyond chance, that must be in common for two events to be looked at.
  package init(threshold: Double) { self.threshold = threshold }

  /// Adds an event, given by its place in a list, in the order in which they were told.
  ///
  /// - Parameter isSame: whether it and another event, added before, are one.
  package mutating func add(_ event: Int, _ words: WordSignature, isSame: (Int) throws -> Bool) rethrows {
    // Nothing is known of events without words.
    guard words.count > 0 else {
      groups.append(Group(words: words, members: [event]))
      return
    }
    let alike = byWords[words.bits] ?? []
    for known in alike.prefix(EventGrouping.askedAlike) {
      let isBackground =
        words.count >= EventGrouping.background.bits
        && groups[known.group].members.count >= EventGrouping.background.members
      if try isBackground || isSame(known.event) {
        groups[known.group].members.append(event)
        return
      }
    }
    var home = groups.count
    for group in candidates(words) where !alike.contains(where: { $0.group == group }) {
      if try isSame(groups[group].members[0]) {
        home = group
        break
      }
    }
    if home == groups.count {
      groups.append(Group(words: words, members: [event]))
    } else {
      groups[home].members.append(event)
    }
    byWords[words.bits, default: []].append((event, home))
  }

  /// The groups that are likest, best first.
  private func candidates(_ words: WordSignature) -> [Int] {
    guard words.count >= EventGrouping.fewest else { return [] }
    var found: [(group: Int, likeness: Double)] = []
    for index in groups.indices.prefix(EventGrouping.compared)
    where groups[index].words.count >= EventGrouping.fewest && groups[index].words != words {
      let likeness = words.likeness(to: groups[index].words)
      if likeness >= threshold { found.append((index, likeness)) }
    }
    return found.sorted { ($1.likeness, $0.group) < ($0.likeness, $1.group) }.prefix(EventGrouping.asked)
      .map(\.group)
  }

  /// Bits below which two events are looked at only if all are the same.
  private static let fewest = 3

  /// The events of each group, in the order added.
  package var members: [[Int]] { groups.map(\.members) }
}
