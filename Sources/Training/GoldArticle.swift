package import Foundation

/// What a careful reader found in one article: what extraction is trained on and measured with.
package struct GoldArticle: Decodable, Sendable {
  /// The article's file name without its extension.
  package let id: String
  package let people: [GoldPerson]
  /// Strings of the article that look like names of people and are not.
  package let notPeople: [String]
  package let quotes: [GoldQuote]
  package let posts: [GoldPost]
  package let dates: [GoldDate]
  package let facts: [GoldFact]

  /// Every `*.json` of a folder but those named, by file name; throws what reading or decoding throws.
  package static func all(in folder: URL, except others: Set<String> = []) throws -> [GoldArticle] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && !others.contains($0.lastPathComponent) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try decoder.decode(GoldArticle.self, from: Data(contentsOf: $0)) }
  }
}

extension GoldArticle {
  /// Whether a found speaker is the one of the gold; nil is nobody named.
  package func agrees(_ speaker: String?, _ found: String?) -> Bool {
    guard let speaker, let found else { return speaker == nil && found == nil }
    return people.contains { $0.name == speaker && $0.isNamed(by: found) }
  }
}

/// A person with every string by which the article names them.
package struct GoldPerson: Decodable, Sendable {
  package let name: String
  package let surfaces: [String]
  package var gender = "unknown"

  /// Whether a name means this person: their fullest form, or a full form of two words or more; middle names may differ.
  package func isNamed(by found: String) -> Bool {
    let key = Folding.nameKey(found)
    let fullForms = [name] + surfaces.filter { Folding.words($0).count >= 2 }
    if fullForms.contains(where: { Folding.nameKey($0) == key }) { return true }
    let left = key.split(separator: " ")
    let right = Folding.nameKey(name).split(separator: " ")
    guard left.count >= 2, right.count >= 2, left.last == right.last else { return false }
    return Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
  }
}

/// The words between one pair of quotation marks; the speaker is nil when unnamed.
package struct GoldQuote: Decodable, Sendable {
  package let text: String
  package let speaker: String?
  /// The words that point to the speaker.
  package var speakerSurface: String?
  package var medium = "spoken"

  /// Whether a passage has four in five of its words.
  package func isTold(by passage: String) -> Bool { Folding.overlap(text, passage) >= 0.8 }
}

/// A social-media post that the article reports.
package struct GoldPost: Decodable, Sendable {
  package let platform: String?
  package let author: String?
  package let text: String?
  package let date: String?
}

/// A date expression; the value is nil when it cannot be resolved.
package struct GoldDate: Decodable, Sendable {
  package let text: String
  package let value: String?
}

/// An age, with `value`, or a relation, with `other`: "other is person's kind".
package struct GoldFact: Decodable, Sendable {
  package let kind: String
  package let person: String
  package var value: Int?
  package var other: String?
}
