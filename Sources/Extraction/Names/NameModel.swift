internal import CModels

/// The embedded model of the name tagger and the name statistics.
///
/// Layout of `names.bin`, little-endian: 8 bytes `LLNAMES1`; the table of ``NameStatistics``; 9 transition weights and
/// 3 start weights as 32-bit floats (in units of an emission weight); then ``weightSlots`` × 4 signed bytes: the weights
/// of one hashed feature for the labels O, B, I and one byte unused.
package struct NameModel: Sendable {
  /// Hashed feature slots, a power of two.
  package static let weightSlots = 1 << 21
  package static let magic = Array("LLNAMES1".utf8)
  package static let labels = 3

  /// The model that is part of the binary.
  package static let embedded = NameModel()

  package var statistics: NameStatistics { NameStatistics(table: NameModel.base + 8) }
  /// `transition[from * 3 + to]`.
  let transition: [Int32]
  let start: [Int32]

  private static var base: UnsafeRawPointer {
    UnsafeRawPointer(limelight_names_bytes())
  }
  private static let statisticsBytes = NameStatistics.slots * NameStatistics.slotBytes

  /// The weights of all slots.
  var weights: Weights { Weights(bytes: NameModel.base + 8 + NameModel.statisticsBytes + 48) }

  struct Weights {
    fileprivate let bytes: UnsafeRawPointer

    /// The weights of a slot for the labels O, B and I in the first three lanes, read as one 32-bit word.
    @inline(__always)
    subscript(slot: UInt32) -> SIMD4<Int8> {
      bytes.loadUnaligned(fromByteOffset: Int(slot) * 4, as: SIMD4<Int8>.self)
    }
  }

  private init() {
    let size = 8 + NameModel.statisticsBytes + 48 + NameModel.weightSlots * 4
    // A binary whose model is not yet trained tags nothing; the trainer itself runs in this state.
    guard limelight_names_size >= size else {
      transition = [Int32](repeating: 0, count: 9)
      start = [0, 0, 0]
      isTrained = false
      return
    }
    isTrained = true
    let header = NameModel.base + 8 + NameModel.statisticsBytes
    transition = (0..<9).map { Int32(header.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self).rounded()) }
    start = (9..<12).map { Int32(header.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self).rounded()) }
  }

  let isTrained: Bool
}
