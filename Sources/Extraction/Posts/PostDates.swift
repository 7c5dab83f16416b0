/// Finds the day a post was put up.
struct PostDates {
  let context: SpeechContext
  private let told: NearestDate

  private static let into = WordSet("in back since")

  /// Of the dates of a document those that may date a post: not the year of what it shows, as in `their 1992 wedding`.
  init(context: SpeechContext, dates: [DateExpression]) {
    self.context = context
    told = NearestDate(
      context: context,
      dates: dates.filter { date in
        guard let value = date.value else { return false }
        guard value.utf8.count <= 4 else { return true }
        let first = date.tokens.lowerBound
        return first > 0 && PostDates.into.contains(context.token(first - 1))
      })
  }

  /// EDTF of the date nearest to a token of a sentence.
  func value(near anchor: Int, in tokens: Range<Int>) -> String? { told.value(to: anchor, in: tokens) }
}
