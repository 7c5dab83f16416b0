/// Words by which the parts that surround an article give themselves away, each only weak evidence.
struct CueWords: Sendable {
  static let table = CueWords()

  /// What a word hints at; the raw value is its place in ``TextBlock/cues``.
  enum Cue: Int, CaseIterable {
    /// Asks the reader for something or points elsewhere.
    case prompt
    /// Tells who wrote.
    case biography
    /// Belongs to a photo or its rights.
    case photo
    /// Speaks to the reader as the publication.
    case address
    /// Reports speech, as news do.
    case report
  }

  private let hashes: [UInt32]
  private let cues: [UInt8]
  private static let mask: UInt32 = 1023

  private init() {
    var hashes = [UInt32](repeating: 0, count: Int(CueWords.mask) + 1)
    var cues = [UInt8](repeating: 0, count: Int(CueWords.mask) + 1)
    for (cue, words) in CueWords.words {
      for word in words.split(separator: " ") {
        var hash = CueWords.seed
        for byte in word.utf8 { hash = CueWords.step(hash, byte) }
        var place = hash & CueWords.mask
        while hashes[Int(place)] != 0 { place = (place + 1) & CueWords.mask }
        hashes[Int(place)] = hash
        cues[Int(place)] = UInt8(cue.rawValue)
      }
    }
    self.hashes = hashes
    self.cues = cues
  }

  /// The cue of a word by the hash of its lower-case letters.
  func cue(_ hash: UInt32) -> Int? {
    var place = hash & CueWords.mask
    while hashes[Int(place)] != 0 {
      if hashes[Int(place)] == hash { return Int(cues[Int(place)]) }
      place = (place + 1) & CueWords.mask
    }
    return nil
  }

  /// FNV-1a.
  static let seed: UInt32 = 2_166_136_261
  @inline(__always) static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private static let words: [(Cue, String)] = [
    (
      .prompt,
      """
      subscribe subscribed subscription subscriptions subscriber subscribers newsletter newsletters inbox sign signup \
      comment comments cookies cookie privacy advertisement advertisements advert click share shares follow related more read reading watch \
      download app login register registered email whatsapp telegram print previous next loading recommended trending popular \
      latest terms copyright reserved rights disclaimer sponsored donate donation support advertise feedback correction tips tip \
      suscribete newsletter comentarios comentario compartir leer lee siguenos commentaires partager abonnez lire kommentare teilen \
      abonnieren lesen weiterlesen commenti condividi leggi comentários compartilhe leia assine komentar lees deel
      """
    ),
    (
      .biography,
      """
      author authors writer reporter editor correspondent contributor columnist journalist freelance staff covers byline bio \
      professor fellow founder university book books written published publishes originally headquartered headquarters \
      employs employees nasdaq redaktion autor autora redacción
      """
    ),
    (
      .photo,
      """
      photo photos photograph photographer photography image images picture pictures pictured credit getty reuters afp gallery \
      slideshow caption courtesy shutterstock video videos play playback foto fotos bild bilder imagen imagem
      """
    ),
    (.address, "your you our us we ours yours here below above please our's"),
    (
      .report,
      """
      said says told tells added according asked explained announced reported was were had has been his her he she they their \
      who would could dijo fue sagte war hatte dit était disse foi ha detto
      """
    ),
  ]
}
