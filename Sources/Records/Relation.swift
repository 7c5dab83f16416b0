/// A family tie or partnership that an article states: "`other` is `person`'s `kind`".
public struct Relation: Sendable, Equatable {
  /// A `Person.name` of the record.
  public var person: String
  /// What the other is to the person.
  public var kind: Kind
  /// A `Person.name` of the record.
  public var other: String
  /// The words that say so.
  public var span: Span
  /// What found it; nil when that is not known. Not part of the JSON format.
  public var rule: Rule?

  /// The ties Limelight knows.
  public enum Kind: String, Sendable, CaseIterable {
    case spouse
    case exSpouse = "ex-spouse"
    case partner
    case exPartner = "ex-partner"
    case fiance
    case parent
    case child
    case sibling

    /// The same tie told from the other side.
    public var inverse: Kind {
      switch self {
      case .parent: .child
      case .child: .parent
      case .spouse, .exSpouse, .partner, .exPartner, .fiance, .sibling: self
      }
    }
  }

  /// Takes the values of the properties of the same names.
  public init(person: String, kind: Kind, other: String, span: Span, rule: Rule? = nil) {
    self.person = person
    self.kind = kind
    self.other = other
    self.span = span
    self.rule = rule
  }
}
