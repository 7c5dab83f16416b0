public import Records

/// Where an article tells a fact, and what found it there.
public struct Attestation: Sendable, Equatable {
  /// The words that say so.
  public var place: Place
  /// The models or rules that found it; none when that is not known, as of what an old Limelight stored.
  public var rules: [Rule]
  /// Version of the extractor that read the article.
  public var extractor: String

  /// Takes the values of the properties of the same names.
  public init(place: Place, rules: [Rule], extractor: String) {
    self.place = place
    self.rules = rules
    self.extractor = extractor
  }
}

extension Quote {
  /// What finds quotes, and speakers where there is one.
  public var rules: [Rule] { speaker == nil ? [.quoteClassifier] : [.quoteClassifier, .speakerScorer] }
}

extension SocialPost {
  /// What found the post: one embedded in a page carries its author's handle in parentheses.
  ///
  /// - Parameter sentence: the sentence or sentences that hold the post.
  public func rules(in sentence: String?) -> [Rule] {
    guard let handle, let sentence, sentence.contains("(@\(handle))") else { return [.describedPost] }
    return [.embeddedPost]
  }
}
