/// A person as one article names them.
public struct Person: Sendable, Equatable {
  /// The fullest form of the name in the article, without titles unless the title stands for the name.
  public var name: String
  /// Whether the name is one word and a given name that a great many people have, so that it tells nobody apart. Not part of the
  /// JSON format.
  public var isCommonGivenName = false
  /// As the text shows, else as the given name usually tells.
  public var gender: Gender
  /// Age in whole years, as the article tells it.
  public var age: Int?
  /// What tells the age; nil without an age. Not part of the JSON format.
  public var ageEvidence: Evidence?
  /// What the article calls them: `actress`, `Cravings cookbook author`.
  public var roles: [String]
  /// What tells each of the roles, in their order, or empty when that is not known. Not part of the JSON format.
  public var roleEvidence: [Evidence]
  /// Every occurrence by name, in reading order.
  public var mentions: [Mention]

  /// Grammatical gender of a person.
  public enum Gender: String, Sendable {
    case female, male, unknown
  }

  /// Takes the values of the properties of the same names.
  public init(
    name: String, gender: Gender = .unknown, age: Int? = nil, ageEvidence: Evidence? = nil,
    roles: [String] = [], roleEvidence: [Evidence] = [], mentions: [Mention] = []
  ) {
    self.name = name
    self.gender = gender
    self.age = age
    self.ageEvidence = ageEvidence
    self.roles = roles
    self.roleEvidence = roleEvidence
    self.mentions = mentions
  }
}

/// One occurrence of a person's name.
public struct Mention: Sendable, Equatable {
  /// Where it stands.
  public var span: Span
  /// The words as written, without a possessive `'s`.
  public var text: String
  /// What found it; nil when that is not known. Not part of the JSON format.
  public var rule: Rule?

  /// Takes the values of the properties of the same names.
  public init(span: Span, text: String, rule: Rule? = nil) {
    self.span = span
    self.text = text
    self.rule = rule
  }
}
