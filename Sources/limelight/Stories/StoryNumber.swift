import ArgumentParser

/// `S12`, or `12`: a story on the command line.
struct StoryNumber: ExpressibleByArgument, Equatable {
  let number: Int64

  init(_ number: Int64) { self.number = number }

  /// Nil for anything else.
  init?(argument: String) {
    guard let number = Self.read(argument) ?? Int64(argument), number > 0 else { return nil }
    self.number = number
  }

  /// The number of a story that is written as one, `S12`; nil for anything else.
  static func read(_ text: String) -> Int64? {
    guard let sign = text.first, sign == "S" || sign == "s" else { return nil }
    let digits = text.dropFirst()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(digits)
  }
}
