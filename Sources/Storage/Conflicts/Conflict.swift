public import Records

/// Something of a person on which articles disagree: what each side says, side by side.
public struct Conflict: Sendable, Equatable {
  /// What the disagreement is about; the raw values stand in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    /// Ages that no birthday allows.
    case age
    /// Ages at death that differ, or that ages told of the living exceed.
    case ageAtDeath = "age at death"
    /// Who the other is: kinds of tie that exclude each other, or several at a time where one is possible.
    case relation
    /// When the person was born; ages that most articles tell stand beside dates that they exclude.
    case birth
    /// When the person died.
    case death
    /// When the person got engaged to the other.
    case engagement
    /// When the person married the other.
    case wedding
    /// When the person and the other parted.
    case split
    /// When the person and the other were divorced.
    case divorce
    /// When a child of the person was born.
    case birthOfChild = "birth of child"
    /// When something else happened that several articles tell in nearly the same words.
    case event
  }

  /// One side of a disagreement.
  public struct Claim: Sendable, Equatable {
    /// What these articles say: years (`34`, or `34-36` where the person grew older between the articles), `died at 66`,
    /// `alive at 71`, `aged 34`, a date in EDTF, or what the other is to the person.
    public var value: String
    /// Who is told to be the person's ``value``, of a relation.
    public var other: PersonReference?
    /// When somebody of these ages was born, of ages.
    public var born: ClosedRange<CalendarDay>?
    /// How many articles say so, of those looked at.
    public var articles: Int
    /// Day of the first article that says so; nil when none is dated.
    public var firstTold: String?
    /// Day of the last one.
    public var lastTold: String?
    /// Where they say so: the first, the last, then those between in order.
    public var evidence: [Attestation]
  }

  /// What the disagreement is about.
  public var kind: Kind
  /// The other spouse, the child, or the person whose tie is in question; nil where that differs or there is none.
  public var other: PersonReference?
  /// What is told, most told first; always two or more.
  public var claims: [Claim]
}

/// On what articles disagree about a person.
public struct Conflicts: Sendable, Equatable {
  /// Whom.
  public var person: PersonSummary
  /// Ages first, then relations, then dates by kind.
  public var items: [Conflict]
  /// Whether so much is told of the person that not all was looked at; there may then be more conflicts and claims.
  public var isPartial: Bool
}
