import Records
import Terminal

/// What an import did.
struct ImportReport: Equatable {
  var new = 0
  var unchanged = 0
  var revised = 0
  var rejected = 0
  /// How many of the new articles are copies of others.
  var copies = 0
  /// Whether Ctrl-C ended it; what the figures count is in the archive.
  var wasInterrupted = false

  /// Inputs seen.
  var found: Int { new + unchanged + revised + rejected }

  /// `1,204 new, 3 unchanged, 1 revised, 2 rejected, 5 copies`; without the last where there are none.
  var line: StyledText {
    var figures = [
      "\(Figures.grouped(new)) new", "\(Figures.grouped(unchanged)) unchanged",
      "\(Figures.grouped(revised)) revised",
      "\(Figures.grouped(rejected)) rejected",
    ]
    if copies > 0 { figures.append(Figures.count(copies, "copy", plural: "copies")) }
    return StyledText(figures.joined(separator: ", "))
      + StyledText(wasInterrupted ? "; stopped early, run the same command again to go on" : "")
  }

  /// The same as one JSON object and a line break.
  func json(archive: String) -> String {
    JSONLines.line { writer in
      writer.field("archive", archive)
      writer.field("new", new)
      writer.field("unchanged", unchanged)
      writer.field("revised", revised)
      writer.field("rejected", rejected)
      writer.field("copies", copies)
      writer.key("interrupted")
      writer.value(wasInterrupted)
    }
  }
}
