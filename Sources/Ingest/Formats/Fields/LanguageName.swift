/// Reads what inputs call a language.
enum LanguageName {
  /// The ISO 639-1 code of a language tag (`en-GB`), a three-letter code (`eng`) or an English name; nil for anything else.
  static func code(of text: String) -> String? {
    let name = text.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard name.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    if name.count == 2 { return String(name) }
    return others[String(name)]
  }

  /// ISO 639-2 codes and names of the languages that news in the archive's reach is written in.
  private static let others: [String: String] = [
    "eng": "en", "english": "en", "deu": "de", "ger": "de", "german": "de", "fra": "fr", "fre": "fr",
    "french": "fr",
    "spa": "es", "spanish": "es", "ita": "it", "italian": "it", "por": "pt", "portuguese": "pt", "nld": "nl",
    "dut": "nl", "dutch": "nl", "swe": "sv", "swedish": "sv", "dan": "da", "danish": "da", "nor": "no",
    "norwegian": "no", "fin": "fi", "finnish": "fi", "pol": "pl", "polish": "pl", "tur": "tr",
    "turkish": "tr",
    "rus": "ru", "russian": "ru", "ukr": "uk", "ukrainian": "uk", "ara": "ar", "arabic": "ar", "hin": "hi",
    "hindi": "hi", "jpn": "ja", "japanese": "ja", "kor": "ko", "korean": "ko", "zho": "zh", "chi": "zh",
    "chinese": "zh",
  ]
}
