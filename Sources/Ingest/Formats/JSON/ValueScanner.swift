/// Finds the end of one JSON value in bytes that come piece by piece, and the first byte at which its structure is broken.
///
/// Structure only: whether a number or an escape is well-formed is left to whoever reads the value.
struct ValueScanner {
  /// How far the scanner came.
  enum Outcome {
    /// The bytes end inside the value.
    case more
    /// The value ends before the index.
    case ended
    /// The byte at the index cannot stand there.
    case broken
  }

  private enum State {
    case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, string, escape, scalar
  }

  private var state = State.value
  private var isKey = false
  /// Of the open brackets, innermost last, whether it is a brace.
  private var stack: [Bool] = []

  /// Whether the bytes so far are a whole number or word, which only the next byte ends.
  var isCompleteAtEnd: Bool { state == .scalar && stack.isEmpty }

  /// Goes on with the byte at an index, up to the end of the bytes or of the value.
  mutating func scan(_ bytes: [UInt8], from index: inout Int) -> Outcome {
    bytes.withUnsafeBufferPointer { scan($0, from: &index) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Outcome {
    while index < bytes.count {
      let byte = bytes[index]
      switch state {
      case .string:
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
          index += 1
        }
        guard index < bytes.count else { return .more }
        if bytes[index] < 0x20 { return .broken }
        state = bytes[index] == 0x5C ? .escape : isKey ? .colon : .commaOrEnd
        index += 1
        if state == .commaOrEnd, stack.isEmpty { return .ended }
        continue
      case .escape:
        if byte < 0x20 { return .broken }
        state = .string
      case .scalar:
        if ValueScanner.isScalar(byte) { break }
        if stack.isEmpty { return .ended }
        state = .commaOrEnd
        continue
      case _ where byte == 0x20 || (0x09...0x0D).contains(byte): break
      case .value, .valueOrEnd:
        guard begin(byte) else { return .broken }
        if state == .commaOrEnd, stack.isEmpty {
          index += 1
          return .ended
        }
      case .key, .keyOrEnd:
        if byte == 0x22 {
          (state, isKey) = (.string, true)
        } else if byte == 0x7D, state == .keyOrEnd {
          close()
        } else {
          return .broken
        }
        if stack.isEmpty {
          index += 1
          return .ended
        }
      case .colon:
        guard byte == 0x3A else { return .broken }
        state = .value
      case .commaOrEnd:
        guard let isObject = stack.last else { return .ended }
        if byte == 0x2C {
          state = isObject ? .key : .value
        } else if byte == (isObject ? 0x7D : 0x5D) {
          close()
          if stack.isEmpty {
            index += 1
            return .ended
          }
        } else {
          return .broken
        }
      }
      index += 1
    }
    return .more
  }

  /// Begins a value, or ends the list that has just begun; whether the byte may do that.
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22: (state, isKey) = (.string, false)
    case 0x7B, 0x5B:
      guard stack.count < JSONScanner.deepest else { return false }
      stack.append(byte == 0x7B)
      state = byte == 0x7B ? .keyOrEnd : .valueOrEnd
    case 0x5D where state == .valueOrEnd: close()
    case _ where ValueScanner.isScalar(byte): state = .scalar
    default: return false
    }
    return true
  }

  private mutating func close() {
    stack.removeLast()
    state = .commaOrEnd
  }

  private static func isScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
