/// A member of a zip, as the archive's directory describes it (APPNOTE.TXT 6.3.10, section 4.3.12).
public struct ZipEntry: Sendable, Equatable {
  /// With its folders, parted by `/`.
  public let name: String
  /// Size in the archive and unpacked, in bytes.
  public let packedSize, size: Int
  let method: UInt16
  let flags: UInt16
  let crc: UInt32
  /// Where its local header begins.
  let offset: Int
  let isLink: Bool
  /// Which of the members of this name it is, from 1.
  public internal(set) var occurrence = 1

  /// Whether it is a folder.
  public var isFolder: Bool { name.hasSuffix("/") }
  /// Whether it is a file, and no folder, link or device.
  public var isFile: Bool { !isFolder && !isLink }

  /// Why it cannot be read; nil when it can.
  public var problem: ContainerError? {
    if MemberName.isUnsafe(name) { return .unsafeName(name) }
    if flags & 1 != 0 { return .unsupported(method: "encryption") }
    if method == 0 || method == 8 { return nil }
    return .unsupported(method: ZipEntry.methods[method] ?? "zip method \(method)")
  }

  private static let methods: [UInt16: String] = [
    1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "xz", 98: "PPMd",
    99: "encryption",
  ]

  /// Bytes of a directory record before the name.
  static let fixedSize = 46

  /// Reads a record of the directory, whose first bytes are the signature; nil when it is none.
  init?(_ record: LittleEndian, base: Int) {
    guard record.count >= ZipEntry.fixedSize, record.uint32(0) == 0x0201_4B50 else { return nil }
    flags = record.uint16(8)
    method = record.uint16(10)
    crc = record.uint32(16)
    let nameLength = Int(record.uint16(28))
    let extraLength = Int(record.uint16(30))
    guard record.count >= ZipEntry.fixedSize + nameLength + extraLength else { return nil }
    let nameBytes = record.slice(ZipEntry.fixedSize, nameLength)
    var sizes = [Int(record.uint32(24)), Int(record.uint32(20)), Int(record.uint32(42))]
    var unicode: [UInt8]?
    var index = ZipEntry.fixedSize + nameLength
    let end = index + extraLength
    while index + 4 <= end {
      let length = min(Int(record.uint16(index + 2)), end - index - 4)
      switch record.uint16(index) {
      case 0x0001:
        // Zip64: the values that do not fit into 32 bits, in this order.
        var place = index + 4
        for field in sizes.indices where sizes[field] == 0xFFFF_FFFF && place + 8 <= index + 4 + length {
          guard let value = Int(exactly: record.uint64(place)) else { return nil }
          sizes[field] = value
          place += 8
        }
      case 0x7075 where length > 5: unicode = record.slice(index + 9, length - 5)
      default: break
      }
      index += 4 + length
    }
    guard let place = sizes[2].addingReportingOverflow(base).overflow ? nil : sizes[2] + base else {
      return nil
    }
    (size, packedSize, offset) = (sizes[0], sizes[1], place)
    let kind = record.uint32(38) >> 28
    // The upper half of the attributes is a Unix mode where a Unix program wrote it.
    isLink = record.uint16(4) >> 8 == 3 && kind != 0 && kind != 8 && kind != 4
    name = MemberName.plain(ZipEntry.text(unicode ?? nameBytes, isUTF8: flags & 0x800 != 0 || unicode != nil))
  }

  /// Reads the header that stands before a member's data, whose sizes are known from elsewhere; nil when it is cut off.
  init?(localHeader header: LittleEndian, at offset: Int, _ sizes: ZipRescue.Sizes) {
    guard header.count >= 30, header.count >= 30 + Int(header.uint16(26)) else { return nil }
    flags = header.uint16(6)
    method = header.uint16(8)
    crc = sizes.crc
    (packedSize, size) = (sizes.packed, sizes.unpacked)
    guard packedSize >= 0, size >= 0 else { return nil }
    self.offset = offset
    isLink = false
    name = MemberName.plain(
      ZipEntry.text(header.slice(30, Int(header.uint16(26))), isUTF8: flags & 0x800 != 0))
  }

  /// Names are UTF-8 where the archive says so, and often where it does not; else code page 437.
  private static func text(_ bytes: [UInt8], isUTF8: Bool) -> String {
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let page = Array(codePage437.unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : page[Int(byte) - 0x80]) }
    return String(scalars)
  }

  /// The upper half of IBM's code page 437.
  private static let codePage437 =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
}

/// Numbers of a zip record, the low byte first.
struct LittleEndian {
  let bytes: [UInt8]
  var count: Int { bytes.count }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func uint16(_ index: Int) -> UInt16 { UInt16(number(index, 2)) }
  func uint32(_ index: Int) -> UInt32 { UInt32(number(index, 4)) }
  func uint64(_ index: Int) -> UInt64 { number(index, 8) }
  func slice(_ index: Int, _ count: Int) -> [UInt8] { Array(bytes[index..<(index + count)]) }

  private func number(_ index: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64(8 * $1) }
  }
}
