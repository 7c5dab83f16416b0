/// Which columns or keys of an input hold an article's fields, as a person says with `--map FIELD=COLUMN`.
public struct ColumnMap: Sendable, Equatable {
  /// A column, and the field it holds.
  struct Entry: Sendable, Equatable {
    var meaning: FieldMeaning
    /// Its name, or its number from 1.
    var column: String
  }

  private(set) var entries: [Entry] = []

  /// The fields that can be named, in the order of the help page.
  public static let fields: [String] = [
    FieldMeaning.headline, .deck, .body, .bylines, .published, .modified, .publisher, .url, .language,
    .captions,
  ].map(\.rawValue)

  /// No columns named.
  public init() {}

  /// Reads `headline=Titel`, any number of them; several columns may hold one field, of which the first that is not empty counts.
  ///
  /// Throws ``IngestError/badMap(text:problem:)``.
  public init(_ words: [String]) throws(IngestError) {
    for word in words {
      guard let sign = word.firstIndex(of: "=") else {
        throw .badMap(
          text: word, problem: "a field, an equals sign and a column are expected, as in body=text")
      }
      let name = String(word[..<sign])
      let column = String(word[word.index(after: sign)...])
      guard ColumnMap.fields.contains(name), let meaning = FieldMeaning(rawValue: name) else {
        throw .badMap(
          text: word,
          problem: "there is no field '\(name)'; fields are \(ColumnMap.fields.joined(separator: ", "))")
      }
      if column.isEmpty { throw .badMap(text: word, problem: "the column is missing, as in \(name)=text") }
      entries.append(Entry(meaning: meaning, column: column))
    }
  }

  /// What a key means: what a person says, else what the name says.
  func readings(of name: String) -> [FieldMeaning.Reading] {
    if !entries.isEmpty, let entry = entries.first(where: { $0.column == name }) {
      return [FieldMeaning.Reading(meaning: entry.meaning, rank: -1)]
    }
    return FieldMeaning.readings(of: name)
  }
}
