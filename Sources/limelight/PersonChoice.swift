import ArgumentParser
import Storage
import Terminal

/// Finds the one person that a name or a number on the command line means.
struct PersonChoice {
  let archive: Archive
  /// The command to be offered again: `person`.
  let command: String
  let followUp: FollowUp

  /// The person; nil when nobody or more than one may be meant, which is then explained on standard error.
  func person(_ name: String) throws -> PersonSummary? {
    if let id = Int64(name), let dossier = try archive.dossier(of: id, limit: 1) { return dossier.person }
    let matches = try archive.people(named: name)
    switch matches.kind {
    case .none:
      StandardError.line("Nobody is called '\(name)'. List who is there with: \(followUp.command("people"))")
      return nil
    case .similar:
      explain("Nobody is called '\(name)'. Did you mean:", matches.people)
      return nil
    case .exact, .partial:
      if matches.people.count == 1, let only = matches.people.first { return only }
      explain("'\(name)' may mean one of these; ask again with the number:", matches.people)
      return nil
    }
  }

  private func explain(_ message: String, _ people: [PersonSummary]) {
    StandardError.line(message)
    var table = Table([.init(""), .init("", minimum: 12), .init("")])
    for person in people {
      table.add([
        StyledText("  " + followUp.command(command, String(person.id))),
        StyledText(person.name, .bold) + StyledText(person.note.map { " (\($0))" } ?? ""),
        StyledText(Figures.count(person.articles, "article"), .dim),
      ])
    }
    for line in table.lines(width: 100) { StandardError.line(line) }
  }
}
