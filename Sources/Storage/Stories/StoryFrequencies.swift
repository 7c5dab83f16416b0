internal import Linking
internal import Records
internal import SQLite

/// In how many articles words occur: held in memory while a batch is written, stored at its end.
final class StoryFrequencies {
  private(set) var rarity = Rarity()
  /// Whether an article without a date was ever stored.
  private(set) var hasUndated = false
  private let connection: Connection
  private var isLoaded = false
  /// By page.
  private var changed = [Bool](repeating: false, count: totals + 1)

  private static let pageLength = 256
  /// The page after all counters: how many articles, how many of them undated.
  private static let totals = Rarity.size / pageLength

  init(_ connection: Connection) { self.connection = connection }

  /// Forgets what is in memory: after a batch was stored, or rolled back. Another program may write meanwhile.
  func removeAll() {
    isLoaded = false
    for page in changed.indices { changed[page] = false }
  }

  /// Reads the counters, unless they are there.
  func load() throws {
    if isLoaded { return }
    rarity = Rarity()
    hasUndated = false
    _ = try connection.rows("SELECT page, counts FROM story_frequency") { row in
      let page = Int(row.integer(0))
      let counts = StoryFrequencies.counts(row.blob(1))
      if page == StoryFrequencies.totals {
        rarity.articles = counts.first ?? 0
        hasUndated = (counts.dropFirst().first ?? 0) > 0
      } else if page >= 0, page < StoryFrequencies.totals {
        let start = page * StoryFrequencies.pageLength
        for (index, count) in counts.prefix(StoryFrequencies.pageLength).enumerated() {
          rarity.counts[start + index] = count
        }
      }
    }
    isLoaded = true
  }

  /// Counts the words of an article that comes for the first time.
  func add(_ terms: [Sketch.Term], isDated: Bool) {
    if !isDated { hasUndated = true }
    rarity.add(terms)
    changed[StoryFrequencies.totals] = true
    StoryFrequencies.mark(terms, &changed)
  }

  private static func mark(_ terms: [Sketch.Term], _ pages: inout [Bool]) {
    var pages = pages.mutableSpan
    for term in terms { pages[Rarity.slot(of: term.key) / pageLength] = true }
  }

  /// Stores what changed.
  func flush() throws {
    let update = try connection.statement("UPDATE story_frequency SET counts = ?2 WHERE page = ?1")
    let insert = try connection.statement("INSERT INTO story_frequency (page, counts) VALUES (?1, ?2)")
    for page in changed.indices where changed[page] {
      changed[page] = false
      let start = page * StoryFrequencies.pageLength
      let counts =
        page == StoryFrequencies.totals
        ? [rarity.articles, hasUndated ? 1 : 0]
        : Array(rarity.counts[start..<start + StoryFrequencies.pageLength])
      let bytes = StoryFrequencies.bytes(counts)
      for statement in [update, insert] {
        try statement.bind(page, at: 1)
        try statement.bind(bytes, at: 2)
        try statement.run()
        if connection.changes > 0 { break }
      }
    }
  }

  /// Little-endian.
  private static func bytes(_ counts: [UInt32]) -> [UInt8] {
    counts.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
  }

  private static func counts(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }
}
