/// A value of one of SQLite's five storage classes.
public enum Value: Sendable, Equatable {
  /// No value.
  case null
  /// A signed whole number.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// Text, which may hold NUL.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Text, or null.
  public static func text(_ text: String?) -> Value {
    guard let text else { return .null }
    return .text(text)
  }

  /// A whole number.
  public static func integer(_ number: Int) -> Value { .integer(Int64(number)) }

  /// A whole number, or null.
  public static func integer(_ number: Int?) -> Value {
    guard let number else { return .null }
    return .integer(number)
  }
}
