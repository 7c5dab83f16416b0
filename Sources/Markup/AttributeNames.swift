/// Tells by their hashes the names of the attributes that are read.
struct AttributeNames {
  static let known = AttributeNames()

  /// Open addressing; 0 is an empty place.
  private let hashes: [UInt32]
  private static let mask = 127

  private init() {
    var hashes = [UInt32](repeating: 0, count: AttributeNames.mask + 1)
    for key in AttributeKey.allCases where key != .other {
      let hash = key.attributeName.utf8.reduce(AttributeNames.seed) { AttributeNames.step($0, $1) }
      var place = Int(hash) & AttributeNames.mask
      while hashes[place] != 0 { place = (place + 1) & AttributeNames.mask }
      hashes[place] = hash
    }
    self.hashes = hashes
  }

  /// Whether a name, made a hash of byte by byte, may be one that is read; true of one of the others now and then does no harm.
  func mayHold(_ hash: UInt32) -> Bool {
    var place = Int(hash) & AttributeNames.mask
    while hashes[place] != 0 {
      if hashes[place] == hash { return true }
      place = (place + 1) & AttributeNames.mask
    }
    return false
  }

  /// FNV-1a over letters of either case.
  static let seed: UInt32 = 2_166_136_261
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte | 0x20)) &* 16_777_619 }
}
