/// Gives every given name of a list the surname that ends it: `Ana, Bea and Cleo Roe`, `Jon and Lara Roe`.
enum SharedSurname {
  private static let and = WordKey.of("and")
  private static let ampersand = WordKey.of("&")
  private static let comma = WordKey.of(",")

  static func complete(_ forms: inout [NameForm], in document: Document) {
    for index in forms.indices where forms[index].parts.count == 2 && forms[index].keptTitle == nil {
      guard let surname = forms[index].surname else { continue }
      let last = forms[index].tokens.upperBound - 1
      var next = index
      var joined = false
      while next > 0, forms[next - 1].parts.count == 1, forms[next - 1].keptTitle == nil,
        forms[next - 1].droppedTitle == nil,
        let link = link(forms[next - 1].tokens, forms[next].tokens, document), link == .and || joined
      {
        joined = true
        // A word that is a full name's part elsewhere keeps that name.
        let part = forms[next - 1].parts[0]
        let isKnown = forms.contains {
          $0.parts.count > 1 && $0.borrowedSurname == nil
            && ($0.surname == part || $0.given == part && $0.surname != surname)
        }
        if isKnown { break }
        forms[next - 1].parts.append(surname)
        forms[next - 1].borrowedSurname = last..<last + 1
        next -= 1
      }
    }
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
