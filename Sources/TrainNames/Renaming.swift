import Foundation

/// Other names for the people of a document, so that the tagger learns from the words around a name and not from the
/// name itself.
struct Renaming {
  private let given: [String]
  private let surnames: [String]

  private static let syllables = [
    "ka", "ro", "li", "man", "del", "vor", "ste", "ber", "wyn", "tha", "nor", "mi", "ra", "sol", "bren",
    "car", "dun", "el", "fay",
    "gra", "hol", "is", "jor", "len", "os", "qui", "sha", "ty", "ul", "yv", "zan", "cho", "ek", "lo", "nne",
    "mb",
  ]

  init(given: [String], surnames: [String]) {
    self.given = given
    self.surnames = surnames
  }

  /// The document with the words of its names exchanged, each word for the same other one throughout.
  func apply(to document: TaggedText, _ generator: inout SplitMix) -> TaggedText {
    var exchanged: [String: String] = [:]
    var result = document
    result.headline = document.headline.map { rename($0, &exchanged, &generator) }
    result.paragraphs = document.paragraphs.map { rename($0, &exchanged, &generator) }
    return result
  }

  private func rename(
    _ paragraph: TaggedText.Paragraph, _ exchanged: inout [String: String], _ generator: inout SplitMix
  ) -> TaggedText.Paragraph {
    guard !paragraph.names.isEmpty else { return paragraph }
    let bytes = Array(paragraph.text.utf8)
    var text = ""
    var names: [Range<Int>] = []
    var position = 0
    for name in paragraph.names {
      text += String(decoding: bytes[position..<name.lowerBound], as: UTF8.self)
      let start = text.utf8.count
      let words = String(decoding: bytes[name], as: UTF8.self).split(
        separator: " ", omittingEmptySubsequences: false)
      text += words.enumerated().map { index, word in
        exchange(word, isFirst: index == 0 && words.count > 1, &exchanged, &generator)
      }.joined(separator: " ")
      names.append(start..<text.utf8.count)
      position = name.upperBound
    }
    text += String(decoding: bytes[position...], as: UTF8.self)
    return TaggedText.Paragraph(text: text, names: names)
  }

  private func exchange(
    _ word: Substring, isFirst: Bool, _ exchanged: inout [String: String], _ generator: inout SplitMix
  ) -> String {
    // Initials, particles, suffixes and marks stay.
    guard word.utf8.count > 3, let first = word.first, first.isUppercase, word.allSatisfy(\.isLetter) else {
      return String(word)
    }
    let key = word.lowercased()
    let other: String
    if let known = exchanged[key] {
      other = known
    } else {
      if Double.random(in: 0..<1, using: &generator) < 0.35 {
        let count = Int.random(in: 2...3, using: &generator)
        other =
          (0..<count).map { _ in Renaming.syllables.randomElement(using: &generator) ?? "" }.joined()
          .capitalized
      } else {
        let list = isFirst ? given : surnames
        other = (list.randomElement(using: &generator) ?? key).capitalized
      }
      exchanged[key] = other
    }
    return word.allSatisfy(\.isUppercase) ? other.uppercased() : other
  }
}
