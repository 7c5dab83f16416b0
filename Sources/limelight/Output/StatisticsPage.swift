import Records
import Storage
import Terminal

/// The archive in numbers, for a reader.
struct StatisticsPage {
  let statistics: Statistics
  let path: String
  let width: Int
  let followUp: FollowUp

  var lines: [StyledText] {
    let numbers = statistics
    var table = Table([.init(""), .init("", .trailing), .init("", minimum: 10)])
    func add(_ name: String, _ number: Int, _ remark: String = "") {
      table.add([StyledText(name), StyledText(Figures.grouped(number), .bold), StyledText(remark, .dim)])
    }
    add("articles", numbers.articles, period)
    if numbers.revisions > 0 { add("older texts", numbers.revisions) }
    add(
      "stories", numbers.stories,
      numbers.copies > 0 ? Figures.count(numbers.copies, "copy", plural: "copies") : "")
    add("people", numbers.people, Figures.count(numbers.mentions, "mention"))
    add("quotes", numbers.quotes, "\(Figures.grouped(numbers.attributedQuotes)) with a named speaker")
    add("statements", numbers.statements)
    add("posts", numbers.posts)
    add("dates", numbers.dates)
    add("relations", numbers.relations)
    var rejected: [StyledText] = []
    if numbers.rejected > 0 {
      let command = followUp.command("stats", "--rejected")
      // The table would cut a command that is too long, and then it could not be copied.
      if DisplayWidth.columns(command) <= width - Self.besideRemark {
        add("rejected", numbers.rejected, "see: \(command)")
      } else {
        add("rejected", numbers.rejected)
        rejected = followUp.lines(["stats", "--rejected"], width: width, first: "see: ", rest: "  ")
          .map { StyledText($0, .dim) }
      }
    }
    add("imports", numbers.runs)
    let title = StyledText(path, .bold) + StyledText("  \(size), schema \(numbers.schemaVersion)", .dim)
    return title.wrapped(to: width) + table.lines(width: width) + rejected
      + counts("Publishers", numbers.publishers)
      + counts("Languages", numbers.languages)
  }

  /// Columns that a row needs beside a command in its remark: the name, a number of up to eleven, the gaps and `see: `.
  private static let besideRemark = 30

  private var period: String {
    guard let first = statistics.firstPublished, let last = statistics.lastPublished else { return "undated" }
    let dated = first == last ? first : "\(first) to \(last)"
    return statistics.undated > 0 ? "\(dated), \(Figures.grouped(statistics.undated)) undated" : dated
  }

  private var size: String {
    let kilobytes = (statistics.sizeBytes + 999) / 1000
    return kilobytes < 10_000 ? "\(Figures.grouped(kilobytes)) kB" : "\(Figures.grouped(kilobytes / 1000)) MB"
  }

  /// Left out where nothing is known of any article.
  private func counts(_ title: String, _ counts: [Statistics.Count]) -> [StyledText] {
    guard counts.contains(where: { $0.name != nil }) else { return [] }
    let rows = counts.map { (label: $0.name ?? "unknown", value: $0.articles) }
    return [StyledText(), StyledText(title, [.bold, .underlined])] + BarChart.lines(rows, width: width)
  }
}
