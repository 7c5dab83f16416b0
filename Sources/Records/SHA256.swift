/// The SHA-256 hash of FIPS 180-4: tells whether content is the same; nothing here guards a secret.
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
    var state = State()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      let whole = bytes.count & ~63
      var offset = 0
      while offset < whole {
        state.absorb(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 64]), schedule)
        offset += 64
      }
      // The rest, a one bit, zeros, and the length in bits as eight bytes: one block or two.
      let rest = bytes.count - whole
      let padded = rest < 56 ? 64 : 128
      withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { tail in
        tail.initializeMemory(as: UInt8.self, repeating: 0)
        if rest > 0 { tail.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[whole...])) }
        tail[rest] = 0x80
        tail.storeBytes(of: (UInt64(bytes.count) * 8).bigEndian, toByteOffset: padded - 8, as: UInt64.self)
        for start in stride(from: 0, to: padded, by: 64) {
          state.absorb(UnsafeRawBufferPointer(rebasing: tail[start..<start + 64]), schedule)
        }
      }
    }
    return state.hexDigits
  }

  /// The eight working words between blocks (FIPS 180-4, 5.3.3).
  private struct State {
    var a: UInt32 = 0x6a09_e667
    var b: UInt32 = 0xbb67_ae85
    var c: UInt32 = 0x3c6e_f372
    var d: UInt32 = 0xa54f_f53a
    var e: UInt32 = 0x510e_527f
    var f: UInt32 = 0x9b05_688c
    var g: UInt32 = 0x1f83_d9ab
    var h: UInt32 = 0x5be0_cd19

    /// One block of 64 bytes (FIPS 180-4, 6.2.2).
    mutating func absorb(_ block: UnsafeRawBufferPointer, _ w: UnsafeMutableBufferPointer<UInt32>) {
      for t in 0..<16 {
        w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
      }
      for t in 16..<64 {
        let first = w[t - 15]
        let second = w[t - 2]
        let sigma0 = rotate(first, 7) ^ rotate(first, 18) ^ (first >> 3)
        let sigma1 = rotate(second, 17) ^ rotate(second, 19) ^ (second >> 10)
        w[t] = w[t - 16] &+ sigma0 &+ w[t - 7] &+ sigma1
      }
      let before = self
      SHA256.constants.withUnsafeBufferPointer { k in
        for t in 0..<64 {
          let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
          let choice = (e & f) ^ (~e & g)
          let first = h &+ sum1 &+ choice &+ k[t] &+ w[t]
          let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
          let majority = (a & b) ^ (a & c) ^ (b & c)
          h = g
          g = f
          f = e
          e = d &+ first
          d = c
          c = b
          b = a
          a = first &+ sum0 &+ majority
        }
      }
      a &+= before.a
      b &+= before.b
      c &+= before.c
      d &+= before.d
      e &+= before.e
      f &+= before.f
      g &+= before.g
      h &+= before.h
    }

    @inline(__always)
    private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
      (word &>> count) | (word &<< (32 &- count))
    }

    var hexDigits: String {
      var digits: [UInt8] = []
      digits.reserveCapacity(64)
      for word in [a, b, c, d, e, f, g, h] {
        for shift in stride(from: 28, through: 0, by: -4) {
          let nibble = UInt8(truncatingIfNeeded: word >> UInt32(shift)) & 15
          digits.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
        }
      }
      return String(decoding: digits, as: UTF8.self)
    }
  }

  /// First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
