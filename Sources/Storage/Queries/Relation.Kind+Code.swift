internal import Records

extension Relation.Kind {
  /// The kind's number in the database; numbers order as the raw values do.
  var code: Int64 {
    switch self {
    case .child: 1
    case .exPartner: 2
    case .exSpouse: 3
    case .fiance: 4
    case .parent: 5
    case .partner: 6
    case .sibling: 7
    case .spouse: 8
    }
  }

  /// The kind of a number; nil for none of them.
  init?(code: Int64) {
    guard let kind = Relation.Kind.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}
