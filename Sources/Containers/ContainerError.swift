/// Why a container, or a member of it, cannot be read any further.
public enum ContainerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system refused; `reason` is its own explanation.
  case unreadable(reason: String)
  /// The data ends too early; `kind` is what they are: `gzip data`.
  case truncated(kind: String)
  /// The data contradict their format.
  case damaged(kind: String, problem: String)
  /// Bytes of another kind behind the end of the data; `offset` of the first.
  case trailingGarbage(kind: String, offset: Int)
  /// Unpacks to more than `limit` bytes.
  case tooLarge(limit: Int)
  /// Unpacks to more than any honest input of its size does.
  case bomb(ratio: Int, floor: Int)
  /// Packed or encrypted in a way that is not understood: `Brotli`, `AES encryption`.
  case unsupported(method: String)
  /// A member whose name leads out of the folder it would be unpacked into.
  case unsafeName(String)
  /// Containers within containers, deeper than the limit.
  case tooDeep(limit: Int)

  /// The message, lower case: what, why, then the remedy.
  public var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason); check that it exists and that you may read it"
    case .truncated(let kind):
      "ends in the middle of its \(kind); fetch the whole file"
    case .damaged(let kind, let problem): "has damaged \(kind): \(problem); fetch it again"
    case .trailingGarbage(let kind, let offset):
      "has bytes that are no \(kind) from byte \(offset + 1) on; what comes before is read, fetch it again for the rest"
    case .tooLarge(let limit):
      "unpacks to more than \(limit / 1_048_576) MiB, the most that is read as one article; split it, or pass many articles as JSON Lines, one a line"
    case .bomb(let ratio, let floor):
      "unpacks to more than \(floor / 1_048_576) MiB and \(ratio) times its size, as no articles do, and is read no further; unpack it yourself if it is in order"
    case .unsupported(let method):
      "is packed with \(method), which is not read; unpack it and pass what is in it"
    case .unsafeName(let name):
      "has the name '\(name)', which leads out of the archive, and is not read; pack it under a plain name"
    case .tooDeep(let limit):
      "lies in more than \(limit) containers within each other and is not read; unpack the outer ones"
    }
  }
}
