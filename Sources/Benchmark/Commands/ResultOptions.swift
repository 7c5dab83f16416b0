import ArgumentParser
import Foundation

/// Where the figures go beside the terminal.
struct ResultOptions: ParsableArguments {
  @Option(
    name: .customLong("results"),
    help: ArgumentHelp("A file the figures are added to, for 'benchmark report'.", valueName: "file"))
  var path: String?

  func write(_ measurements: [MeasuredValue]) throws {
    if let path { try ResultFile(path: path).append(measurements) }
  }
}

/// Which binary is measured.
struct ProgramOptions: ParsableArguments {
  @Option(
    name: .customLong("limelight"),
    help: ArgumentHelp("The program to measure; the one beside this when not given.", valueName: "path"))
  var given: String?

  var path: String {
    given ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/limelight"
  }
}
