/// Reads a tar (POSIX ustar and pax, GNU long names) member by member.
public final class TarReader {
  /// A file in the archive.
  public struct Entry: Sendable, Equatable {
    /// With its folders, parted by `/`.
    public let name: String
    /// In bytes.
    public let size: Int
    /// Bytes of the archive before its content.
    public let offset: Int
  }

  /// What comes next.
  public enum Step: Sendable, Equatable {
    /// A file, whose content ``content()`` gives until the next step.
    case entry(Entry)
    /// A member that cannot be read.
    case broken(name: String, ContainerError)
  }

  /// Links, devices and the like that were passed over.
  public private(set) var passedOver = 0

  private let source: BufferedSource
  private var remaining = 0
  private var current = 0
  private var isAtEnd = false

  private static let block = 512
  /// Longer names than any system allows.
  private static let nameLimit = 1 << 16

  /// Whether bytes begin with a sound tar header.
  public static func begins(_ bytes: [UInt8]) -> Bool {
    // Names begin with something printable: that rules out most bytes before the checksum is added up.
    (bytes.first ?? 0) > 0x20 && TarHeader.isHeader(bytes)
  }

  /// Reads the archive that a source holds.
  public init(_ source: BufferedSource) { self.source = source }

  /// The next file; nil at the end. Throws when the archive cannot be read any further.
  public func next() throws(ContainerError) -> Step? {
    if isAtEnd { return nil }
    do throws(ContainerError) {
      return try step()
    } catch {
      isAtEnd = true
      throw error
    }
  }

  /// The content of the file that came last; read it before the next step, or leave it.
  public func content() -> LimitedSource {
    defer { current = 0 }
    return LimitedSource(source, count: current, kind: "tar archive")
  }

  private func step() throws(ContainerError) -> Step? {
    var long = PaxRecord()
    while true {
      try skipToHeader()
      guard let header = try header() else {
        isAtEnd = true
        return nil
      }
      let size = long.size ?? header.size
      // Padded to whole blocks; a size that no file has cannot be passed over.
      guard size <= Int.max / 2 else { throw .damaged(kind: "tar header", problem: "the size is impossible") }
      remaining = (size + TarReader.block - 1) / TarReader.block * TarReader.block
      end = source.offset + remaining
      switch header.type {
      case 0x4C, 0x78, 0x67:
        guard size <= TarReader.nameLimit * 16 else {
          throw .damaged(kind: "tar header", problem: "a name of \(size) bytes")
        }
        let bytes = try source.take(size)
        if bytes.count < size { throw .truncated(kind: "tar archive") }
        if header.type == 0x4C { long.name = TarReader.text(bytes[...]) }
        if header.type == 0x78 { long.read(bytes) }
      case 0, 0x30, 0x37:
        let name = MemberName.plain(long.name ?? header.name)
        // Old archives mark folders by their names only.
        if name.hasSuffix("/") {
          long = PaxRecord()
          continue
        }
        if MemberName.isUnsafe(name) { return .broken(name: name, .unsafeName(name)) }
        current = size
        return .entry(Entry(name: name, size: size, offset: source.offset))
      case 0x35: long = PaxRecord()
      case 0x53: return .broken(name: long.name ?? header.name, .unsupported(method: "holes (a sparse file)"))
      default:
        passedOver += 1
        long = PaxRecord()
      }
    }
  }

  /// Where the next header begins.
  private var end = 0

  private func skipToHeader() throws(ContainerError) {
    let rest = end - source.offset
    if rest > 0, try source.skip(rest) < rest { throw .truncated(kind: "tar archive") }
    current = 0
  }

  /// The next header; nil at the end of the archive. Damaged blocks are passed over up to the next sound header.
  private func header() throws(ContainerError) -> TarHeader? {
    var isDamaged = false
    while true {
      let block = try source.take(TarReader.block)
      if block.isEmpty {
        if isDamaged { throw .damaged(kind: "tar header", problem: "the checksum does not match") }
        return nil
      }
      if block.count < TarReader.block { throw .truncated(kind: "tar archive") }
      if block.allSatisfy({ $0 == 0 }) {
        if isDamaged { throw .damaged(kind: "tar header", problem: "the checksum does not match") }
        return nil
      }
      if let header = TarHeader(block) {
        if isDamaged { skippedDamage += 1 }
        return header
      }
      isDamaged = true
    }
  }

  /// How many times damaged blocks were passed over.
  public private(set) var skippedDamage = 0

  /// The text of a name up to its first zero byte.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
