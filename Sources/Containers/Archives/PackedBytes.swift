/// A document still packed, cheap to hand to another thread for the work of unpacking it.
public struct PackedBytes: Sendable, Equatable {
  /// What is to be undone.
  public enum Packing: Sendable, Equatable {
    case none
    /// gzip members.
    case gzip
    /// A member of a zip: deflated or stored, with its checksum and size.
    case zip(isDeflated: Bool, crc: UInt32, size: Int)
    /// An HTTP response's body.
    case http(HeaderFields, isPartial: Bool)
  }

  /// As they are in the container.
  public let bytes: [UInt8]
  /// What was done to them.
  public let packing: Packing

  /// Takes the values of the properties of the same names.
  public init(_ bytes: [UInt8], _ packing: Packing = .none) {
    self.bytes = bytes
    self.packing = packing
  }

  /// About how many bytes they unpack to, for budgets.
  public var expectedSize: Int {
    switch packing {
    case .none: bytes.count
    case .gzip: unpackedSize(bytes)
    case .http: bytes.starts(with: [0x1F, 0x8B]) ? unpackedSize(bytes) : bytes.count
    case .zip(_, _, let size): max(bytes.count, min(size, bytes.count * 1032))
    }
  }

  /// The size at the end of gzip data, or four times the bytes where that cannot be.
  private func unpackedSize(_ bytes: [UInt8]) -> Int {
    let told = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return (bytes.count...bytes.count * 1032).contains(told) ? told : bytes.count * 4
  }

  /// The document; `garbage` is the error of bytes of another kind behind it, without which it is whole.
  ///
  /// Throws ``ContainerError`` for damaged data and for more than `limit` bytes.
  public func unpacked(limit: Int) throws(ContainerError) -> (bytes: [UInt8], garbage: ContainerError?) {
    let source: any ByteSource
    switch packing {
    case .none: return (bytes, nil)
    case .http(let fields, let isPartial):
      return (try HTTPBody.decode(bytes, fields, limit: limit, isPartial: isPartial), nil)
    case .gzip: source = GzipSource(BufferedSource(MemorySource(bytes)))
    case .zip(let isDeflated, let crc, let size):
      source = ZipMemberSource(MemorySource(bytes), isDeflated: isDeflated, crc: crc, size: size, within: nil)
    }
    return try BufferedSource(source).takeAll(limit: limit)
  }
}
