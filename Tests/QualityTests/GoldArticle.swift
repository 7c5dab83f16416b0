import Foundation

/// What a careful reader found in one bundled article: the ruler that extraction is measured with.
struct GoldArticle: Decodable, Sendable {
  /// The article's file name without its extension.
  let id: String
  let people: [GoldPerson]
  /// Strings of the article that look like names of people and are not.
  let notPeople: [String]
  let quotes: [GoldQuote]
  let posts: [GoldPost]
  let dates: [GoldDate]
  let facts: [GoldFact]

  /// Every `*.json` of the folder but the floors, by file name; throws what reading or decoding throws.
  static func all(in folder: URL) throws -> [GoldArticle] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && $0.lastPathComponent != Floors.fileName }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try decoder.decode(GoldArticle.self, from: Data(contentsOf: $0)) }
  }
}

/// A person with every string by which the article names them.
struct GoldPerson: Decodable, Sendable {
  let name: String
  let surfaces: [String]
  var gender = "unknown"
}

/// The words between one pair of quotation marks; the speaker is nil when unnamed.
struct GoldQuote: Decodable, Sendable {
  let text: String
  let speaker: String?
  var medium = "spoken"
}

/// A social-media post that the article reports.
struct GoldPost: Decodable, Sendable {
  let platform: String?
  let author: String?
  let text: String?
  let date: String?
}

/// A date expression; the value is nil when it cannot be resolved.
struct GoldDate: Decodable, Sendable {
  let text: String
  let value: String?
}

/// An age, with `value`, or a relation, with `other`: "other is person's kind".
struct GoldFact: Decodable, Sendable {
  let kind: String
  let person: String
  var value: Int?
  var other: String?
}
