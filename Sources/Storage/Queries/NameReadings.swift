/// What may be meant by the words typed for a name: as they are, without titles, and parted or joined otherwise.
enum NameReadings {
  /// Different readings, likeliest first; each has a word.
  ///
  /// - Parameter isKnown: whether a word occurs in any name; words are parted and joined only into such.
  static func of(_ words: [String], isKnown: (String) throws -> Bool) rethrows -> [[String]] {
    var readings = [words]
    func add(_ reading: [String]) {
      if !reading.isEmpty, reading.count <= PersonFinder.mostWords, !readings.contains(reading) {
        readings.append(reading)
      }
    }
    let bare = withoutTitles(words)
    add(bare)
    if bare.count > mostWords { return readings }
    for index in bare.indices {
      let word = bare[index]
      if index + 1 < bare.count {
        let joined = word + bare[index + 1]
        if try isKnown(joined) { add(replacing(bare, index...index + 1, by: [joined])) }
      }
      for (first, second) in halves(of: word) where try isKnown(first) && isKnown(second) {
        add(replacing(bare, index...index, by: [first, second]))
      }
      // `jk roe` may be a name of which both initials stand for words.
      if word.utf8.count == 2 {
        add(replacing(bare, index...index, by: word.map(String.init)))
      }
    }
    return readings
  }

  /// The words without titles before them: `ms fox` as `fox`.
  static func withoutTitles(_ words: [String]) -> [String] {
    var bare = words[...]
    while bare.count > 1, let first = bare.first, isTitle(first) { bare.removeFirst() }
    return Array(bare)
  }

  /// Longer names are no slips of a few words.
  private static let mostWords = 6

  /// Whether names are compared without the word when it stands before them.
  private static func isTitle(_ word: String) -> Bool { NameKey("\(word) bo co").words.first != word }

  private static func halves(of word: String) -> [(String, String)] {
    let letters = Array(word)
    guard letters.count >= 4, letters.count <= 32 else { return [] }
    return (2...letters.count - 2).map { (String(letters[..<$0]), String(letters[$0...])) }
  }

  private static func replacing(_ words: [String], _ range: ClosedRange<Int>, by other: [String])
    -> [String]
  {
    Array(words[..<range.lowerBound]) + other + Array(words[(range.upperBound + 1)...])
  }
}
