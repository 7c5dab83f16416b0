/// Where the directory of a zip is, as the record at the end of the archive says (APPNOTE.TXT, sections 4.3.14 to 4.3.16).
struct ZipDirectory {
  /// The directory's place in the file.
  let range: Range<Int>
  /// How many members it lists.
  let count: Int
  /// Bytes that stand before the archive proper, as in programs that unpack themselves.
  let base: Int

  /// Finds the record. Throws ``ContainerError``.
  init(of access: any RandomAccess) throws(ContainerError) {
    // The record has 22 bytes and a comment of up to 65,535.
    let start = max(0, access.size - 22 - 0xFFFF)
    let tail = LittleEndian(try access.read(at: start, count: access.size - start))
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var index = tail.count - 22
    var problem = ContainerError.truncated(kind: "zip archive")
    while index >= 0 {
      if tail.bytes[index...].starts(with: mark) {
        // A comment, or what is left of another archive, may hold the mark as well.
        do throws(ContainerError) {
          try self.init(access, tail, at: index, start: start)
          return
        } catch {
          problem = error
        }
      }
      index -= 1
    }
    throw problem
  }

  /// Reads the record at an index of the last bytes. Throws where no directory is where it says.
  private init(_ access: any RandomAccess, _ tail: LittleEndian, at index: Int, start: Int)
    throws(ContainerError)
  {
    var count = Int(tail.uint16(index + 10))
    var size = Int(tail.uint32(index + 12))
    var offset = Int(tail.uint32(index + 16))
    var end = start + index
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF,
      let large = try ZipDirectory.zip64(before: end, access)
    {
      (count, size, offset, end) = large
    }
    let base = end - size - offset
    guard count >= 0, size >= 0, offset >= 0, size <= end, base >= 0, count <= size / ZipEntry.fixedSize
    else {
      throw .damaged(kind: "zip directory", problem: "it is not where the archive says")
    }
    if count > 0, LittleEndian(try access.read(at: end - size, count: 4)).bytes != [0x50, 0x4B, 0x01, 0x02] {
      throw .damaged(kind: "zip directory", problem: "it is not where the archive says")
    }
    range = (end - size)..<end
    self.count = count
    self.base = base
  }

  /// The values of the zip64 record, and where that begins; nil when there is none.
  private static func zip64(before end: Int, _ access: any RandomAccess) throws(ContainerError) -> (
    count: Int, size: Int, offset: Int, end: Int
  )? {
    guard end >= 20 else { return nil }
    let locator = LittleEndian(try access.read(at: end - 20, count: 20))
    guard locator.count == 20, locator.uint32(0) == 0x0706_4B50, let told = Int(exactly: locator.uint64(8))
    else {
      return nil
    }
    // Where something stands before the archive, the record is right before its locator.
    for place in [told, end - 20 - 56] where place >= 0 && place <= access.size - 56 {
      let record = LittleEndian(try access.read(at: place, count: 56))
      guard record.count == 56, record.uint32(0) == 0x0606_4B50, let count = Int(exactly: record.uint64(32)),
        let size = Int(exactly: record.uint64(40)), let offset = Int(exactly: record.uint64(48))
      else { continue }
      return (count, size, offset, place)
    }
    return nil
  }
}
