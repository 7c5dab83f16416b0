import ArgumentParser
import Demo
import Foundation
import Ingest
import Storage
import Terminal

/// `limelight demo`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Try it out on invented articles.",
    discussion: """
      Writes the articles into the folder 'limelight-demo' and an archive of them into 'limelight-demo.db', both in the \
      working folder; shows a dossier from it and what else can be asked. Again, it changes nothing. Delete both when you \
      are done.

      Example:
        limelight demo
      """)

  /// Where the articles go.
  private static let folder = "limelight-demo"
  /// Where the archive goes; a name of its own, so that no archive of the user's is touched.
  private static let path = "limelight-demo.db"
  /// Whose dossier is shown.
  static let person = "Maren Lindqvay"

  func run() throws {
    try ExitStatus.of { output in
      let path = Self.path
      try write(Demo.articles, into: Self.folder)
      var session = try ImportSession(archive: path, paths: [Self.folder], interruption: Interruption())
      let report = try session.run(Pipeline())
      try output.line(
        StyledText("\(Figures.count(report.new + report.unchanged, "invented article")) in \(path)", .bold))
      try output.line()
      let archive = try Archive(path: path, access: .readOnly)
      let followUp = FollowUp(archive: path, program: Self.program)
      if let person = try archive.people(named: Self.person).people.first,
        let dossier = try archive.dossier(of: person.id, limit: 2)
      {
        try output.lines(DossierPage(dossier: dossier, width: output.columns, followUp: followUp).lines)
        try output.line()
      }
      try output.lines(Self.questions(followUp))
      return report.found > 0
    }
  }

  private func write(_ articles: [Demo.Article], into folder: String) throws {
    let place = URL(fileURLWithPath: folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for article in articles {
        try Data(article.text.utf8).write(to: place.appendingPathComponent(article.name))
      }
    } catch {
      throw CommandFailure.demoFolder(path: folder, reason: error.localizedDescription)
    }
  }

  /// How the user called the program, so that the commands shown can be copied.
  private static var program: String {
    let called = CommandLine.arguments.first ?? "limelight"
    guard called.contains("/") else { return "limelight" }
    let folder = FileManager.default.currentDirectoryPath + "/"
    return called.hasPrefix(folder) ? String(called.dropFirst(folder.count)) : called
  }

  /// What can be asked, each with the command that asks it.
  static func questions(_ followUp: FollowUp) -> [StyledText] {
    let questions: [(ask: String, words: [String])] = [
      ("What happened, in order?", ["timeline", person]),
      ("What was said?", ["quotes", "Bea Montrose"]),
      ("Who posted what?", ["posts", "--platform", "Twitter"]),
      ("Which articles tell of it?", ["search", "engaged OR split -tour"]),
      ("Who is in the news?", ["people"]),
      ("What does an article hold?", ["article", "1"]),
      ("The same for programs:", ["quotes", person, "--json"]),
    ]
    var lines = [StyledText("Ask on", [.bold, .underlined])]
    for question in questions {
      lines.append(StyledText("  " + question.ask, .dim))
      lines.append(StyledText("    " + followUp.command(question.words)))
    }
    return lines
  }
}
