import ArgumentParser
import Ingest
import Records
import Terminal

/// `limelight extract`: what Limelight finds in articles, without an archive.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Show what is found in articles, without an archive.",
    discussion:
      "Reads articles in every form that 'limelight formats' lists, and folders of them; prints one record an article."
  )

  @OptionGroup var reading: ReadingArguments
  @Flag(help: "Print JSON Lines, one record a line.") var json = false

  func run() throws {
    var articles = 0
    var messages = InputMessages { StandardError.line($0) }
    try ExitStatus.of { output in
      var writer = JSONWriter()
      try reading.pipeline().run(reading.paths) { batch in
        for event in batch.events {
          switch event {
          case .record(let record):
            articles += 1
            if json {
              writer.removeAll()
              record.write(to: &writer)
              try output.write(JSONLines.safe(writer.text) + "\n")
            } else {
              try output.lines(RecordSummary.lines(of: record))
            }
          case .rejected(let input): messages.rejected(input)
          case .note(let note): messages.note(note)
          case .known: break
          }
        }
      }
      messages.finish()
      return articles > 0 || messages.rejections > 0
    }
    if messages.rejections > 0 { throw ExitStatus.failed }
  }
}
