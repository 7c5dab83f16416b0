import Terminal

/// One of the bounds that the design sets, and what was measured.
struct SpeedGoal {
  let title: String
  let bound: String
  let measured: String
  let isReached: Bool

  /// Articles a second that spaCy's small model with textacy extracts on two cores of the machine the goals were set on.
  private static let pipelineArticlesPerSecond = 16.7

  /// Those whose figures were measured.
  static func all(
    value: (_ benchmark: String, _ subject: String, _ measure: String, _ articles: Int) -> Double?,
    sizes: (_ benchmark: String) -> [Int]
  ) -> [SpeedGoal] {
    var goals: [SpeedGoal] = []
    func add(_ title: String, most bound: Double, _ unit: String, _ measured: Double?) {
      guard let measured else { return }
      goals.append(
        SpeedGoal(
          title: title, bound: "\(Figures.hundredths(bound)) \(unit)",
          measured: "\(Figures.hundredths(measured)) \(unit)",
          isReached: measured <= bound))
    }
    func quotient(_ first: Double?, _ second: Double?) -> Double? {
      guard let first, let second, second > 0 else { return nil }
      return first / second
    }
    for size in sizes("import") where size >= 100_000 {
      func of(_ subject: String, _ measure: String) -> Double? { value("import", subject, measure, size) }
      let articles = Figures.count(size, "article")
      add(
        "import of \(articles)", most: 2.5, "× floor",
        quotient(of("limelight", "seconds"), of("floor", "seconds")))
      add(
        "memory while importing \(articles)", most: 256, "MiB",
        of("limelight", "memory bytes").map { $0 / 1_048_576 })
      add(
        "archive of \(articles)", most: 1.6, "× floor's file",
        quotient(of("limelight", "file bytes"), of("floor", "file bytes")))
    }
    if let small = value("import", "limelight", "seconds", 10_000),
      let large = value("import", "limelight", "seconds", 1_000_000)
    {
      add("cost an article at 1,000,000 against at 10,000", most: 1.25, "×", large / small / 100)
    }
    for size in sizes("extraction") {
      guard let rate = value("extraction", "extraction, 2 cores", "articles/s", size) else { continue }
      goals.append(
        SpeedGoal(
          title: "extraction on two cores", bound: "at least 100 × spaCy small + textacy (16.7/s)",
          measured: "\(Figures.tenths(rate / pipelineArticlesPerSecond)) ×",
          isReached: rate >= 100 * pipelineArticlesPerSecond))
    }
    for size in sizes("commands") where size == 100_000 {
      for subject in ["search, a rare name", "search, a common name", "quotes of a person", "an article"] {
        add(
          "command, \(subject), 100,000 articles", most: 3, "× sqlite3 shell",
          quotient(
            value("commands", subject, "limelight ms", size), value("commands", subject, "sqlite3 ms", size)))
      }
    }
    for size in sizes("questions") where size == 1_000_000 {
      let bounds = [
        ("person", 5.0), ("timeline of a person", 20), ("timeline of a story", 20), ("search, a name", 50),
        ("search, a word of a text", 50), ("search, three words of a text", 50),
        ("search, a phrase of a text", 50),
        ("search, a frequent word", 50),
      ]
      for (subject, bound) in bounds {
        add(
          "\(subject), 1,000,000 articles, p95", most: bound, "ms",
          value("questions", subject, "p95 ms", size))
      }
    }
    return goals
  }
}
