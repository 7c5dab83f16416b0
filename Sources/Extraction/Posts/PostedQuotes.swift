internal import Records

/// Tells the quotes of a record that are posts' words what the posts tell of them.
struct PostedQuotes {
  let speech: Speech

  private static let aloud = WordSet(
    "video videos live livestream stream broadcast clip clips vlog reel footage podcast voice")

  /// The words of a post are written, unless somebody says them in a video; they are of the post's day.
  func tell(_ quotes: inout [Quote], of posts: [SocialPost]) {
    // Thousands of quotes may stand in one sentence.
    var aloud: [Int: Bool] = [:]
    for post in posts {
      for index in post.quotes where quotes.indices.contains(index) {
        quotes[index].medium = .written
        quotes[index].date = post.date ?? quotes[index].date
        guard let sentence = spokenSentence(of: speech.quotes[index]) else { continue }
        let isAloud = aloud[sentence] ?? tellsVideo(sentence)
        aloud[sentence] = isAloud
        if isAloud { quotes[index].medium = .spoken }
      }
    }
  }

  /// The sentence of a quote's verb, where that is one of speaking.
  private func spokenSentence(of quote: SpokenQuote) -> Int? {
    let context = speech.reading.context
    guard let cue = quote.cue?.lowerBound, CueLexicon.verb(context.token(cue))?.kind == .spoken else {
      return nil
    }
    return context.document.sentence(of: cue)
  }

  /// `said in a video on Instagram`, or a sentence after that.
  private func tellsVideo(_ sentence: Int) -> Bool {
    let context = speech.reading.context
    let document = context.document
    let paragraph = document.paragraphs[document.paragraph(of: document.sentences[sentence].lowerBound)]
    let start = max(document.sentences[max(0, sentence - 1)].lowerBound, paragraph.lowerBound)
    return (start..<document.sentences[sentence].upperBound).contains {
      !context.isQuoted($0) && PostedQuotes.aloud.contains(context.token($0))
    }
  }
}
