import Records
import Terminal

/// What a reindex did.
struct ReindexReport: Equatable {
  /// Articles gone over.
  var reindexed = 0
  /// Those of them that now hold something else.
  var changed = 0
  /// Whether Ctrl-C ended it.
  var wasInterrupted = false

  /// `1,204 articles reindexed, 3 changed`
  var line: StyledText {
    StyledText(
      "\(Figures.count(reindexed, "article")) reindexed, \(Figures.grouped(changed)) changed"
        + (wasInterrupted ? "; stopped early, run 'limelight reindex' to go on" : ""))
  }

  /// The same as one JSON object and a line break.
  func json(archive: String) -> String {
    JSONLines.line { writer in
      writer.field("archive", archive)
      writer.field("reindexed", reindexed)
      writer.field("changed", changed)
      writer.key("interrupted")
      writer.value(wasInterrupted)
    }
  }
}
