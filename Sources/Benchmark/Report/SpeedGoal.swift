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
    func add(_ title: String, least bound: Double, _ unit: String, _ measured: Double?) {
      guard let measured else { return }
      goals.append(
        SpeedGoal(
          title: title, bound: "at least \(Figures.tenths(bound)) \(unit)",
          measured: "\(Figures.tenths(measured)) ×", isReached: measured >= bound))
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
      let measured = sizes("peers").compactMap {
        value("peers", "spaCy small + textacy, all cores", "articles/s", $0)
      }.last
      let theirs = measured ?? pipelineArticlesPerSecond
      add(
        "extraction on two cores", least: 100,
        measured == nil ? "× spaCy small + textacy (16.7/s, of another run)" : "× spaCy small + textacy",
        rate / theirs)
    }
    for size in sizes("pages") {
      let theirs = sizes("peers").compactMap {
        value("peers", "trafilatura, unpacked pages, one core", "pages/s", $0)
      }.last
      add(
        "pages on one core", least: 40, "× trafilatura",
        quotient(value("pages", "limelight", "pages/s", size), theirs))
    }
    if let size = sizes("commands").last {
      add("start-up", most: 15, "ms", value("commands", "nothing but start", "limelight ms", size))
    }
    for size in sizes("commands") where (90_000...100_000).contains(size) {
      for subject in ["search, a rare name", "search, a common name", "quotes of a person", "an article"] {
        add(
          "command, \(subject), 100,000 articles", most: 3, "× sqlite3 shell",
          quotient(
            value("commands", subject, "limelight ms", size), value("commands", subject, "sqlite3 ms", size)))
      }
    }
    for size in sizes("questions") where size > 900_000 {
      let bounds = [
        ("person", 5.0), ("timeline of a person", 20), ("timeline of a story", 20), ("search, a name", 50),
        ("search, a word of a text", 50), ("search, three words of a text", 50),
        ("search, a phrase of a text", 50),
        ("search, a frequent word", 50), ("search, two frequent words", 50),
        ("search, a frequent word of a person", 50), ("search, a frequent word of a month", 50),
        ("search, the beginning of a word", 50), ("timeline of the most named person", 20),
        ("timeline of the largest story", 20),
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
