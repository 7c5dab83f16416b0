/// Undoes the encodings that make mail fit for seven-bit lines (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes of a body in an encoding; unknown names mean the bytes themselves.
  static func decode(_ bytes: ArraySlice<UInt8>, named name: String) -> [UInt8] {
    switch name {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// Base64, anything that is no digit of it passed over; ends at the padding.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case 0x41...0x5A: digit = byte - 0x41
      case 0x61...0x7A: digit = byte - 0x61 + 26
      case 0x30...0x39: digit = byte - 0x30 + 52
      case 0x2B, 0x2D: digit = 62
      case 0x2F, 0x5F: digit = 63
      case 0x3D:
        // Padding ends a group; some writers join encoded pieces, so what follows is a new one.
        (bits, count) = (0, 0)
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// Quoted-printable; `isWord` is its variant in headers (RFC 2047), where `_` is a space.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x5F, isWord {
        result.append(0x20)
      } else if byte != 0x3D {
        result.append(byte)
      } else if index + 1 < bytes.endIndex, let high = bytes[index].hexDigit,
        let low = bytes[index + 1].hexDigit
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        // A soft line break, perhaps behind blanks that were added on the way; else the sign itself.
        let end = bytes[index...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? bytes.endIndex
        if end == bytes.endIndex || bytes[end] == 0x0A {
          index = min(end + 1, bytes.endIndex)
        } else {
          result.append(byte)
        }
      }
    }
    return result
  }
}
