/// Groups events of one day and kind that are told in much the same words.
///
/// Each event joins the group whose first event is most like it, if that is like enough; copies and sentences repeated word for word are
/// found by their words alone, so that a sentence repeated in thousands of articles costs a look-up each.
package struct EventGrouping {
  private struct Group {
    var words: WordSignature
    var members: [Int]
  }

  private var groups: [Group] = []
  private var byWords: [UInt64: Int] = [:]
  private let threshold: Double

  /// Groups beyond so many are compared with no more: a day on which everybody talks of somebody.
  private static let compared = 200

  /// - Parameter threshold: share of the shorter one's words, beyond chance, that must be in common: 0.5 brings together what two
  ///   writers make of one event; lower brings together different events of one day.
  package init(threshold: Double) { self.threshold = threshold }

  /// Adds an event, given by its place in a list, in the order in which they were told.
  package mutating func add(_ event: Int, _ words: WordSignature) {
    // Nothing is known of events without words.
    guard words.count > 0 else {
      groups.append(Group(words: words, members: [event]))
      return
    }
    if let known = byWords[words.bits] {
      groups[known].members.append(event)
      return
    }
    var best: (group: Int, likeness: Double)?
    if words.count >= EventGrouping.fewest {
      for index in groups.indices.prefix(EventGrouping.compared) {
        guard groups[index].words.count >= EventGrouping.fewest else { continue }
        let likeness = words.likeness(to: groups[index].words)
        if likeness >= threshold, likeness > best?.likeness ?? 0 { best = (index, likeness) }
      }
    }
    if let best {
      groups[best.group].members.append(event)
      byWords[words.bits] = best.group
    } else {
      byWords[words.bits] = groups.count
      groups.append(Group(words: words, members: [event]))
    }
  }

  /// Words below which two events are one only if all their words are the same.
  private static let fewest = 3

  /// The events of each group, in the order added.
  package var members: [[Int]] { groups.map(\.members) }
}
