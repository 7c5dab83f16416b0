internal import Dispatch
public import Records

/// The one writer of an import: an archive on a thread of its own, so that its blocking calls hold up nobody else.
///
/// Opening logs a run; ``finish(skipped:at:)`` ends it.
public actor ArchiveWriter {
  private let archive: Archive
  private let run: ImportRun
  private let executor: QueueExecutor

  /// The writer's own queue.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Opens the archive for writing and begins a run; throws as ``Archive/init(path:access:)`` and
  /// ``Archive/beginRun(paths:extractor:at:)`` do, whose parameters these are.
  public init(path: String, importing paths: [String], extractor: String, at time: String) throws {
    let archive = try Archive(path: path, access: .readWrite)
    self.run = try archive.beginRun(paths: paths, extractor: extractor, at: time)
    self.archive = archive
    self.executor = QueueExecutor()
  }

  /// Whether content is stored already; see ``Archive/isKnown(sha256:)``.
  public func isKnown(sha256: String) throws -> Bool { try archive.isKnown(sha256: sha256) }

  /// Stores one batch in one transaction; see ``Archive/write(_:rejected:in:)``.
  public func write(_ records: [Record], rejected: [RejectedInput] = []) throws -> WriteReport {
    try archive.write(records, rejected: rejected, in: run)
  }

  /// Ends the run; see ``Archive/endRun(_:skipped:at:)``.
  public func finish(skipped: Int = 0, at time: String) throws {
    try archive.endRun(run, skipped: skipped, at: time)
  }
}

/// Runs an actor's jobs one after the other on a dispatch queue.
private final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "limelight.archive-writer")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
