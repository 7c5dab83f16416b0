/// Makes zip archives, sound ones and others.
package struct SampleZip {
  /// A member.
  package struct Member {
    package var name: [UInt8]
    package var bytes: [UInt8]
    package var method: UInt16 = 8
    package var flags: UInt16 = 0x800
    package var crc: UInt32?
    /// Upper half of the external attributes: a Unix mode.
    package var mode: UInt16 = 0o100644

    package init(_ name: String, _ bytes: [UInt8], method: UInt16 = 8) {
      self.name = Array(name.utf8)
      self.bytes = bytes
      self.method = method
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  package var members: [Member]
  /// Whether sizes and places are written as zip64 does.
  package var isZip64 = false
  /// Bytes before the archive.
  package var prefix: [UInt8] = []
  /// Whether sizes and checksums stand behind the data, as of archives that were written into a pipe.
  package var hasDescriptors = false
  /// Whether all members share the bytes of the first.
  package var overlaps = false

  package init(_ members: [Member]) { self.members = members }

  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let packed = member.method == 8 ? Packed.raw(member.bytes) : member.bytes
      let crc = member.crc ?? Packed.crc(member.bytes)
      let offset = overlaps ? 0 : archive.count
      let common =
        number(member.flags) + number(member.method) + number(UInt32(0)) + number(crc) + size(packed.count)
        + size(member.bytes.count) + number(UInt16(member.name.count))
      if !overlaps || archive.isEmpty {
        let unknown =
          number(member.flags | 8) + number(member.method) + [UInt8](repeating: 0, count: 16)
          + number(UInt16(member.name.count))
        archive +=
          number(UInt32(0x0403_4B50)) + number(UInt16(20)) + (hasDescriptors ? unknown : common)
          + number(UInt16(0))
          + member.name + packed
        if hasDescriptors {
          archive += number(UInt32(0x0807_4B50)) + number(crc) + size(packed.count) + size(member.bytes.count)
        }
      }
      let extra = isZip64 ? large([member.bytes.count, packed.count, offset]) : []
      directory += number(UInt32(0x0201_4B50)) + number(UInt16(3 << 8 | 20)) + number(UInt16(20)) + common
      directory += number(UInt16(extra.count)) + number(UInt16(0)) + number(UInt32(0))
      directory += number(UInt32(member.mode) << 16) + size(offset) + member.name + extra
    }
    var end: [UInt8] = []
    let count = UInt16(members.count)
    if isZip64 {
      end += number(UInt32(0x0606_4B50)) + number(UInt64(44)) + number(UInt32(0x2D_002D)) + number(UInt64(0))
      end += number(UInt64(members.count)) + number(UInt64(members.count)) + number(UInt64(directory.count))
      end += number(UInt64(archive.count))
      end += number(UInt32(0x0706_4B50)) + number(UInt32(0)) + number(UInt64(archive.count + directory.count))
      end += number(UInt32(1))
    }
    end += number(UInt32(0x0605_4B50)) + number(UInt32(0)) + number(isZip64 ? UInt16.max : count)
    end +=
      number(isZip64 ? UInt16.max : count) + size(directory.count) + size(archive.count) + number(UInt16(0))
    return prefix + archive + directory + end
  }

  private func size(_ value: Int) -> [UInt8] { number(isZip64 ? UInt32.max : UInt32(value)) }

  private func large(_ values: [Int]) -> [UInt8] {
    number(UInt16(1)) + number(UInt16(values.count * 8)) + values.flatMap { number(UInt64($0)) }
  }

  private func number(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
