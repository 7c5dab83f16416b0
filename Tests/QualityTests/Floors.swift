import Foundation
import Testing
import Training

/// The least F1 each measure must reach over the bundled articles. Lowering one needs a reason in the commit message.
struct Floors: Sendable {
  /// The file beside the gold that pins them.
  static let fileName = "floors.json"

  private let values: [String: Double]

  /// Reads the floors of a folder; throws what reading or decoding throws.
  init(in folder: URL) throws {
    let data = try Data(contentsOf: folder.appending(path: Floors.fileName))
    values = try JSONDecoder().decode([String: Double].self, from: data)
  }

  /// The floor of a measure; nil when the file forgets it.
  subscript(measure: Measure) -> Double? { values[measure.rawValue] }

  /// The names in the file that are no measure.
  var strangers: [String] { values.keys.filter { Measure(rawValue: $0) == nil }.sorted() }
}

extension Measure: CustomTestStringConvertible {
  /// The name that the floors file uses.
  public var testDescription: String { rawValue }
}
