public import Records

/// All the archive tells about one person.
public struct Dossier: Sendable, Equatable {
  /// A text and in how many articles it occurs.
  public struct Count: Sendable, Equatable {
    /// The name, the role or the period.
    public var text: String
    /// How many articles.
    public var articles: Int
    /// Where they say so, where that was asked for.
    public var evidence: [Attestation]

    /// Takes the values of the properties of the same names.
    public init(text: String, articles: Int, evidence: [Attestation] = []) {
      self.text = text
      self.articles = articles
      self.evidence = evidence
    }
  }

  /// An age as an article tells it.
  public struct ToldAge: Sendable, Equatable {
    /// Whole years.
    public var age: Int
    /// The article that tells it.
    public var article: ArticleReference
    /// Where it says so, where that was asked for.
    public var evidence: [Attestation] = []
  }

  /// A death that articles tell of with the age.
  public struct Death: Sendable, Equatable {
    /// Whole years.
    public var age: Int
    /// How many articles tell that the person died at that age.
    public var articles: Int
    /// The first of them.
    public var article: ArticleReference
  }

  /// A tie to another person, "`other` is this person's `kind`".
  public struct Tie: Sendable, Equatable {
    /// What the other is to this person.
    public var kind: Relation.Kind
    /// The relative or partner.
    public var other: PersonSummary
    /// How many articles say so.
    public var articles: Int
    /// Where one says so: in a sentence that names both, where there is one, and of those the newest.
    public var place: Place
    /// Where they say so, where that was asked for.
    public var evidence: [Attestation] = []
  }

  /// Somebody named in the same articles.
  public struct Companion: Sendable, Equatable {
    /// The other person.
    public var person: PersonSummary
    /// How many of the articles looked at name both.
    public var articles: Int
  }

  /// Who.
  public var person: PersonSummary
  /// Forms of the name, most used first.
  public var names: [Count]
  /// How old the person is, or was on the day of the article that tells of the death; nil when no dated article tells an age.
  public var age: AgeEstimate?
  /// At which age the person died, where articles up to the day asked for tell so.
  public var death: Death?
  /// Newest first.
  public var ages: [ToldAge]
  /// Most told first.
  public var roles: [Count]
  /// Spouses, then others to be married, partners, children, parents, siblings, and those of the past; of each kind the most told first.
  public var ties: [Tie]
  /// How many quotes are the person's.
  public var quotes: Int
  /// How many posts are the person's.
  public var posts: Int
  /// Day of the first article that names the person; nil when none is dated.
  public var firstSeen: String?
  /// Day of the last article that names the person.
  public var lastSeen: String?
  /// Newest first.
  public var recentQuotes: [QuoteItem]
  /// What tells of each of ``recentQuotes``, in their order; empty where that was not asked for.
  public var quoteEvidence: [Attestation] = []
  /// Newest first.
  public var recentPosts: [PostItem]
  /// What tells of each of ``recentPosts``, in their order; empty where that was not asked for.
  public var postEvidence: [Attestation] = []
  /// Newest articles that name the person.
  public var recentArticles: [ArticleReference]
  /// Stories of several articles, those with the person's newest articles first.
  public var stories: [StorySummary]
  /// Those named in most of the person's newest articles, most first.
  public var companions: [Companion]
  /// Articles a month (`2021-09`), or a year (`2021`) where they span more than three years, in order, periods without any left out.
  public var appearances: [Count]
}
