import ArgumentParser
import Extraction
import Storage

/// `limelight reindex`.
struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Go over stored articles with this version's extractor.",
    discussion: """
      Takes the articles that an older version went over, and what a command that was stopped left undone. Numbers of articles \
      and persons stay, and so does what was decided by hand. The archive can be read meanwhile; stopped, it goes on where it \
      was when run again.

      Example:
        limelight reindex --all
      """)

  @Flag(help: "Take all articles.")
  var all = false

  @Option(help: ArgumentHelp("Worker threads; one a processor when not given.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print the summary as one JSON object.")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let jobs, !(1...512).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 512, not \(jobs)")
    }
  }

  func run() throws {
    let interruption = Interruption()
    var report = ReindexReport()
    try ExitStatus.of { output in
      let archive = try Archive.existing(at: archive.path)
      try archive.queueArticles(olderThan: all ? nil : Extractor.version)
      report = try ReindexSession(archive: archive, jobs: jobs, interruption: interruption).run(.queue)
      if json {
        try output.write(report.json(archive: archive.path))
      } else {
        try output.line(report.line)
      }
      return true
    }
    if report.wasInterrupted { throw ExitCode(130) }
  }
}
