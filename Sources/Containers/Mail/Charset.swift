#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Decodes text in the character encodings that headers and declarations name.
public enum Charset {
  /// The text of bytes in an encoding; an unknown encoding is taken for UTF-8, or Latin-1 where the bytes are none.
  public static func decode(_ bytes: [UInt8], named name: String) -> String {
    let label = name.lowercased()
    if label.isEmpty || label == "utf-8" || label == "utf8" || label == "us-ascii" || label == "ascii" {
      return unlabelled(bytes)
    }
    // As on the web, Latin-1 means Windows-1252, which has letters where Latin-1 has control characters.
    let known = label == "iso-8859-1" || label == "latin1" ? "windows-1252" : label
    return converted(bytes, from: known) ?? unlabelled(bytes)
  }

  private static func unlabelled(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? converted(bytes, from: "windows-1252")
      ?? String(decoding: bytes, as: UTF8.self)
  }

  #if canImport(Glibc)
    private static func converted(_ bytes: [UInt8], from name: String) -> String? {
      guard name.utf8.count < 40, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else {
        return nil
      }
      guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
      defer { iconv_close(converter) }
      var input = bytes.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
      let written = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target -> Int in
          var from = source.baseAddress
          var fromLeft = source.count
          var into = target.baseAddress
          var intoLeft = target.count
          while fromLeft > 0, iconv(converter, &from, &fromLeft, &into, &intoLeft) == -1 {
            guard errno == EILSEQ, intoLeft > 0, fromLeft > 0 else { break }
            // A byte that the encoding does not have.
            into?.pointee = 0x3F
            into = into.map { $0 + 1 }
            intoLeft -= 1
            from = from.map { $0 + 1 }
            fromLeft -= 1
          }
          return target.count - intoLeft
        }
      }
      return String(decoding: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  #else
    private static func converted(_ bytes: [UInt8], from name: String) -> String? {
      guard name == "windows-1252" || name.hasPrefix("iso-8859-1") else { return nil }
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  #endif
}
