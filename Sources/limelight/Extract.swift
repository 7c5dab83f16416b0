import ArgumentParser
import Foundation
import Ingest
import Records

/// `limelight extract`: what Limelight finds in articles, without an archive.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is found in articles, without an archive.",
    discussion: "Reads text files, folders and JSON Lines and prints one record an article.")

  @OptionGroup var reading: ReadingArguments
  @Flag(help: "Print JSON Lines, one record a line.") var json = false

  func run() throws {
    var articles = 0
    var rejected = 0
    var writer = JSONWriter()
    var output = Data()
    try reading.pipeline().run(reading.paths) { batch in
      output.removeAll(keepingCapacity: true)
      for event in batch.events {
        switch event {
        case .record(let record):
          articles += 1
          if json {
            writer.removeAll()
            record.write(to: &writer)
            output.append(contentsOf: writer.bytes)
            output.append(0x0A)
          } else {
            output.append(contentsOf: Data((RecordSummary.text(of: record) + "\n").utf8))
          }
        case .rejected(let input):
          rejected += 1
          Messages.rejected(input)
        case .note(let note): Messages.note(note)
        }
      }
      if !output.isEmpty { try FileHandle.standardOutput.write(contentsOf: output) }
    }
    if rejected > 0 { throw ExitCode(2) }
    if articles == 0 { throw ExitCode(1) }
  }
}
