internal import Records

/// Finds the birth, death, engagement, wedding or parting that a date in a sentence is the date of.
///
/// It reads only what is plainly told, `married Otto Roe in Tessaly on 4 May 2031` or `On 4 May 2031 she married …`: nothing planned,
/// denied or hoped for, no date that another clause may own.
struct LifeEventFinder {
  /// An event and the words that tell it.
  struct Found: Equatable {
    let kind: Conflict.Kind
    /// Words of the sentence.
    let cue: Range<Int>
    let date: Range<Int>
  }

  let sentence: SentenceWords
  private var words: [SentenceWords.Word] { sentence.words }

  /// The event of a date.
  ///
  /// - Parameters:
  ///   - date: where the date stands in the field.
  ///   - isOnly: whether the sentence tells no other date.
  func event(on date: Span, isOnly: Bool) -> Found? {
    let date = sentence.range(from: date.start, to: date.end)
    guard !date.isEmpty else { return nil }
    let lead = date.lowerBound > 0 ? words[date.lowerBound - 1].text : ""
    if LifeEventFinder.otherLeads.contains(lead) { return nil }
    return eventBefore(date) ?? (isOnly ? eventAfter(date) : nil)
  }

  /// `… died in Tessaly on 4 May 2031`.
  private func eventBefore(_ date: Range<Int>) -> Found? {
    var index = date.lowerBound - 1
    while index >= 0, date.lowerBound - index <= LifeEventFinder.reach {
      if let cue = cue(endingAt: index) {
        return isPlain(cue.range.upperBound..<date.lowerBound) && isFact(before: cue.range.lowerBound)
          ? Found(kind: cue.kind, cue: cue.range, date: date) : nil
      }
      if isBreak(index) { return nil }
      index -= 1
    }
    return nil
  }

  /// `On 4 May 2031, she died …`.
  private func eventAfter(_ date: Range<Int>) -> Found? {
    guard date.lowerBound <= 1 else { return nil }
    var index = date.upperBound
    if index < words.count, words[index].text == "," { index += 1 }
    while index < words.count, index - date.upperBound <= LifeEventFinder.reach {
      if let cue = cue(startingAt: index) {
        return isFact(before: cue.range.lowerBound) ? Found(kind: cue.kind, cue: cue.range, date: date) : nil
      }
      if isBreak(index) || words[index].text == "," { return nil }
      index += 1
    }
    return nil
  }

  private func cue(endingAt end: Int) -> (kind: Conflict.Kind, range: Range<Int>)? {
    for (phrase, kind) in LifeEventFinder.cues where words[end].text == phrase.last {
      let start = end + 1 - phrase.count
      if start >= 0, sentence.holds(phrase, at: start), isEvent(phrase, at: start) {
        return (kind, start..<end + 1)
      }
    }
    return nil
  }

  private func cue(startingAt start: Int) -> (kind: Conflict.Kind, range: Range<Int>)? {
    for (phrase, kind) in LifeEventFinder.cues where words[start].text == phrase[0] {
      if sentence.holds(phrase, at: start), isEvent(phrase, at: start) {
        return (kind, start..<start + phrase.count)
      }
    }
    return nil
  }

  /// `was already married to` tells of a state, `welcomed her to the show` of a guest.
  private func isEvent(_ phrase: [String], at start: Int) -> Bool {
    switch phrase {
    case ["welcomed"]:
      return words[(start + 1)...].prefix(LifeEventFinder.reach).allSatisfy {
        !LifeEventFinder.ofGuests.contains($0.text)
      }
    case ["married"], ["engaged"]:
      guard start > 0, start + 1 < words.count else { return true }
      return words[start + 1].text != "to" || !LifeEventFinder.states.contains(words[start - 1].text)
    default: return true
    }
  }

  /// Whether a date after these words still belongs to what is before them: places and names, with no further clause between.
  private func isPlain(_ between: Range<Int>) -> Bool {
    var isAfterComma = false
    for index in between {
      let word = words[index]
      if isBreak(index) { return false }
      if word.text == "," {
        isAfterComma = true
      } else if isAfterComma, !word.isCapital, !word.isMark,
        !LifeEventFinder.betweenCommas.contains(word.text)
      {
        return false
      }
    }
    return true
  }

  /// A new clause begins, or direct speech.
  private func isBreak(_ index: Int) -> Bool {
    let word = words[index]
    if word.isMark { return !LifeEventFinder.harmlessMarks.contains(word.text) }
    if word.text == "and" {
      // Between two names it parts no clauses.
      return index + 1 < words.count && !words[index + 1].isCapital
    }
    return LifeEventFinder.breaks.contains(word.text)
  }

  /// Whether what happened is told as a fact: `were to be married`, `never married`, `plans to wed` are none.
  private func isFact(before cue: Int) -> Bool {
    words[max(0, cue - 4)..<cue].reversed().prefix { !$0.isMark }.allSatisfy {
      !LifeEventFinder.unreal.contains($0.text) && !$0.text.hasSuffix("n't")
    }
  }

  /// How many words may stand between the event and its date; more finds more and attaches dates to events of other clauses.
  private static let reach = 12

  private static let cues: [(phrase: [String], kind: Conflict.Kind)] = [
    (["born"], .birth), (["died"], .death), (["passed", "away"], .death),
    (["engaged"], .engagement), (["proposed"], .engagement),
    (["popped", "the", "question"], .engagement),
    (["married"], .wedding), (["wed"], .wedding), (["tied", "the", "knot"], .wedding),
    (["exchanged", "vows"], .wedding), (["said", "i", "do"], .wedding),
    (["split"], .split), (["split", "up"], .split), (["separated"], .split), (["broke", "up"], .split),
    (["parted", "ways"], .split), (["called", "it", "quits"], .split),
    (["divorced"], .divorce), (["finalized", "their", "divorce"], .divorce),
    (["finalised", "their", "divorce"], .divorce), (["divorce", "was", "finalized"], .divorce),
    (["divorce", "was", "finalised"], .divorce),
    (["gave", "birth"], .birthOfChild), (["welcomed"], .birthOfChild),
  ]
  private static let otherLeads = words(
    """
    since from until till by before after to for through between of than around about
    """)
  private static let states = words(
    """
    already was were is been still be once first
    """)
  private static let ofGuests: Set = ["to", "back", "home", "onto", "into", "aboard", "onstage"]
  private static let harmlessMarks: Set = [",", "(", ")", ".", "$"]
  private static let breaks = words(
    """
    but after before since while when who whom which that because until if where as then or for from \
    than following having whose later nor although though
    """)
  private static let unreal = words(
    """
    not never will would could might should to if plan plans planned planning hopes nearly almost \
    getting going be supposed expected rumored rumoured he'd she'd they'd first newly
    """)
  private static let betweenCommas = words(
    """
    in on at of the a an son sons daughter daughters boy girl baby twins child named and her his \
    their to with husband wife actor actress singer near
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
