import Extraction
import Foundation
import Ingest
import Storage
import Terminal

/// Goes over the articles that wait in an archive's queue: their text to the extractor, what it finds in place of what was found.
struct ReindexSession {
  private struct Stopped: Error {}

  private let archive: Archive
  private let jobs: Int?
  private let interruption: Interruption?

  /// Articles and bytes of text a transaction; readers see each as a whole.
  private static let batchCount = 500
  private static let batchBytes = 4 << 20

  init(archive: Archive, jobs: Int? = nil, interruption: Interruption? = nil) {
    self.archive = archive
    self.jobs = jobs
    self.interruption = interruption
  }

  /// Works until nothing waits, or until Ctrl-C; what waits still is gone over next time.
  func run(_ scope: ReindexScope) throws -> ReindexReport {
    var report = ReindexReport()
    let total = try archive.queueLength(scope)
    if total == 0 { return report }
    var progress = ProgressBar.onStandardError(total: total, unit: "articles")
    let run = try archive.beginRun(.reindex, extractor: Extractor.version, at: Date().ISO8601Format())
    var last: Int64 = 0
    var drawn: [[Int64]] = []
    do {
      try Reextraction(jobs: jobs).run {
        let texts = try archive.queuedTexts(
          scope, after: last, limit: Self.batchCount, bytes: Self.batchBytes)
        last = texts.last?.id ?? last
        drawn.append(texts.map(\.id))
        return texts.map(\.article)
      } sink: { records in
        let ids = drawn.removeFirst()
        let written = try archive.rewrite(Array(zip(ids, records)), in: run)
        report.reindexed += written.reindexed
        report.changed += written.changed
        progress.update(done: report.reindexed)
        if interruption?.isRequested == true { throw Stopped() }
      }
    } catch is Stopped {
      report.wasInterrupted = true
    }
    try archive.endRun(run, at: Date().ISO8601Format())
    progress.finish()
    return report
  }
}
