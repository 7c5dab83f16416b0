/// What part a word plays when sentences are compared, besides what it tells.
enum WordPart {
  case negation
  case denial
  /// A denial when a claim follows: `dismissed the rumours`.
  case rejection
  case claim
  /// What reporters do.
  case report
  /// May say that an earlier report was wrong.
  case correction
  /// Who somebody is rather than what happened.
  case profession
  case calendar

  /// The part of a word in lower case.
  static func of(_ word: String) -> WordPart? { known[word] ?? (word.hasSuffix("n't") ? .negation : nil) }

  /// Of the months `may` is left out, which tells nothing anyway.
  private static let lists: [(WordPart, String)] = [
    (.negation, "not never no neither nor cannot without"),
    (.denial, "deny denies denied denying denial refute refutes refuted refuting debunked"),
    (
      .rejection,
      "dismiss dismisses dismissed dismissing reject rejects rejected rejecting slams slammed quashed quashes"
    ),
    (
      .claim,
      """
      claim claims rumor rumors rumour rumours report reports allegation allegations speculation suggestion suggestions accusation \
      accusations
      """
    ),
    (.report, "reported reporting said stated wrote identified named listed gave published claimed"),
    (.correction, "correction contrary earlier previous erroneously incorrectly mistakenly wrongly"),
    (
      .profession,
      "actor actress singer star rapper model comedian director producer musician songwriter host celebrity"
    ),
    (
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october \
      november december today yesterday tomorrow
      """
    ),
  ]

  private static let known = Dictionary(
    lists.flatMap { part, words in words.split(separator: " ").map { (String($0), part) } },
    uniquingKeysWith: { first, _ in first })

  /// The digits of a number in words.
  static let numbers: [String: String] = [
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "hundred": "100", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10",
  ]
}
