import ArgumentParser
import Foundation
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
    if let id = PersonChoice.number(name) {
      // Whom no article names any more is there for the log alone.
      if let person = try archive.dossier(of: id, limit: 1)?.person, person.articles > 0 { return person }
      if name.hasPrefix("#") {
        StandardError.line("Nobody in the archive has the number \(id).")
        return nil
      }
    }
    let matches = try archive.people(named: name)
    let typed = Typed.shown(name)
    switch (matches.kind, matches.meant) {
    case (.none, _):
      StandardError.line("Nobody is called '\(typed)'. List who is there with: \(followUp.command("people"))")
      return nil
    case (.exact, let only?), (.partial, let only?): return only
    case (.begun, let only?), (.similar, let only?):
      StandardError.line("no person named '\(typed)'; showing \(only.name)")
      return only
    case (.similar, nil):
      explain("Nobody is called '\(typed)'. Did you mean:", matches.people)
      return nil
    case (.exact, nil), (.partial, nil), (.begun, nil):
      explain("'\(typed)' may mean one of these; ask again with the number:", matches.people)
      return nil
    }
  }

  /// The number in `43` or `#43`, as persons are numbered everywhere.
  static func number(_ typed: String) -> Int64? {
    Int64(typed.hasPrefix("#") ? String(typed.dropFirst()) : typed)
  }

  private func explain(_ message: String, _ people: [PersonSummary]) {
    StandardError.line(message)
    let width = TerminalSize.columns(of: STDERR_FILENO, environment: ProcessInfo.processInfo.environment)
    let listed = people.map { person in
      (
        words: [command, String(person.id)],
        name: StyledText(person.name, .bold) + StyledText(person.note.map { " (\($0))" } ?? ""),
        articles: StyledText(Figures.count(person.articles, "article"), .dim)
      )
    }
    var table = Table([.init(""), .init(""), .init("")])
    for item in listed {
      table.add([StyledText("  " + followUp.command(item.words)), item.name, item.articles])
    }
    var lines = table.lines(width: width)
    if lines.contains(where: { $0.columns > width }) {
      // Side by side the names would be cut, and they are what is asked about.
      lines = listed.flatMap { item in
        (item.name + StyledText(", ") + item.articles)
          .wrapped(to: width, first: StyledText("  "), rest: StyledText("  "))
          + followUp.lines(item.words, width: width, first: "    ", rest: "      ").map { StyledText($0) }
      }
    }
    for line in lines { StandardError.line(line) }
  }
}
