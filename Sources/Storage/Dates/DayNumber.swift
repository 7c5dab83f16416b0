/// A day, month or year as the indexes of days keep it: `20230517`, `20230500` for May 2023, `20230000` for 2023, 0 for none.
///
/// Numbers order as their texts do, a month before its days, and take four bytes where a text takes ten.
struct DayNumber: Hashable, Comparable, Sendable {
  let number: Int64

  /// Takes a number as it is stored.
  init(_ number: Int64) { self.number = number }

  /// Of `2023-05-17`, `2023-05` or `2023`; none for an empty text. What ends with `~` as in ``DateBounds/upper`` orders after all within:
  /// `2023-05~` gives 20230599.
  init(_ text: String) {
    var number: Int64 = 0
    var missing = 8
    var filler: Int64 = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte), missing > 0 {
        number = 10 * number + Int64(byte - 0x30)
        missing -= 1
      } else if byte == 0x7E {
        filler = 9
      }
    }
    while missing > 0 {
      number = 10 * number + filler
      missing -= 1
    }
    self.number = number
  }

  /// `2023-05-17`, `2023-05` or `2023`; empty for none.
  var text: String {
    guard number > 0 else { return "" }
    let length = number % 100 > 0 ? 10 : number % 10_000 > 0 ? 7 : 4
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var rest = number
      for index in (0..<10).reversed() {
        if index == 4 || index == 7 {
          bytes[index] = 0x2D
        } else {
          bytes[index] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
      }
      return length
    }
  }

  static func < (one: DayNumber, other: DayNumber) -> Bool { one.number < other.number }
}
