import Foundation
import Records

/// One figure of a run, a line of the file of results.
struct MeasuredValue: Codable, Equatable {
  /// What was run: `import`, `extraction`, `questions` …
  var benchmark: String
  /// What was measured: a program, a stage, a question.
  var subject: String
  /// Of what the value is, with its unit: `seconds`, `p95 ms`, `words/s`.
  var measure: String
  /// How many articles there were, where it matters.
  var articles: Int?
  var value: Double
}

/// A file of measurements, one JSON object a line, which every benchmark adds to.
struct ResultFile {
  let path: String

  /// Adds to the end; the file is made where there is none.
  func append(_ measurements: [MeasuredValue]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    for measurement in measurements {
      data += try encoder.encode(measurement)
      data.append(0x0A)
    }
    guard let file = fopen(path, "a") else { throw BenchmarkError("cannot write '\(path)'") }
    defer { fclose(file) }
    let written = data.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == data.count else { throw BenchmarkError("cannot write '\(path)'") }
  }

  /// All measurements; of those that tell the same the last counts.
  func read() throws -> [MeasuredValue] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchmarkError("cannot read '\(path)'")
    }
    let decoder = JSONDecoder()
    var found: [MeasuredValue] = []
    for (number, line) in data.split(separator: 0x0A).enumerated() {
      guard let measurement = try? decoder.decode(MeasuredValue.self, from: Data(line)) else {
        throw BenchmarkError("'\(path)', line \(number + 1): not a measurement; remove the line")
      }
      found.removeAll {
        $0.benchmark == measurement.benchmark && $0.subject == measurement.subject
          && $0.measure == measurement.measure && $0.articles == measurement.articles
      }
      found.append(measurement)
    }
    return found
  }
}

/// What keeps a benchmark from running, in one line.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
