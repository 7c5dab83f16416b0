/// The weights of those features that have few values, one after the other, so that the tagger need not hash them.
///
/// They hold what the table of all weights holds, read once a process.
struct NameTables: Sendable {
  /// A feature of few values.
  enum Row: Int, CaseIterable {
    /// Shapes of the token before, the token and the one after.
    case shapes
    /// How the token and the one after are used, the lower bits of it, and whether blanks stand before them.
    case usesAfter
    /// Given name before, surname, shapes; given name, surname after, shapes.
    case givenBefore, surnameAfter
    /// How the token and the one after or before are used, the upper bits of it.
    case rolesAfter, rolesBefore

    /// Bits that tell the values of any feature apart.
    static var room: Int { 15 }

    /// Bits that tell the feature's own values apart.
    private var bits: Int { self == .shapes || self == .usesAfter ? 15 : 14 }

    fileprivate var values: Range<UInt64> { 0..<1 << UInt64(bits) }

    var template: UInt64 {
      switch self {
      case .shapes: 13
      case .usesAfter: 29
      case .givenBefore: 16
      case .surnameAfter: 17
      case .rolesAfter: 32
      case .rolesBefore: 33
      }
    }

    /// The value that is hashed, made of the one that is counted.
    func value(_ index: UInt64) -> UInt64 {
      switch self {
      case .shapes: index
      case .usesAfter: (index >> 11) << 16 | (index >> 7 & 15) << 8 | index & 127
      case .givenBefore, .surnameAfter:
        (index >> 12) << 24 | (index >> 10 & 3) << 16 | (index >> 5 & 31) << 8 | index & 31
      case .rolesAfter, .rolesBefore:
        (index >> 10) << 16 | (index >> 6 & 15) << 8 | (index >> 1 & 31) << 2 | index & 1
      }
    }
  }

  /// The weights for begin and, in the upper byte, inside.
  private let weights: [UInt16]

  /// Nothing of a model that is not trained.
  init(_ source: NameModel.Weights?) {
    guard let source else {
      weights = []
      return
    }
    var weights = [UInt16](repeating: 0, count: Row.allCases.count << Row.room)
    for row in Row.allCases {
      for index in row.values {
        let weight = source[NameFeatures.slot(row.template, row.value(index))]
        weights[row.rawValue << Row.room | Int(index)] =
          UInt16(UInt8(truncatingIfNeeded: weight.begin))
          | UInt16(UInt8(truncatingIfNeeded: weight.inside)) << 8
      }
    }
    self.weights = weights
  }

  /// Calls the closure with the weights laid out for ``weight(_:_:in:)``.
  func withWeights(_ body: (UnsafeBufferPointer<UInt16>) -> Void) { weights.withUnsafeBufferPointer(body) }

  @inline(__always)
  static func weight(_ row: Row, _ index: UInt64, in weights: UnsafeBufferPointer<UInt16>) -> NameWeight {
    // Bounded by the mask.
    let both = weights[row.rawValue << Row.room | Int(truncatingIfNeeded: index) & ((1 << Row.room) - 1)]
    return NameWeight(
      begin: Int32(Int8(truncatingIfNeeded: both)), inside: Int32(Int8(truncatingIfNeeded: both >> 8)))
  }
}
