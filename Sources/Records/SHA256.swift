internal import Crypto

/// SHA-256 hashes: they tell whether content is the same; nothing here guards a secret.
public enum SHA256 {
  /// The digest of bytes as 64 lower-case hexadecimal digits; contiguous collections are not copied.
  public static func hexDigest(of bytes: some Collection<UInt8>) -> String {
    if let digest = bytes.withContiguousStorageIfAvailable({ hexDigest(of: UnsafeRawBufferPointer($0)) }) {
      return digest
    }
    return Array(bytes).withUnsafeBytes { hexDigest(of: $0) }
  }

  /// The digest of a stretch of memory as 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: UnsafeRawBufferPointer) -> String {
    var hash = Crypto.SHA256()
    hash.update(bufferPointer: bytes)
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hash.finalize() {
      for nibble in [byte >> 4, byte & 15] { digits.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
