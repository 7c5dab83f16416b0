import ArgumentParser
import Foundation
import Storage
import Terminal

/// One decision by hand: it is stored, the articles concerned are gone over, and the user is told.
struct CurationSession {
  let archive: Archive
  private let options: CurationOptions
  private let output: StandardOutput

  /// Does a command's work, and exits with 1 when somebody or something asked for is not there.
  static func run(
    _ options: CurationOptions, _ decide: (CurationSession) throws -> Curation?
  ) throws {
    try ExitStatus.of { output in
      let session = CurationSession(
        archive: try Archive.existing(at: options.archive.path), options: options, output: output)
      // What an earlier command left undone would hide whom an article means.
      _ = try ReindexSession(archive: session.archive).run(.decisions)
      do {
        guard let decision = try decide(session) else { return false }
        try session.tell(decision)
        return true
      } catch StorageError.curation(let problem) where problem.isAbsence {
        let listing =
          problem.listing.map { "; list them with: " + options.archive.followUp.command($0) } ?? ""
        StandardError.line("limelight: \(problem)\(listing)")
        return false
      }
    }
  }

  /// Whose decision it is.
  var decider: Decider { options.decider }

  /// The person a name or number means; nil when nobody or more than one may be meant, which is then explained on standard error.
  ///
  /// What is merely spelled alike is never taken for the person: a decision is not a guess.
  func person(_ typed: String) throws -> PersonSummary? {
    if let id = PersonChoice.number(typed) {
      if let person = try archive.dossier(of: id, limit: 0)?.person, person.articles > 0 { return person }
      StandardError.line("Nobody in the archive has the number \(id).")
      return nil
    }
    let matches = try archive.people(named: typed)
    let isName = matches.kind == .exact || matches.kind == .partial
    if isName, matches.people.count == 1 { return matches.people.first }
    let name = Typed.shown(typed)
    if matches.people.isEmpty {
      let list = options.archive.followUp.command("people")
      StandardError.line("Nobody is called '\(name)'. List who is there with: \(list)")
      return nil
    }
    StandardError.line(
      isName
        ? "'\(name)' may mean one of these; ask again with the number:"
        : "Nobody is called '\(name)'. Spelled alike are these; ask again with the number:")
    let width = TerminalSize.columns(of: STDERR_FILENO, environment: ProcessInfo.processInfo.environment)
    for line in PeopleLayout().lines(matches.people, width: width) { StandardError.line(line) }
    return nil
  }

  /// The persons several names or numbers mean; nil when one of them is not clear.
  func people(_ typed: [String]) throws -> [PersonSummary]? {
    let people = try typed.map(person)
    let known = people.compactMap(\.self)
    return known.count == people.count ? known : nil
  }

  /// Goes over the articles and says what was done.
  private func tell(_ decision: Curation) throws {
    let report = try ReindexSession(archive: archive).run(.decisions)
    if options.json {
      try output.write(JSONLines.line { CurationLayout().write(decision, to: &$0) })
      return
    }
    let isUndone = decision.undoneAt != nil
    try output.lines(
      StyledText(
        (isUndone ? "Undone: " : "") + decision.summary
          + (report.reindexed > 0 ? "; \(Figures.count(report.reindexed, "article")) gone over" : "")
      ).wrapped(to: output.columns))
    try output.flush()
    if !isUndone {
      StandardError.line(
        "Take it back with: \(options.archive.followUp.command("undo", String(decision.id)))")
    }
  }
}

extension CurationProblem {
  /// The command that lists what there is, where something is not there.
  fileprivate var listing: [String]? {
    switch self {
    case .unknownStory: ["stories"]
    case .unknownDecision: ["people", "log"]
    default: nil
    }
  }
}
