import Containers
import Records

/// A container, or a file of many documents, that is being read.
protocol OpenInput: AnyObject {
  /// What comes next; nil at the end.
  func next() -> OpenInputStep?
  /// Whether the next step can be had without waiting for input.
  var isReady: Bool { get }
  /// Bytes of its own source that were read, as far as it can tell better than that.
  var position: Int? { get }
}

extension OpenInput {
  var isReady: Bool { false }
  var position: Int? { nil }
}

/// What comes out of a container.
enum OpenInputStep {
  /// Something for the workers.
  case input(RawInput)
  /// Something to be opened.
  case member(Member)
  /// Nothing this time.
  case nothing
}

extension RawDocument {
  /// The refusal of this input.
  func rejected(_ error: IngestError) -> RawInput {
    .rejected(RejectedInput(path: path, offset: offset, line: line, reason: error.description))
  }
}

extension Member {
  /// The refusal of this input.
  func rejected(_ error: IngestError) -> RawInput { document.rejected(error) }

  func rejected(_ error: ContainerError) -> RawInput { rejected(IngestError(error)) }
}
