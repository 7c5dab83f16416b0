import Extraction
import Foundation
import Ingest
import Records
import Storage
import Synchronization
import Terminal

/// One import: results of the pipeline into the archive in large transactions, with progress on standard error.
struct ImportSession {
  private struct Stopped: Error {}

  private let paths: [String]
  private let path: String
  private let archive: Archive
  private let importRun: ImportRun
  private let interruption: Interruption
  private var pending: [PreparedRecord] = []
  private var pendingRejections: [RejectedInput] = []
  private var pendingBytes = 0
  /// Since when the first of these waits.
  private var waiting: ContinuousClock.Instant?
  private var pace: TransactionPace
  private var skipped = 0
  private var report = ImportReport()
  private var progress: ProgressBar

  /// Articles and bytes of text that are given to the archive at once, and the bytes that never wait.
  private static let batchCount = 128
  private static let batchBytes = 1 << 20
  private static let mostBytes = 16 << 20

  /// Opens the archive, creating it when it is not there.
  init(archive path: String, paths: [String], interruption: Interruption) throws {
    self.path = path
    self.paths = paths
    self.interruption = interruption
    archive = try Archive.toWrite(at: path)
    // What a decision by hand left to do comes first.
    _ = try ReindexSession(archive: archive).run(.decisions)
    importRun = try archive.beginRun(paths: paths, extractor: Extractor.version, at: ImportSession.now())
    pace = TransactionPace(wanted: try archive.articlesATransaction())
    progress = .onStandardError(total: nil, unit: "articles")
  }

  /// Takes everything in and tells what became of it. After Ctrl-C the articles read so far are stored first.
  mutating func run(_ pipeline: Pipeline) throws -> ImportReport {
    var lines: [StyledText] = []
    var messages = InputMessages { lines.append($0) }
    let survey = ImportSession.survey(paths)
    let path = path
    var bytesRead = 0
    do {
      try pipeline.run(
        paths, screen: { ImportSession.screen(archive: path) }, prepare: { PreparedRecord($0) }
      ) { batch in
        for event in batch.events {
          take(event, &messages)
          if isBatch { try store() }
        }
        // Nothing came: the input is slow, so what is there may as well be kept.
        if batch.events.isEmpty || pace.isOver() {
          try store()
          try commit()
        } else if let waiting, waiting.duration(to: .now) > .seconds(1) {
          try store()
        }
        for line in lines { progress.report(line) }
        lines.removeAll()
        if batch.bytesRead > 0 { bytesRead = batch.bytesRead }
        progress.total = survey.value?.articles
        progress.share = survey.value?.bytes.flatMap { $0 > 0 ? Double(bytesRead) / Double($0) : nil }
        progress.update(done: report.found + pending.count + pendingRejections.count)
        if interruption.isRequested { throw Stopped() }
      }
    } catch is Stopped {
      report.wasInterrupted = true
    }
    try store()
    try commit()
    try archive.endRun(importRun, skipped: skipped, at: ImportSession.now())
    messages.finish()
    for line in lines { progress.report(line) }
    progress.finish()
    return report
  }

  private mutating func take(_ event: Pipeline.Outcome<PreparedRecord>, _ messages: inout InputMessages) {
    switch event {
    case .record(let record):
      pending.append(record)
      waiting = waiting ?? .now
      pendingBytes += record.record.article.body.utf8.count
    case .rejected(let input):
      pendingRejections.append(input)
      messages.rejected(input)
    case .known:
      skipped += 1
      report.unchanged += 1
    case .note(let note): messages.note(note)
    }
  }

  /// Whether enough came to be stored.
  private var isBatch: Bool {
    let count = pending.count + pendingRejections.count
    guard count >= ImportSession.batchCount || pendingBytes >= ImportSession.batchBytes else { return false }
    return pace.mayStore() || pendingBytes >= ImportSession.mostBytes
  }

  private mutating func store() throws {
    guard !pending.isEmpty || !pendingRejections.isEmpty else { return }
    let written = try archive.write(pending, rejected: pendingRejections, in: importRun, goesOn: true)
    pace.add(
      articles: pending.count + pendingRejections.count, bytes: pendingBytes,
      gathered: try archive.gatheredBytes())
    report.new += written.new
    report.unchanged += written.unchanged
    report.revised += written.revised
    report.copies += written.copies
    report.rejected += pendingRejections.count
    pending.removeAll(keepingCapacity: true)
    pendingRejections.removeAll(keepingCapacity: true)
    pendingBytes = 0
    waiting = nil
    if pace.isOver() { try commit() }
  }

  /// Ends the transaction: what came so far is kept, whatever happens.
  private mutating func commit() throws {
    try archive.commit()
    pace.end(wanted: try archive.articlesATransaction())
  }

  /// Tells a worker thread which content the archive has already; one connection a thread.
  private static func screen(archive path: String) -> (Article) -> Bool {
    guard let archive = try? Archive(path: path, access: .readOnly) else { return { _ in false } }
    archive.useLittleMemory()
    return { article in (try? archive.isKnown(article)) ?? false }
  }

  /// Finds out on a thread beside the import how much there is to read; nothing until it is done.
  private static func survey(_ paths: [String]) -> FoundSurvey {
    let found = FoundSurvey()
    Thread { found.value = InputSurvey(paths: paths) }.start()
    return found
  }

  private static func now() -> String { Date().ISO8601Format() }
}

/// What one thread finds out and another asks for.
final class FoundSurvey: Sendable {
  private let found = Mutex<InputSurvey?>(nil)

  /// How much there is to read; nil until it is found out.
  var value: InputSurvey? {
    get { found.withLock { $0 } }
    set { found.withLock { $0 = newValue } }
  }
}
