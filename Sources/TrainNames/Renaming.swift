import Foundation
import Training

/// Other names for the people of a document, so that the tagger learns from the words around a name and not from the
/// name itself.
struct Renaming {
  private let given: [String]
  private let surnames: [String]
  /// Share of the other capitalised words that are exchanged too, 0–1.
  private let exchangedShare: Double

  init(given: [String], surnames: [String], exchangedShare: Double) {
    self.given = given
    self.surnames = surnames
    self.exchangedShare = exchangedShare
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
    let bytes = Array(paragraph.text.utf8)
    var text = ""
    var names: [Range<Int>] = []
    var position = 0
    for name in paragraph.names {
      text += disguise(
        String(decoding: bytes[position..<name.lowerBound], as: UTF8.self), &exchanged, &generator)
      let start = text.utf8.count
      let words = String(decoding: bytes[name], as: UTF8.self).split(
        separator: " ", omittingEmptySubsequences: false)
      var parts = words.enumerated().map { index, word in
        exchange(word, isFirst: index == 0 && words.count > 1, &exchanged, &generator)
      }
      if parts.count == 2 { adorn(&parts, &exchanged, &generator) }
      text += parts.joined(separator: " ")
      names.append(start..<text.utf8.count)
      position = name.upperBound
    }
    text += disguise(String(decoding: bytes[position...], as: UTF8.self), &exchanged, &generator)
    return TaggedText.Paragraph(text: text, names: names)
  }

  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Some of the capitalised words outside of names under invented words too, so that an unknown word is not a person for
  /// being unknown.
  private func disguise(_ text: String, _ exchanged: inout [String: String], _ generator: inout SplitMix)
    -> String
  {
    guard exchangedShare > 0 else { return text }
    var inside = false
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let opens = !inside
      inside = word.last.map { !".!?:\"“”".contains($0) } ?? inside
      let core = word.prefix { $0.isLetter }
      let key = "\u{0}" + core.lowercased()
      guard !opens, core.count > 3, core.first?.isUppercase == true,
        core.dropFirst().allSatisfy(\.isLowercase),
        !Renaming.calendar.contains(core.lowercased())
      else { return String(word) }
      if exchanged[key] == nil {
        let chance = Double.random(in: 0..<1, using: &generator)
        exchanged[key] =
          chance < exchangedShare ? invent(from: surnames, &generator).capitalized : String(core)
      }
      return (exchanged[key] ?? String(core)) + word.dropFirst(core.count)
    }.joined(separator: " ")
  }

  /// Now and then a nickname, a particle or a suffix.
  private func adorn(
    _ parts: inout [String], _ exchanged: inout [String: String], _ generator: inout SplitMix
  ) {
    let chance = Double.random(in: 0..<1, using: &generator)
    if chance < 0.04 {
      parts.insert("\"\(invent(from: given, &generator).capitalized)\"", at: 1)
    } else if chance < 0.09 {
      let particle =
        ["de", "van", "van der", "von", "de la", "di", "bin", "al", "du"].randomElement(using: &generator)
        ?? "de"
      parts.insert(particle, at: 1)
    } else if chance < 0.12 {
      parts.append(["Jr.", "Sr.", "III"].randomElement(using: &generator) ?? "Jr.")
    } else if chance < 0.17 {
      parts[1] += "-" + invent(from: surnames, &generator).capitalized
    }
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
      let list = isFirst ? given : surnames
      let isKnown = Double.random(in: 0..<1, using: &generator) < 0.4
      other =
        (isKnown ? list.randomElement(using: &generator) ?? key : invent(from: list, &generator)).capitalized
      exchanged[key] = other
    }
    return word.allSatisfy(\.isUppercase) ? other.uppercased() : other
  }

  private static let accents: [Character: [Character]] = [
    "a": ["á", "à", "å", "ã", "ä"], "e": ["é", "è", "ë", "ê"], "i": ["í", "ï"], "o": ["ó", "ö", "ø", "ô"],
    "u": ["ú", "ü"],
    "n": ["ñ", "ń"], "s": ["ś", "š"], "c": ["ç", "č"], "y": ["ý"], "z": ["ž"],
  ]

  /// A name that no list has: the beginning of one and the end of another, now and then with an accent.
  private func invent(from list: [String], _ generator: inout SplitMix) -> String {
    guard let first = list.randomElement(using: &generator),
      let second = list.randomElement(using: &generator)
    else { return "x" }
    let head = first.prefix(Int.random(in: 2...max(2, min(4, first.count)), using: &generator))
    let tail = second.suffix(Int.random(in: 2...max(2, min(4, second.count)), using: &generator))
    var name = String(head + tail)
    if Double.random(in: 0..<1, using: &generator) < 0.15,
      let place = name.indices.filter({ Renaming.accents[name[$0]] != nil }).randomElement(using: &generator),
      let accent = Renaming.accents[name[place]]?.randomElement(using: &generator)
    {
      name.replaceSubrange(place...place, with: String(accent))
    }
    return name
  }
}
