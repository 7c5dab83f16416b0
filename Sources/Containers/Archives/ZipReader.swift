/// Reads a zip by its directory, member by member: stored and deflated ones, also beyond 4 GiB (zip64). Where the directory is cut off
/// or broken, the members are found by their own headers.
///
/// Nothing is ever written under a member's name. Archives whose members overlap, as those of the most effective bombs do, are
/// refused.
public final class ZipReader {
  /// More members than any archive of articles has.
  public static let memberLimit = 4_000_000

  /// Names of the first members, by which well-known kinds of archives are told.
  public let firstNames: [String]
  /// Whether there is a member in the folder `archive` whose name ends as that of a web archive, as in WACZ.
  public let hasWebArchives: Bool

  /// Bytes of members read so far, as they are in the archive.
  public private(set) var bytesRead = 0
  /// How many members the archive says it has.
  public let count: Int

  /// What is wrong with the directory, so that members may be missing; nil where all is well.
  public let damage: ContainerError?

  private let access: any RandomAccess
  private let listing: Listing
  private let expansion: Expansion
  private var index = 0
  /// Hashes of the names that several members have, with how many of them came so far.
  private var occurrences: [Int: Int32]

  private enum Listing {
    case directory(BufferedSource, base: Int)
    case rescued([ZipEntry])
  }

  /// Finds the directory. Throws ``ContainerError`` when there is none, or when it contradicts itself.
  ///
  /// `expansion` is that of the packed input this archive lies in; nil for one that lies in none.
  public init(_ access: any RandomAccess, within expansion: Expansion? = nil) throws(ContainerError) {
    self.access = access
    let expansion = expansion ?? Expansion(packed: access.size)
    self.expansion = expansion
    let survey: Survey
    do throws(ContainerError) {
      let place = try ZipDirectory(of: access)
      if place.count > ZipReader.memberLimit {
        throw .damaged(kind: "zip directory", problem: "it has more than \(ZipReader.memberLimit) members")
      }
      survey = try ZipReader.survey(place, access)
      count = place.count
      let directory = BufferedSource(RangeSource(access, place.range, kind: "zip directory"))
      listing = .directory(directory, base: place.base)
      damage = nil
    } catch {
      if error == ZipReader.overlap { throw error }
      let entries = try ZipRescue(access, within: expansion).entries
      if entries.isEmpty { throw error }
      var found = Survey()
      for entry in entries { found.add(entry) }
      found.finish()
      survey = found
      count = entries.count
      listing = .rescued(entries)
      damage = error
    }
    (firstNames, hasWebArchives) = (survey.firstNames, survey.hasWebArchives)
    occurrences = survey.repeated
  }

  /// Whether a directory ends the bytes, whatever they begin with: programs that unpack themselves have an archive behind them.
  public static func hasDirectory(_ access: any RandomAccess) -> Bool {
    ((try? ZipDirectory(of: access))?.count ?? 0) > 0
  }

  /// The limits that sources within this archive share.
  public var limits: Expansion { expansion }

  /// The next member of the directory; nil at its end. Throws ``ContainerError/damaged(kind:problem:)``.
  public func next() throws(ContainerError) -> ZipEntry? {
    guard index < count else { return nil }
    index += 1
    var entry =
      switch listing {
      case .directory(let directory, let base): try ZipReader.entry(from: directory, base: base)
      case .rescued(let entries): entries[index - 1]
      }
    if let before = occurrences[entry.name.hashValue] {
      occurrences[entry.name.hashValue] = before + 1
      entry.occurrence = Int(before) + 1
    }
    return entry
  }

  /// A member unpacked.
  public func source(of entry: ZipEntry) throws(ContainerError) -> any ByteSource {
    let range = try dataRange(of: entry)
    bytesRead += entry.packedSize
    return ZipMemberSource(
      RangeSource(access, range, kind: "zip data"), isDeflated: entry.method == 8, crc: entry.crc,
      size: entry.size, within: expansion)
  }

  /// A member as it is in the archive.
  public func packed(_ entry: ZipEntry) throws(ContainerError) -> PackedBytes {
    let range = try dataRange(of: entry)
    bytesRead += entry.packedSize
    try expansion.add(unpacked: entry.size)
    let bytes = try access.read(at: range.lowerBound, count: range.count)
    if bytes.count < range.count { throw .truncated(kind: "zip data") }
    return PackedBytes(bytes, .zip(isDeflated: entry.method == 8, crc: entry.crc, size: entry.size))
  }

  /// Where a member's data are: behind its local header, whose name and extra field need not be as long as the directory's.
  private func dataRange(of entry: ZipEntry) throws(ContainerError) -> Range<Int> {
    if let problem = entry.problem { throw problem }
    let header = LittleEndian(try access.read(at: entry.offset, count: 30))
    guard header.count == 30, header.uint32(0) == 0x0403_4B50 else {
      throw .damaged(kind: "zip data", problem: "the member is not where the directory says")
    }
    let start = entry.offset + 30 + Int(header.uint16(26)) + Int(header.uint16(28))
    guard start <= access.size, entry.packedSize <= access.size - start else {
      throw .truncated(kind: "zip data")
    }
    return start..<(start + entry.packedSize)
  }

  private static func entry(from directory: BufferedSource, base: Int) throws(ContainerError) -> ZipEntry {
    let fixed = LittleEndian(try directory.peek(ZipEntry.fixedSize))
    if fixed.count == ZipEntry.fixedSize {
      let length = [28, 30, 32].reduce(ZipEntry.fixedSize) { $0 + Int(fixed.uint16($1)) }
      let record = LittleEndian(try directory.take(length))
      if record.count == length, let entry = ZipEntry(record, base: base), entry.offset >= 0,
        entry.packedSize >= 0,
        entry.size >= 0
      {
        return entry
      }
    }
    throw .damaged(kind: "zip directory", problem: "a record of it is broken")
  }

  /// Whether a name is that of a web archive in a WACZ (WACZ 1.1.1, section 5).
  public static func isWebArchive(_ name: String) -> Bool {
    name.hasPrefix("archive/") && (name.hasSuffix(".warc") || name.hasSuffix(".warc.gz"))
  }

  private static let overlap = ContainerError.damaged(
    kind: "zip directory", problem: "members overlap, as in a zip bomb")

  /// Goes through the directory once. Throws when two members share bytes.
  private static func survey(_ place: ZipDirectory, _ access: any RandomAccess) throws(ContainerError)
    -> Survey
  {
    let directory = BufferedSource(RangeSource(access, place.range, kind: "zip directory"))
    var members: [(start: Int, end: Int)] = []
    var found = Survey()
    for _ in 0..<place.count {
      let entry = try entry(from: directory, base: place.base)
      guard entry.packedSize <= access.size, entry.offset <= access.size else {
        throw .truncated(kind: "zip data")
      }
      members.append((entry.offset, entry.offset + 30 + entry.packedSize))
      found.add(entry)
    }
    members.sort { $0.start < $1.start }
    for (member, next) in zip(members, members.dropFirst()) where next.start < member.end { throw overlap }
    found.finish()
    return found
  }

  /// What is to be known of all members before the first is read.
  private struct Survey {
    var firstNames: [String] = []
    var hasWebArchives = false
    /// Hashes of the names that several members have.
    var repeated: [Int: Int32] = [:]
    // Numbers instead of names, which may be long and millions.
    private var names: [Int] = []

    mutating func add(_ entry: ZipEntry) {
      names.append(entry.name.hashValue)
      if firstNames.count < 100 { firstNames.append(entry.name) }
      if isWebArchive(entry.name) { hasWebArchives = true }
    }

    mutating func finish() {
      names.sort()
      for (name, next) in zip(names, names.dropFirst()) where name == next { repeated[name] = 0 }
      names = []
    }
  }
}
