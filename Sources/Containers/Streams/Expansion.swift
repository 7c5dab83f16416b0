/// Stops inputs that unpack to far more than any honest one does, through however many layers.
///
/// Shared by all sources that lie in each other or beside each other in one archive: together they may give `ratio` times the
/// bytes that were read of the outermost, and `floor` bytes in any case.
public final class Expansion {
  /// Text packs to a tenth, at best to a fiftieth; what deflate can do at most is 1,032.
  public static let ratio = 200
  /// 256 MiB: small inputs may be as repetitive as they like.
  public static let floor = 256 << 20

  /// Bytes of the outermost packed input that were read so far.
  public private(set) var packed: Int
  private var unpacked = 0

  /// `packed` is the size of an input that lies open as a whole, 0 for a stream.
  public init(packed: Int = 0) { self.packed = packed }

  /// Counts bytes of the outermost input.
  func add(packed count: Int) { packed += count }

  /// Counts bytes that a source gives. Throws ``ContainerError/bomb(ratio:floor:)`` when they are too many.
  func add(unpacked count: Int) throws(ContainerError) {
    unpacked += count
    if unpacked > Expansion.floor, unpacked / Expansion.ratio > packed {
      throw .bomb(ratio: Expansion.ratio, floor: Expansion.floor)
    }
  }
}
