/// Why a container cannot be read any further.
public enum ContainerError: Error, Equatable {
  /// The system refused; `reason` is its own explanation.
  case unreadable(reason: String)
}
