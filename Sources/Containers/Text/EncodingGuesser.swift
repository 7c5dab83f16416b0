/// Guesses the encoding of text that does not say it, or says it wrong.
public enum EncodingGuesser {
  /// Whether bytes are valid UTF-8, and whether they are nothing but ASCII.
  public static func utf8(_ bytes: [UInt8]) -> (isValid: Bool, isASCII: Bool) {
    bytes.withUnsafeBytes { raw in
      let count = raw.count
      var index = 0
      var isASCII = true
      while index < count {
        // Eight bytes at a time while all are ASCII, which markup mostly is.
        while index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < count else { break }
        if raw[index] < 0x80 {
          index += 1
          continue
        }
        isASCII = false
        let length = sequenceLength(raw, at: index)
        if length == 0 { return (false, false) }
        index += length
      }
      return (true, isASCII)
    }
  }

  /// Bytes of the well-formed sequence that begins at an index with a byte beyond ASCII, 0 when there is none (Unicode Standard,
  /// table 3-7).
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = raw[index]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= raw.count else { return 0 }
    for offset in 1..<length where raw[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = raw[index + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second <= 0x9F ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second <= 0x8F ? 4 : 0
    default: return length
    }
  }

  /// The likeliest encoding of bytes that are no UTF-8, by how well what they would say reads.
  ///
  /// - Parameter language: ISO 639-1 code of the language, where known; it tips the balance where two read equally well.
  public static func guess(_ bytes: [UInt8], language: String? = nil) -> CharacterEncoding {
    let sample = sample(of: bytes)
    var best = (encoding: CharacterEncoding.windows1252, score: -Double.infinity)
    for candidate in candidates {
      guard let (text, unknown) = CharacterEncoding(name: candidate.name).decode(sample) else { continue }
      var score = score(text, candidate) - Double(unknown) * 2
      if let language, candidate.languages.contains(language) { score += abs(score) * 0.2 + 1 }
      // The first of equals: Windows-1252 is by far the most frequent.
      if score > best.score { best = (CharacterEncoding(name: candidate.name), score) }
    }
    return best.encoding
  }

  /// The lines with bytes beyond ASCII, tags and all, up to a limit.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      sample += line.prefix(sampleLimit - sample.count)
      sample.append(0x0A)
      if sample.count >= sampleLimit { break }
    }
    return sample
  }

  /// Bytes looked at: some hundred words are enough to tell encodings apart.
  private static let sampleLimit = 16 << 10

  private struct Candidate: Sendable {
    let name: String
    let languages: Set<String>
    /// The letters beyond ASCII that are most frequent in the languages written in it.
    let frequent: Set<UInt32>
    /// Whether it has characters of two bytes, each of which then counts as two.
    var width = 1.0

    init(_ name: String, _ languages: String, _ frequent: String, width: Double = 1) {
      self.name = name
      self.languages = Set(languages.split(separator: " ").map(String.init))
      self.frequent = Set(frequent.unicodeScalars.map(\.value))
      self.width = width
    }
  }

  private static let candidates = [
    Candidate(
      "CP1252", "en fr de es it pt nl sv da no fi is ca",
      "éèàâêîôûçùëïœäöüßÄÖÜñáíóúãõåøæÉÀÇ’‘“”–—…«»¿¡°€£©\u{A0}"),
    Candidate(
      "CP1250", "pl cs sk hu sl hr ro sq bs",
      "ąćęłńóśźżŁŚŻáčďéěíňřšťúůýžÁČŠŽőűöüäôľăâîşţđ’„”–—…“\u{A0}"),
    Candidate("CP1251", "ru uk bg be mk sr", "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґ«»—–…№\u{A0}"),
    Candidate("KOI8-R", "ru", "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    Candidate("CP1253", "el", "αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώ"),
    Candidate("CP1254", "tr az", "ığşçöüİĞŞÇÖÜâ’“”"),
    Candidate(
      "CP932", "ja", "のにはをがでとてしたるいなもれかっすまことらあくうつ、。ー・ンスルトリイラクアロドシ「」日人年大", width: 2),
    Candidate(
      "EUC-JP-MS", "ja", "のにはをがでとてしたるいなもれかっすまことらあくうつ、。ー・ンスルトリイラクアロドシ「」日人年大", width: 2),
    Candidate(
      "GB18030", "zh", "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年，。、“”：", width: 2),
    Candidate(
      "BIG5-HKSCS", "zh", "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年，。、「」：", width: 2),
    Candidate(
      "CP949", "ko", "이다는의에고을가하지은를한로도사기리해서있들인어대시그자나수전일정부스상만원장제여보라과았했것", width: 2),
  ]

  /// How well text reads: its frequent letters less the signs that hardly stand in it.
  private static func score(_ text: [UInt8], _ candidate: Candidate) -> Double {
    var score = 0.0
    var previous: UInt32 = 0x20
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      defer { previous = value }
      guard value >= 0x80 else { continue }
      if candidate.frequent.contains(value) {
        // A capital letter within a word is a sign of another encoding.
        let isLetter = scalar.properties.isAlphabetic
        let followsSmall =
          (0x61...0x7A).contains(previous)
          || (previous >= 0xC0 && Unicode.Scalar(previous)?.properties.isLowercase ?? false)
        score +=
          isLetter && followsSmall && scalar.properties.isUppercase ? -candidate.width : candidate.width
      } else if candidate.width > 1,
        (0x3040...0x30FF).contains(value) || (0x4E00...0x9FFF).contains(value)
          || (0xAC00...0xD7A3).contains(value)
      {
        score += 0.2
      } else {
        score -= 0.7 * candidate.width
      }
    }
    return score
  }
}
