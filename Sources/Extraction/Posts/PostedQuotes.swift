internal import Records

/// Tells the quotes of a record that are posts' words what the posts tell of them.
struct PostedQuotes {
  let speech: Speech

  private static let aloud = WordSet(
    "video videos live livestream stream broadcast clip clips vlog reel footage podcast voice")

  /// The words of a post are written, unless somebody says them in a video; they are of the post's day.
  func tell(_ quotes: inout [Quote], of posts: [SocialPost]) {
    for post in posts {
      for index in post.quotes where quotes.indices.contains(index) {
        quotes[index].medium = isAloud(speech.quotes[index]) ? .spoken : .written
        quotes[index].date = post.date ?? quotes[index].date
      }
    }
  }

  /// `said in a video on Instagram`, or a sentence after that.
  private func isAloud(_ quote: SpokenQuote) -> Bool {
    let context = speech.reading.context
    let document = context.document
    guard let cue = quote.cue?.lowerBound, CueLexicon.verb(context.token(cue))?.kind == .spoken else {
      return false
    }
    let sentence = document.sentence(of: cue)
    let paragraph = document.paragraphs[document.paragraph(of: cue)]
    let start = max(document.sentences[max(0, sentence - 1)].lowerBound, paragraph.lowerBound)
    return (start..<document.sentences[sentence].upperBound).contains {
      !context.isQuoted($0) && PostedQuotes.aloud.contains(context.token($0))
    }
  }
}
