/// Words that every English text has, and those of reporting, which tell nothing of what a text is about.
struct StopWords {
  static let shared = StopWords()

  /// Hashes, 0 in empty slots: open addressing.
  private let table = StopWords.table

  /// Bytes of the longest.
  let longest = StopWords.words.split(whereSeparator: \.isWhitespace).map(\.utf8.count).max() ?? 0

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & (table.count - 1)
    }
    return false
  }

  static let words = """
    a an the and or nor but if as of to in on at by for with from into onto over under after before about between against during \
    through than then so such is am are was were be been being do does did doing done has have had having will would can could may \
    might must shall should it its itself he him his himself she her hers herself they them their theirs themselves this that these \
    those there here who whom whose which what when where why how i me my mine myself you your yours yourself we us our ours not no \
    don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't i'm i've i'd i'll it'd it'll he'd he'll she'd she'll \
    they're they've we're we've you're you've too very just also only even still ever again more most much many some any all both \
    each own same other another one two out up down off back now new way while because until since though although however yet \
    say says said saying tell tells told telling ask asks asked according reports report reported reportedly claim claims claimed \
    add adds added get gets got getting like go goes going went
    """

  private static let table: [UInt64] = {
    let hashes = words.split(whereSeparator: \.isWhitespace).map { ContentWords.hash(of: $0) }
    var table = [UInt64](repeating: 0, count: 1024)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (table.count - 1) }
      table[slot] = hash
    }
    return table
  }()
}
