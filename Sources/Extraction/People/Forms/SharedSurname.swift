/// Gives every given name of a list the surname that ends it: `Ana, Bea and Cleo Roe`, `Jon and Lara Roe`.
enum SharedSurname {
  private static var and: UInt64 { WordKey.literal("and") }
  private static var ampersand: UInt64 { WordKey.literal("&") }
  private static var comma: UInt64 { WordKey.literal(",") }

  private static let kin = WordSet(
    "sisters brothers siblings twins couple parents spouses newlyweds kids children daughters sons exes cousins pair family"
  )

  static func complete(_ forms: inout [NameForm], in document: Document) {
    var known: [UInt64: Set<UInt64>]?
    let statistics = NameModel.embedded.statistics
    /// The lone words so far.
    var seen = KeyNumbers()
    var index = 0
    while index < forms.count {
      let list = self.list(from: index, forms, document)
      let last = list.upperBound - 1
      if list.count > 1, forms[last].parts.count == 2, let surname = forms[last].surname {
        let cued = (max(0, forms[index].tokens.lowerBound - 4)..<forms[index].tokens.lowerBound).contains {
          kin.contains(document.tokens[$0])
        }
        let fullParts = known ?? surnames(in: forms)
        known = fullParts
        for member in list.dropLast() {
          let part = forms[member].parts[0]
          // A word that is a part of some other full name keeps that name.
          guard (fullParts[part] ?? []).subtracting([surname]).isEmpty,
            cued || fullParts[part] != nil
              || list.count > 2 || statistics[part].given >= 5 && seen[part] == nil
          else { continue }
          forms[member].parts.append(surname)
          forms[member].borrowedSurname = forms[last].tokens.upperBound - 1..<forms[last].tokens.upperBound
        }
      }
      for member in list where forms[member].parts.count == 1 { seen.set(0, for: forms[member].parts[0]) }
      index = list.upperBound
    }
  }

  /// The surnames that stand with each word of the full names.
  private static func surnames(in forms: [NameForm]) -> [UInt64: Set<UInt64>] {
    var surnames: [UInt64: Set<UInt64>] = [:]
    for form in forms where form.parts.count > 1 {
      for part in form.parts { surnames[part, default: []].insert(form.parts.last ?? 0) }
    }
    return surnames
  }

  /// The forms from `start` on that make one list ending in `and` and a full name; a single form when there is none.
  private static func list(from start: Int, _ forms: [NameForm], _ document: Document) -> Range<Int> {
    var end = start + 1
    while end < forms.count, isLone(forms[end - 1]),
      let link = link(forms[end - 1].tokens, forms[end].tokens, document)
    {
      end += 1
      if link == .and { return start..<end }
    }
    return start..<start + 1
  }

  private static func isLone(_ form: NameForm) -> Bool {
    form.parts.count == 1 && form.keptTitle == nil && form.droppedTitle == nil
  }

  private enum Link { case and, comma }

  private static func link(_ first: Range<Int>, _ second: Range<Int>, _ document: Document) -> Link? {
    let gap = document.tokens[first.upperBound..<max(first.upperBound, second.lowerBound)]
    guard let token = gap.first, gap.count <= 2,
      document.sentence(of: first.lowerBound) == document.sentence(of: second.lowerBound)
    else { return nil }
    if gap.count == 1 {
      return token.key == and || token.key == ampersand ? .and : token.key == comma ? .comma : nil
    }
    return token.key == comma && gap.last?.key == and ? .and : nil
  }
}
