internal import Records

/// Gathers the names of a document into persons.
enum CastBuilder {
  static func build(_ document: Document) -> Cast {
    // Interim: runs of two or three capitalised words, then their last or first word alone.
    var cast = Cast()
    var byName: [String: Int] = [:]
    var byPart: [UInt64: Int] = [:]
    var index = 0
    let tokens = document.tokens
    var spans: [Range<Int>] = []
    while index < tokens.count {
      var end = index
      while end < tokens.count, tokens[end].kind == .word, tokens[end].isCapitalized,
        tokens[end].shape.contains(.hasLower),
        !SentenceOpeners.words.contains(tokens[end]), end == index || tokens[end].shape.contains(.spaceBefore)
      { end += 1 }
      if end - index == 2 || end - index == 3 { spans.append(index..<end) }
      index = max(end, index + 1)
    }
    for span in spans {
      let name = document.text(span)
      if byName[name] == nil {
        byName[name] = cast.members.count
        byPart[tokens[span.upperBound - 1].key] = cast.members.count
        byPart[tokens[span.lowerBound].key] = byPart[tokens[span.lowerBound].key] ?? cast.members.count
        cast.members.append(Cast.Member(name: name, gender: .unknown, mentions: []))
      }
    }
    index = 0
    var next = 0
    while index < tokens.count {
      if next < spans.count, spans[next].lowerBound == index {
        cast.mentions.append(.init(tokens: spans[next], member: byName[document.text(spans[next])] ?? 0))
        index = spans[next].upperBound
        next += 1
      } else {
        if tokens[index].isCapitalized, let member = byPart[tokens[index].key] {
          cast.mentions.append(.init(tokens: index..<index + 1, member: member))
        }
        index += 1
      }
    }
    for (index, mention) in cast.mentions.enumerated() { cast.members[mention.member].mentions.append(index) }
    return cast
  }
}
