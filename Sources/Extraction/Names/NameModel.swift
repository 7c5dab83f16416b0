internal import CModels

/// The embedded model of the name tagger and the name statistics.
///
/// Layout of `names.bin`, little-endian: 8 bytes `LLNAMES2`; the table of ``NameStatistics``; 9 transition weights and
/// 3 start weights as 32-bit floats (in units of an emission weight); then ``weightSlots`` × 2 signed bytes: the weights
/// of one hashed feature for the labels begin and inside, against outside, whose weight is 0.
package struct NameModel: Sendable {
  /// Hashed feature slots, a power of two.
  package static let weightSlots = 1 << 21
  package static let magic = Array("LLNAMES2".utf8)
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
  static var weights: Weights { Weights(bytes: NameModel.base + 8 + NameModel.statisticsBytes + 48) }

  struct Weights {
    fileprivate let bytes: UnsafeRawPointer

    @inline(__always)
    subscript(slot: UInt32) -> NameWeight {
      // Bounded by the mask, as the table has so many slots.
      let offset = Int(slot & UInt32(NameModel.weightSlots - 1)) &* 2
      return NameWeight(
        begin: Int32(bytes.load(fromByteOffset: offset, as: Int8.self)),
        inside: Int32(bytes.load(fromByteOffset: offset &+ 1, as: Int8.self)))
    }
  }

  private init() {
    let size = 8 + NameModel.statisticsBytes + 48 + NameModel.weightSlots * 2
    // A binary whose model is not yet trained tags nothing; the trainer itself runs in this state.
    guard limelight_names_size >= size else {
      transition = [Int32](repeating: 0, count: 9)
      start = [0, 0, 0]
      isTrained = false
      tables = NameTables(nil)
      return
    }
    isTrained = true
    tables = NameTables(NameModel.weights)
    let header = NameModel.base + 8 + NameModel.statisticsBytes
    transition = (0..<9).map { Int32(header.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self).rounded()) }
    start = (9..<12).map { Int32(header.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self).rounded()) }
  }

  let isTrained: Bool
  /// The weights of the features that have few values.
  let tables: NameTables
}
