import Foundation
import Records
import Synchronization
import Testing

@testable import Ingest

@Suite struct PipelineTests {
  private struct Enough: Error {}

  private func corpus(_ folder: TemporaryFolder, count: Int) throws -> String {
    var text = ""
    for number in 0..<count {
      text +=
        number % 50 == 7
        ? "{\n" : "{\"date\":\"2021-10-01\",\"text\":\"Vera Lind sang song \(number) in Lund.\"}\n"
    }
    return try folder.write(text, to: "a.jsonl")
  }

  private func bodies(_ path: String, jobs: Int, slow: Bool = false) throws -> [String] {
    var seen: [String] = []
    try Pipeline(jobs: jobs).run([path]) { batch in
      if slow { Thread.sleep(forTimeInterval: 0.002) }
      for event in batch.events {
        switch event {
        case .record(let record): seen.append(record.article.body)
        case .rejected(let input): seen.append("line \(input.line ?? 0)")
        case .note, .known: seen.append("?")
        }
      }
    }
    return seen
  }

  @Test(arguments: [1, 2, 3, 8]) func keepsTheOrderOfTheInputForAnyNumberOfWorkers(jobs: Int) throws {
    try TemporaryFolder.with { folder in
      let path = try corpus(folder, count: 400)
      let expected = (0..<400).map { $0 % 50 == 7 ? "line \($0 + 1)" : "Vera Lind sang song \($0) in Lund." }
      let bodies = try bodies(path, jobs: jobs, slow: jobs == 3)
      #expect(bodies == expected)
    }
  }

  @Test func givesOnlyARemarkForAnEmptyFolder() throws {
    try TemporaryFolder.with { folder in
      let bodies = try bodies(folder.path, jobs: 4)
      #expect(bodies == ["?"])
    }
  }

  @Test func endsWhenTheSinkThrows() throws {
    try TemporaryFolder.with { folder in
      let path = try corpus(folder, count: 1000)
      var batches = 0
      #expect(throws: Enough.self) {
        try Pipeline(jobs: 2).run([path]) { batch in
          if !batch.events.isEmpty { batches += 1 }
          if batches == 2 { throw Enough() }
        }
      }
      #expect(batches == 2)
    }
  }

  @Test func passesOverWhatTheScreenKnows() throws {
    try TemporaryFolder.with { folder in
      let path = try corpus(folder, count: 100)
      var known = 0
      var records = 0
      try Pipeline(jobs: 2).run([path], screen: { { $0.body.contains("song 1") } }) { batch in
        for event in batch.events {
          switch event {
          case .known(let source):
            known += 1
            #expect(source.path == path)
          case .record(let record):
            records += 1
            #expect(!record.article.body.contains("song 1"))
          case .rejected, .note: break
          }
        }
      }
      #expect(known == 11)
      #expect(records == 87)
    }
  }

  @Test func drawsNoMoreThanItsBudgetAheadOfTheSink() throws {
    try TemporaryFolder.with { folder in
      let song = String(repeating: "Vera Lind sang. ", count: 600)
      let line = "{\"date\":\"2021-10-01\",\"text\":\"\(song)\"}\n"
      let path = try folder.write(String(repeating: line, count: 100), to: "a.jsonl")
      let screened = Mutex(0)
      let screen: @Sendable () -> (Article) -> Bool = {
        { _ in
          screened.withLock { $0 += 1 }
          return true
        }
      }
      var most = 0
      var taken = 0
      // The workers have time to run ahead while the sink sleeps; however far they come, the bound holds.
      try Pipeline(jobs: 2, budget: line.utf8.count * 5).run([path], screen: screen) { batch in
        if taken < 10, !batch.events.isEmpty { Thread.sleep(forTimeInterval: 0.2) }
        most = max(most, screened.withLock { $0 } - taken)
        taken += batch.events.count
      }
      #expect(taken == 100)
      // Five in the sink's hands, the budget of five, and the batch that was drawn when it was all but used up.
      #expect(most <= 15)
    }
  }

  @Test func tellsHowFarItIs() throws {
    try TemporaryFolder.with { folder in
      let path = try corpus(folder, count: 200)
      let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      var last = 0
      try Pipeline(jobs: 2).run([path]) { batch in
        guard !batch.events.isEmpty else { return }
        #expect(batch.bytesRead > last)
        last = batch.bytesRead
      }
      #expect(last == size)
    }
  }
}
