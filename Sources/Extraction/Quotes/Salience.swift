internal import Records

/// Tells which person a pronoun or a description means: by gender, nearness, syntax and weight in the article.
struct Salience {
  let context: SpeechContext
  let subjects: SubjectFinder
  /// Whether a stretch was found to be speech; names within speech are weak antecedents.
  let isSpeech: [Bool]

  private static let sentencesBack = 6

  /// The person meant at a token, nil when nobody fits. `last` is whoever spoke last.
  func person(at index: Int, gender: Person.Gender, last: Int?) -> Int? {
    let document = context.document
    let here = document.sentence(of: index)
    let paragraph = document.paragraph(of: index)
    let from = document.sentences[max(0, here - Salience.sentencesBack)].lowerBound
    let first = context.cast.firstMention(from: from)
    let end = context.cast.firstMention(from: index)
    var scores: [(member: Int, score: Float)] = []
    for number in max(first, end - 40)..<max(first, end) {
      let mention = context.cast.mentions[number]
      guard fits(mention.member, gender) else { continue }
      let sentence = document.sentence(of: mention.tokens.lowerBound)
      let home = document.paragraph(of: mention.tokens.lowerBound)
      guard document.paragraphFields[home] == document.paragraphFields[paragraph] || paragraph - home <= 3
      else {
        continue
      }
      var score = 2 - 0.45 * Float(here - sentence) - 0.25 * Float(paragraph - home)
      if isSubject(mention.tokens, in: document.sentences[sentence]) { score += 1 }
      if followedByPossessive(mention.tokens) { score -= 0.3 }
      let stretch = context.cover[mention.tokens.lowerBound]
      if stretch != 0, isSpeech[Int(stretch) - 1] { score -= 2 }
      score += weight(mention.member, gender)
      if mention.member == last { score += 0.8 }
      if let at = scores.firstIndex(where: { $0.member == mention.member }) {
        scores[at].score = max(scores[at].score, score) + 0.15
      } else {
        scores.append((mention.member, score))
      }
    }
    if let last, fits(last, gender), !scores.contains(where: { $0.member == last }) {
      scores.append((last, 0.8 + weight(last, gender)))
    }
    if let best = scores.max(by: { $0.score < $1.score }) { return best.member }
    return context.cast.members.indices.filter { fits($0, gender) && precedes($0, index) }
      .max { context.cast.members[$0].mentions.count < context.cast.members[$1].mentions.count }
  }

  private func precedes(_ member: Int, _ index: Int) -> Bool {
    guard let first = context.cast.members[member].mentions.first else { return false }
    return context.cast.mentions[first].tokens.lowerBound < index
  }

  private func fits(_ member: Int, _ gender: Person.Gender) -> Bool {
    let own = context.cast.members[member].gender
    return gender == .unknown || own == .unknown || own == gender
  }

  private func weight(_ member: Int, _ gender: Person.Gender) -> Float {
    let person = context.cast.members[member]
    var weight = min(Float(person.mentions.count), 12) * 0.12
    if gender != .unknown, person.gender == gender { weight += 0.7 }
    return weight
  }

  private func isSubject(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let mention = SourceMention(tokens: tokens, source: .unnamed)
    return !subjects.isObject(mention, in: sentence) && !subjects.isPossessive(mention)
      && tokens.lowerBound - sentence.lowerBound < 14
  }

  private func followedByPossessive(_ tokens: Range<Int>) -> Bool {
    tokens.upperBound < context.document.tokens.count
      && context.token(tokens.upperBound).kind == .possessive
  }
}
