import ArgumentParser

/// Measures how fast Limelight is.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure how fast Limelight is.",
    discussion: """
      Build it with optimisation:
        swift run -c release benchmark
      """,
    subcommands: [
      ExtractionBenchmark.self, PageBenchmark.self, ImportBenchmark.self, QuestionBenchmark.self,
      CommandBenchmark.self, StoryBenchmark.self, AnswerCommand.self, CorpusCommand.self, ReportCommand.self,
    ],
    defaultSubcommand: ExtractionBenchmark.self)
}
