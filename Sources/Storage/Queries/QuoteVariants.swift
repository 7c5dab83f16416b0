/// One utterance with every wording in which articles run it.
public struct QuoteGroup: Sendable, Equatable {
  /// Number of the quote that gives ``text``; changes when its article is revised.
  public var id: Int64
  /// The fullest wording.
  public var text: String
  /// Who said it, as the fullest wording has it, else the first that names somebody.
  public var speaker: PersonReference?
  /// The words that point to the speaker where no name is known.
  public var speakerText: String?
  /// The wordings in order of time, each once; the first is the one that ran first. Never empty.
  public var variants: [QuoteVariant]
  /// How many articles run it, copies of one counted once.
  public var articleCount: Int
  /// How many more articles are copies of those.
  public var copyCount: Int
}

/// One wording of an utterance, ascribed to one speaker.
public struct QuoteVariant: Sendable, Equatable {
  /// The words as the first article has them; what it quotes in several places is parted by ` … `.
  public var text: String
  /// Whom the articles name as the speaker.
  public var speaker: PersonReference?
  /// What it has and has not of the wording that it is compared with, in order; for that one itself a single kept piece.
  public var changes: [QuoteChange]
  /// Which of the group's variants that is: 0, the one that ran first, or the fullest where the two have little in common.
  public var comparedTo: Int
  /// The articles, first run first; no more than ``mostRuns``. Never empty.
  public var runs: [QuoteRun]
  /// How many articles run it, copies of one counted once.
  public var articleCount: Int
  /// How many more articles are copies of those.
  public var copyCount: Int

  /// How many articles a wording gives the places of; ``articleCount`` and ``copyCount`` count them all.
  public static let mostRuns = 50

  /// How the wording differs, each way once, in order; empty when it only names another speaker.
  public var kinds: [QuoteChange.Kind] {
    [.trimmed, .added, .changed].filter { kind in changes.contains { $0.kind == kind } }
  }
}

/// An article that runs a wording.
public struct QuoteRun: Sendable, Equatable {
  /// Where it stands: one quote of the article, or several, as a headline may repeat the body. Never empty.
  public var quotes: [QuoteItem]
  /// Whether the article nearly repeats the text of another one that runs the utterance.
  public var isCopy: Bool

  /// The article.
  public var article: ArticleReference { quotes[0].place.article }
}

/// A stretch of words of a wording, against the wording that it is compared with.
public struct QuoteChange: Sendable, Equatable {
  /// What became of the words.
  public enum Kind: String, Sendable {
    case kept, trimmed, added, changed
  }

  /// What became of the words.
  public var kind: Kind
  /// The words of the other wording; empty when added.
  public var before: String
  /// The words of this wording; empty when trimmed.
  public var after: String
}
