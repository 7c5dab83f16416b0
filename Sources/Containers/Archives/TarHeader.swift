/// The block before a member of a tar (POSIX.1-2017, pax, section "ustar Interchange Format").
struct TarHeader {
  let name: String
  let size: Int
  /// The type flag: `0` for a file, `5` for a folder …
  let type: UInt8

  /// Reads a block of 512 bytes; nil when its checksum does not match, or its size is no number.
  init?(_ block: [UInt8]) {
    guard block.count == 512, TarHeader.isHeader(block), let size = TarHeader.number(block[124..<136]) else {
      return nil
    }
    self.size = size
    type = block[156]
    let name = TarReader.text(block[0..<100])
    // GNU's own format, told by the blank behind `ustar`, keeps times where the prefix is.
    let isUstar = block[257..<263].elementsEqual(Array("ustar\0".utf8))
    let prefix = isUstar ? TarReader.text(block[345..<500]) : ""
    self.name = prefix.isEmpty ? name : prefix + "/" + name
  }

  /// Whether a block's checksum is right: the sum of its bytes, the checksum itself taken as blanks.
  static func isHeader(_ block: some Collection<UInt8>) -> Bool {
    let block = Array(block.prefix(512))
    guard block.count == 512, let told = number(block[148..<156]), told > 0 else { return false }
    var sum = 8 * 0x20
    for (index, byte) in block.enumerated() where !(148..<156).contains(index) { sum += Int(byte) }
    return sum == told
  }

  /// An octal number between blanks and zeros, or a binary one whose first bit is set (GNU).
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      guard first == 0x80, field.dropFirst().prefix(max(0, field.count - 8)).allSatisfy({ $0 == 0 }) else {
        return nil
      }
      let value = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: value)
    }
    let digits = field.drop { $0 == 0x20 || $0 == 0 }.prefix { $0 != 0x20 && $0 != 0 }
    var value = 0
    for digit in digits {
      guard (0x30...0x37).contains(digit), value < 1 << 58 else { return nil }
      value = value << 3 | Int(digit - 0x30)
    }
    return value
  }
}

/// What stands before a member for the values that its header has no room for.
struct PaxRecord {
  var name: String?
  var size: Int?

  /// Reads the lines `LENGTH key=value` of a pax header.
  mutating func read(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 0x20), let length = rest[..<blank].decimal, length > 0,
      length <= rest.count
    {
      let line = rest.prefix(length)
      rest = rest.dropFirst(length)
      guard line.last == 0x0A, let sign = line.firstIndex(of: 0x3D), sign > blank else { continue }
      let value = line[(sign + 1)...].dropLast()
      switch line[(blank + 1)..<sign].loweredText {
      case "path": name = String(decoding: value, as: UTF8.self)
      case "size": size = value.decimal
      default: break
      }
    }
  }
}
