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
      let title = "\(Figures.count(report.new + report.unchanged, "invented article")) in \(path)"
      try output.lines(StyledText(title, .bold).wrapped(to: output.columns))
      let name = Self.name(
        called: CommandLine.arguments.first ?? "", in: FileManager.default.currentDirectoryPath)
      if let alias = name.alias {
        try output.lines(
          StyledText("For this shell to know the commands below:", .dim).wrapped(to: output.columns))
        try output.line(StyledText("  " + alias))
      }
      try output.line()
      let archive = try Archive(path: path, access: .readOnly)
      let followUp = FollowUp(archive: path, program: name.program)
      if let person = try archive.people(named: Self.person).people.first,
        let dossier = try archive.dossier(of: person.id, limit: 2)
      {
        try output.lines(DossierPage(dossier: dossier, width: output.columns, followUp: followUp).lines)
        try output.line()
      }
      try output.lines(Self.questions(followUp, width: output.columns))
      return report.found > 0
    }
  }

  private func write(_ articles: [Demo.Article], into folder: String) throws {
    // Where it is there already, whether as a folder comes out with the first article.
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw Self.failure(errno) }
    for article in articles {
      guard let file = fopen("\(folder)/\(article.name)", "w") else { throw Self.failure(errno) }
      let bytes = Array(article.text.utf8)
      let written = fwrite(bytes, 1, bytes.count, file)
      // What is left in the buffer is written now; a full disk tells itself here.
      guard fclose(file) == 0, written == bytes.count else { throw Self.failure(errno) }
    }
  }

  private static func failure(_ code: Int32) -> CommandFailure {
    .demoFolder(path: folder, reason: String(cString: strerror(code)))
  }

  /// How the commands shown name the program, so that they can be copied: as the user called it, or, where that is long, `limelight` and the
  /// shell's command that makes this work.
  static func name(called: String, in folder: String) -> (program: String, alias: String?) {
    guard called.contains("/") else { return ("limelight", nil) }
    let path = called.hasPrefix(folder + "/") ? String(called.dropFirst(folder.count + 1)) : called
    if DisplayWidth.columns(path) <= longestName { return (path.contains("/") ? path : "./" + path, nil) }
    // The shell reads the path twice: when it defines the alias and when it puts it in.
    return ("limelight", "alias limelight=" + FollowUp.quoted(FollowUp.quoted(path)))
  }

  /// Columns of a path that stands in every command.
  private static let longestName = 20

  /// What can be asked, each with the command that asks it.
  static func questions(_ followUp: FollowUp, width: Int) -> [StyledText] {
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
      lines += followUp.lines(question.words, width: width, first: "    ", rest: "      ").map {
        StyledText($0)
      }
    }
    return lines
  }
}
