/// In which wordings three words stand in a row, of those threes that more than one wording has.
struct ShingleIndex {
  /// A wording and where in it the three words begin.
  struct Posting {
    let form: Int32
    let position: Int32
  }

  /// How many words stand in a row. With two, small words lead everywhere; with four, one changed word hides more.
  static let width = 3
  /// How many wordings are known by the same three words; what a thousand quotes have in common leads to none of them.
  private static let mostPostings: UInt8 = 12

  /// How often threes were seen, up to ``mostPostings``, in a table that hashes share.
  private var seen: [UInt8]
  private let mask: UInt64
  /// Where in ``postings`` those of each three stand, side by side, since they are read together.
  private var stretches: [UInt64: (start: Int32, count: Int32)] = [:]
  private var postings: [Posting] = []

  /// - Parameter capacity: how many words there are in all.
  init(capacity: Int) {
    var size = 1 << 10
    while size < 4 * capacity, size < 1 << 26 { size *= 2 }
    seen = [UInt8](repeating: 0, count: size)
    mask = UInt64(size - 1)
  }

  /// Counts the threes of a wording; all wordings are counted before the first is added.
  mutating func count(_ words: ArraySlice<QuoteWord>) {
    Self.each(words) { hash, _ in
      let slot = Int(truncatingIfNeeded: hash & mask)
      seen[slot] = min(seen[slot] + 1, Self.mostPostings)
    }
  }

  /// Adds a wording.
  mutating func add(_ form: Int, _ words: ArraySlice<QuoteWord>) {
    Self.each(words) { hash, position in
      let room = Int32(seen[Int(truncatingIfNeeded: hash & mask)])
      if room < 2 { return }
      let posting = Posting(form: Int32(form), position: Int32(position))
      guard let known = stretches[hash] else {
        stretches[hash] = (Int32(postings.count), 1)
        postings.append(contentsOf: repeatElement(posting, count: Int(room)))
        return
      }
      // A wording that repeats itself counts once.
      let end = known.start + known.count
      if known.count >= room || postings[Int(end - 1)].form == posting.form { return }
      postings[Int(end)] = posting
      stretches[hash] = (known.start, known.count + 1)
    }
  }

  /// Calls `found` for every added wording that shares three words in a row with this one, once for each such three.
  func each(like words: ArraySlice<QuoteWord>, _ found: (Posting) -> Void) {
    Self.each(words) { hash, _ in
      if seen[Int(truncatingIfNeeded: hash & mask)] < 2 { return }
      guard let known = stretches[hash] else { return }
      for place in known.start..<known.start + known.count { found(postings[Int(place)]) }
    }
  }

  private static func each(_ words: ArraySlice<QuoteWord>, _ found: (UInt64, Int) -> Void) {
    guard words.count >= width else { return }
    words.withUnsafeBufferPointer { words in
      for position in 0...(words.count - width) {
        var hash: UInt64 = 0
        for step in 0..<width { hash = WordHash.mixed(hash, words[position + step].key) }
        found(hash, position)
      }
    }
  }
}
