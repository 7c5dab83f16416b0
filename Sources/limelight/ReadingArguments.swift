import ArgumentParser
import Ingest

/// What `extract` and `import` read, and how.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files in any of the formats, or folders; - is standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "Day of publication, 2021-10-01, of articles that do not say it.")
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Format of all inputs, of what is in them where they are archives; told by content when not given, 'limelight formats' lists them.",
      valueName: "name"))
  var format: String?

  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp(
      "Column of a table, by name or number, or key of JSON that holds a field; may be given again. Fields: \(ColumnMap.fields.joined(separator: ", ")).",
      valueName: "field=column"))
  var maps: [String] = []

  @Option(help: ArgumentHelp("Worker threads; one a processor when not given.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...512).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 512, not \(jobs)")
    }
    if let format, InputFormat(rawValue: format) == nil {
      let names = InputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format cannot be '\(format)': it is one of \(names)")
    }
    do throws(IngestError) {
      _ = try options()
    } catch {
      guard case .badDate(let text, let problem) = error else { throw ValidationError("\(error)") }
      throw ValidationError("--date cannot be '\(text)': \(problem)")
    }
  }

  private func options() throws(IngestError) -> ReadingOptions {
    try ReadingOptions(date: date, format: format.flatMap(InputFormat.init(rawValue:)), map: maps)
  }

  /// The pipeline that these arguments ask for.
  func pipeline() throws -> Pipeline {
    Pipeline(jobs: jobs, options: try options())
  }
}
