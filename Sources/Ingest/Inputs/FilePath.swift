/// The path of an input, byte for byte as the system has it, since a file name need not be UTF-8.
struct FilePath: Sendable, Equatable, CustomStringConvertible {
  /// Without a zero byte.
  let bytes: [UInt8]
  /// The path as text, what is not UTF-8 in it replaced by U+FFFD.
  let description: String

  init(bytes: [UInt8]) {
    self.bytes = bytes
    description = String(decoding: bytes, as: UTF8.self)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    description = text
  }

  /// A path that tells the file from every other: the text itself, or escapes where two names may look the same.
  var distinctText: String {
    if bytes.elementsEqual(description.utf8) { return description }
    let digits = Array("0123456789ABCDEF".utf8)
    let escaped = bytes.flatMap { byte -> [UInt8] in
      let isPlain = (0x21...0x7E).contains(byte) && byte != 0x25
      return isPlain ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The path of a name in this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.isEmpty || bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// Hands the path to a system call.
  func withSystemPath<Result>(_ call: (UnsafePointer<CChar>) -> Result) -> Result? {
    (bytes + [0]).withUnsafeBytes { raw in
      raw.assumingMemoryBound(to: CChar.self).baseAddress.map(call)
    }
  }
}
