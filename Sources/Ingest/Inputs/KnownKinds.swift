/// Files of kinds that hold no articles, or not in a way that is read, by their first bytes.
enum KnownKinds {
  /// Why bytes are refused that sign themselves as something else than text; nil for others.
  static func refusal(of bytes: [UInt8]) -> IngestError? {
    if bytes.starts(with: Array("BZh".utf8)),
      bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return packedKind("bzip2")
    }
    for (method, signature) in packed where bytes.starts(with: signature) {
      return packedKind(method)
    }
    for (kind, signature) in signatures where bytes.starts(with: signature) { return .binary(kind: kind) }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return .binary(kind: "a WebP picture")
    }
    return nil
  }

  /// What an executable file is called.
  static let program = "a program"

  private static func packedKind(_ method: String) -> IngestError {
    .notUnderstood(
      kind: "packed with \(method), which is not read", remedy: "unpack it and pass what is in it")
  }

  private static let packed: [(String, [UInt8])] = [
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]), ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("RAR", Array("Rar!\u{1A}\u{7}".utf8)), ("LZ4", [0x04, 0x22, 0x4D, 0x18]),
  ]

  private static let signatures: [(String, [UInt8])] = [
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("a GIF picture", Array("GIF8".utf8)), ("a PDF document", Array("%PDF-".utf8)),
    ("an office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("a rich text document", Array("{\\rtf".utf8)), ("an SQLite database", Array("SQLite format 3\0".utf8)),
    ("a Parquet table", Array("PAR1".utf8)), (program, [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
