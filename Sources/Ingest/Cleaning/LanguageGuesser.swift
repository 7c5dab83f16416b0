/// Tells the language of a text from its commonest words, or from its script.
enum LanguageGuesser {
  /// The ISO 639-1 code of a text's language; nil when it is too short or no language leads clearly.
  ///
  /// Latin text is voted on by stop words: of the first 300 words at least five must be stop words, and the leader must have
  /// 1.3 times the votes of the next (below that, lists of names win by chance).
  static func language(of text: String) -> String? {
    var votes = [Int](repeating: 0, count: languages.count)
    var scripts: [Script: Int] = [:]
    var words = 0
    var hash = seed
    let stopWords = stopWords
    var scalars = 0
    for scalar in text.unicodeScalars {
      scalars += 1
      if scalars > 4000 { break }
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A:
        hash = step(hash, scalar.value | 0x20)
        continue
      case 0xC0...0xDE:
        hash = step(hash, scalar.value + 0x20)
        continue
      case 0xDF...0x24F:
        hash = step(hash, scalar.value)
        continue
      case 0..<0x370: break
      default: if let script = Script(scalar.value) { scripts[script, default: 0] += 1 }
      }
      guard hash != seed else { continue }
      words += 1
      stopWords.vote(hash, &votes)
      hash = seed
      if words >= 300 { break }
    }
    if hash != seed {
      words += 1
      stopWords.vote(hash, &votes)
    }
    let foreign = scripts.values.reduce(0, +)
    if foreign >= 20, foreign > words * 3 { return code(of: scripts) }
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }), votes[best] >= 5 else { return nil }
    let next = votes.indices.filter { $0 != best }.map { votes[$0] }.max() ?? 0
    return votes[best] * 10 >= next * 13 ? languages[best].code : nil
  }

  /// Whether a language, by its code, is one of those told apart by their words.
  static func knows(_ code: String) -> Bool { languages.contains { $0.code == code } }

  private enum Script {
    case cyrillic, ukrainian, greek, arabic, hebrew, devanagari, thai, hangul, kana, han

    init?(_ value: UInt32) {
      switch value {
      case 0x370...0x3FF: self = .greek
      case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: self = .ukrainian
      case 0x400...0x52F: self = .cyrillic
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x6FF, 0x750...0x77F: self = .arabic
      case 0x900...0x97F: self = .devanagari
      case 0xE00...0xE7F: self = .thai
      case 0x3040...0x30FF: self = .kana
      case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
      case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
      default: return nil
      }
    }
  }

  private static func code(of scripts: [Script: Int]) -> String? {
    // Kana never stands in Chinese, nor the Ukrainian letters in Russian; the rest is one language a script.
    if scripts[.kana, default: 0] * 10 >= scripts[.han, default: 0], scripts[.kana] != nil { return "ja" }
    if scripts[.ukrainian, default: 0] * 50 >= scripts[.cyrillic, default: 0], scripts[.ukrainian] != nil {
      return "uk"
    }
    switch scripts.max(by: { $0.value < $1.value })?.key {
    case .cyrillic: return "ru"
    case .ukrainian: return "uk"
    case .greek: return "el"
    case .arabic: return "ar"
    case .hebrew: return "he"
    case .devanagari: return "hi"
    case .thai: return "th"
    case .hangul: return "ko"
    case .kana: return "ja"
    case .han: return "zh"
    case nil: return nil
    }
  }

  // FNV-1a over scalars: no string is made a word.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }

  /// The languages of each stop word, as bits: a hash table with open addressing, since the keys are hashes already.
  private struct StopWords {
    private static let slots = 2048
    private var keys = [UInt64](repeating: 0, count: slots)
    private var masks = [UInt16](repeating: 0, count: slots)

    mutating func add(_ hash: UInt64, language: Int) {
      let slot = slot(of: hash)
      keys[slot] = hash
      masks[slot] |= 1 << language
    }

    /// Gives a vote to each language that has the word.
    func vote(_ hash: UInt64, _ votes: inout [Int]) {
      var mask = masks[slot(of: hash)]
      while mask != 0 {
        votes[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }

    /// Where a word is, or would be; the table is never more than a quarter full.
    private func slot(of hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (StopWords.slots - 1)
      while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (StopWords.slots - 1) }
      return slot
    }
  }

  private static let stopWords: StopWords = {
    var table = StopWords()
    for (index, language) in languages.enumerated() {
      for word in language.words.split(separator: " ") {
        table.add(word.unicodeScalars.reduce(seed) { step($0, $1.value) }, language: index)
      }
    }
    return table
  }()

  /// Each language's commonest words, those it shares with few others.
  private static let languages: [(code: String, words: String)] = [
    (
      "en",
      "the and of to in that is was for with his her she he they it on as at by from has have had been who their said this not are but"
    ),
    (
      "es",
      "el la los las de que y en un una por con para su se del al es fue como más pero sus ha este está también ella lo entre cuando"
    ),
    (
      "fr",
      "le la les des du de et en un une est que qui dans pour avec sur au aux par elle il son sa ses a été pas plus ce cette mais leur ont"
    ),
    (
      "de",
      "der die das und den dem des ein eine einen mit von zu ist im auf für sich nicht auch es er sie war bei nach aus hat als wie dass"
    ),
    (
      "it",
      "il lo la gli le di che e un una per con del della dei delle nel nella al si è non sono ha anche come più suo sua ma dal stato"
    ),
    (
      "pt",
      "o a os as de que e em um uma por com para do da dos das no na se ao foi não mais seu sua ela ele também como mas está são"
    ),
    (
      "nl",
      "de het een en van in op met voor dat die is zijn te niet aan door haar hij ze ook als er bij naar was om heeft uit maar werd"
    ),
    (
      "sv",
      "och att det som en ett på är för med har av inte den till hon han om från men också var sig efter vid kan nu när sin"
    ),
    (
      "da",
      "og at det som en et på er for med har af ikke den til hun han om fra men også var sig efter ved kan nu når sin blev"
    ),
    (
      "pl",
      "i w na z że się do nie jest to o jak po ale od za przez dla był była jego jej oraz tym który która są już także"
    ),
    (
      "tr",
      "ve bir bu için ile de da olarak çok daha olan sonra kadar ne gibi ama o en ise var onun oldu değil ünlü"
    ),
    (
      "id",
      "yang dan di dengan untuk dari ini itu pada tidak dalam adalah ke akan juga oleh mereka dia saat telah"
    ),
  ]
}
