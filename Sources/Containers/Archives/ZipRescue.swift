/// Finds the members of a zip whose directory is missing or broken, by the header that stands before each.
///
/// Archives are cut off at their end, where the directory is. Members follow each other without a gap; the end of one whose header
/// does not tell its size is where its packed data end by themselves.
struct ZipRescue {
  /// The members in their order, the last of them perhaps cut off.
  let entries: [ZipEntry]

  /// More members are not looked for: unlike those of a directory, all are kept.
  private static let memberLimit = 100_000
  private static let headerSize = 30

  /// Looks through an archive from its first byte on. Throws ``ContainerError`` for unreadable ones and bombs.
  init(_ access: any RandomAccess, within expansion: Expansion) throws(ContainerError) {
    var entries: [ZipEntry] = []
    var offset = 0
    while entries.count < ZipRescue.memberLimit {
      let header = LittleEndian(try access.read(at: offset, count: ZipRescue.headerSize))
      guard header.count == ZipRescue.headerSize, header.uint32(0) == 0x0403_4B50 else { break }
      let lengths = Int(header.uint16(26)) + Int(header.uint16(28))
      let rest = LittleEndian(
        try access.read(at: offset, count: ZipRescue.headerSize + lengths))
      let start = offset + ZipRescue.headerSize + lengths
      guard rest.count == ZipRescue.headerSize + lengths, start <= access.size else { break }
      var sizes: Sizes? = Sizes(rest)
      if header.uint16(6) & 8 != 0 {
        sizes = try ZipRescue.measure(rest, from: start, access, within: expansion)
      }
      guard let sizes, let entry = ZipEntry(localHeader: rest, at: offset, sizes) else { break }
      entries.append(entry)
      guard sizes.packed <= access.size - start - sizes.trailer else { break }
      offset = start + sizes.packed + sizes.trailer
    }
    self.entries = entries
  }

  /// What is told of a member's data.
  struct Sizes {
    var packed: Int
    var unpacked: Int
    var crc: UInt32
    /// Bytes behind the data that tell the rest.
    var trailer = 0

    init?(_ header: LittleEndian) {
      (crc, packed, unpacked) = (header.uint32(14), Int(header.uint32(18)), Int(header.uint32(22)))
      // Zip64 puts the sizes into the extra field, the unpacked one first.
      guard packed == 0xFFFF_FFFF || unpacked == 0xFFFF_FFFF else { return }
      var index = 30 + Int(header.uint16(26))
      while index + 4 <= header.count {
        let length = Int(header.uint16(index + 2))
        if header.uint16(index) == 1, length >= 16, index + 20 <= header.count,
          let large = Int(exactly: header.uint64(index + 4)),
          let small = Int(exactly: header.uint64(index + 12))
        {
          (unpacked, packed) = (large, small)
          return
        }
        index += 4 + length
      }
      return nil
    }

    init(packed: Int, unpacked: Int, crc: UInt32, trailer: Int) {
      (self.packed, self.unpacked, self.crc, self.trailer) = (packed, unpacked, crc, trailer)
    }
  }

  /// Unpacks a member for its sizes; nil for one whose data do not say where they end, or are cut off.
  private static func measure(
    _ header: LittleEndian, from start: Int, _ access: any RandomAccess, within expansion: Expansion
  ) throws(ContainerError) -> Sizes? {
    guard header.uint16(8) == 8, header.uint16(6) & 1 == 0 else { return nil }
    let packed = BufferedSource(RangeSource(access, start..<access.size, kind: "zip data"))
    let source = GzipSource(packed, .deflate, within: expansion)
    var buffer: [UInt8] = []
    var (count, crc) = (0, UInt32(0))
    do throws(ContainerError) {
      while try source.read(upTo: 1 << 16, into: &buffer) > 0 {
        count += buffer.count
        crc = Inflater.crc32(buffer, after: crc)
        buffer.removeAll(keepingCapacity: true)
      }
    } catch {
      if case .bomb = error { throw error }
      return nil
    }
    // The descriptor behind the data: perhaps a mark, the checksum, then both sizes in 4 or 8 bytes.
    let size = packed.offset
    let tail = LittleEndian(try access.read(at: start + size, count: 28))
    let mark = tail.count >= 4 && tail.uint32(0) == 0x0807_4B50 ? 4 : 0
    guard tail.count >= mark + 12, tail.uint32(mark) == crc else { return nil }
    let isLarge =
      tail.uint32(mark + 4) == UInt32(truncatingIfNeeded: size) && tail.uint32(mark + 8) == 0
      && count != 0
    return Sizes(packed: size, unpacked: count, crc: crc, trailer: mark + (isLarge ? 20 : 12))
  }
}
