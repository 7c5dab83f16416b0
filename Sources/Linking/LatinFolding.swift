internal import Records

/// Accented Latin letters without case and accents.
enum LatinFolding {
  /// The plain lower-case letters of a scalar from U+00C0 to U+024F; empty where it has none.
  static func plain(_ value: UInt32) -> [UInt8] {
    let index = Int(value) - 0xC0
    return table.indices.contains(index) ? table[index] : []
  }

  private static let table: [[UInt8]] = (UInt32(0xC0)...0x24F).map { value in
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return [] }
    let folded = Fold.withoutAccents(String(scalar)).lowercased()
    return folded.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? Array(folded.utf8) : []
  }
}
