import ArgumentParser
import Records
import Storage
import Terminal

/// `limelight person NAME`.
struct PersonCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Show all that is told of a person.",
    discussion: """
      Names, roles, age, family and partners with the sentences that tell of them, quotes, posts, articles over time and who \
      else was there. Part of a name will do when nobody else has it; a misspelt name is told to be one, and the nearest shown.

      The age is worked out from the ages told and the dates of the articles that tell them. With --conflicts, what articles \
      tell that cannot all be true: ages that no birthday allows, ties that exclude each other, different dates of one event; \
      each side with its sentences, in JSON a line a conflict, in CSV a row a sentence.

      Example:
        limelight person "Cleo Marchetti"
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var name: String

  @Flag(help: "Write the dossier as one line of JSON.")
  var json = false

  @Flag(help: "Write CSV, a row a fact; the first column tells of what kind it is.")
  var csv = false

  @Flag(
    help:
      "Show for each fact the sentences that tell it, where they stand, and the rule or model that found them."
  )
  var explain = false

  @Flag(
    help: ArgumentHelp(
      "Show instead on what articles disagree, ages, dates and relations, each side with its sentences."))
  var conflicts = false

  @Option(help: ArgumentHelp("Tell the age on this day instead of today: 2021-10-01.", valueName: "day"))
  var asOf: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Show at most so many of each kind, 5 when not given, and of the sentences of a fact, 3 when not given; of conflicts, 20 when not given.",
      valueName: "number"))
  var limit: Int?

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other; give one of them.") }
    if conflicts && (explain || asOf != nil) {
      throw ValidationError("--conflicts goes without --explain and --as-of; leave them out.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    guard
      let person = try PersonChoice(archive: archive, command: "person", followUp: self.archive.followUp)
        .person(name)
    else { return false }
    return try conflicts
      ? showConflicts(of: person, from: archive, on: output)
      : showDossier(of: person, from: archive, on: output)
  }

  private func showDossier(of person: PersonSummary, from archive: Archive, on output: StandardOutput) throws
    -> Bool
  {
    let limit = self.limit.map { min($0, ListingOptions.mostAtOnce) }
    guard
      let dossier = try archive.dossier(
        of: person.id, limit: limit ?? 5, asOf: asOf?.day ?? DayArgument.today,
        evidence: explain ? limit ?? 3 : 0)
    else { return false }
    if json {
      try output.write(JSONLines.line(dossier.writeFields))
    } else if csv {
      try output.write(dossier.csv(explains: explain))
    } else {
      let isQuick = person.articles <= Self.mostComparedInPassing
      let page = DossierPage(
        dossier: dossier, width: output.columns, followUp: self.archive.followUp,
        day: asOf.map { "on \($0.day.iso)" } ?? "today",
        conflicts: isQuick ? try archive.conflicts(of: person.id, evidence: 0)?.items.count : nil)
      try output.lines(page.lines)
    }
    return true
  }

  /// In how many articles a person may be for the dossier to tell of conflicts; comparing more takes longer than the rest of the page.
  private static let mostComparedInPassing = 200

  private func showConflicts(of person: PersonSummary, from archive: Archive, on output: StandardOutput)
    throws -> Bool
  {
    let limit = self.limit ?? (json || csv ? ListingOptions.mostAtOnce : ListingOptions.usual)
    // One more is asked for, to see whether there is more.
    guard
      var conflicts = try archive.conflicts(of: person.id, limit: min(limit, ListingOptions.mostAtOnce) + 1)
    else { return false }
    if conflicts.items.isEmpty {
      StandardError.line(
        "articles agree on ages, dates and relations of \(person.name)"
          + (conflicts.isPartial ? ", as far as they were compared" : ""))
      return false
    }
    let hasMore = conflicts.items.count > limit
    if hasMore { conflicts.items.removeLast() }
    let layout = ConflictsLayout(conflicts: conflicts)
    if json {
      try output.write(layout.json)
    } else if csv {
      try output.write(layout.csv)
    } else {
      try output.lines(layout.lines(width: output.columns))
    }
    try output.flush()
    if hasMore { StandardError.line("add --limit \(limit * 5) to see more, or --json or --csv for all") }
    if conflicts.isPartial {
      StandardError.line("so much is told of \(person.name) that only part of it was compared")
    }
    return true
  }
}
