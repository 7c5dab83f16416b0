public import Extraction
import Foundation
public import Records
import Synchronization

/// Gives articles that are read and cleaned already to the extractor, on several threads.
///
/// While one portion is extracted the caller's thread stores the one before, so memory is bounded by two portions.
public struct Reextraction: Sendable {
  private let jobs: Int
  private let extractor: Extractor

  /// `jobs` threads, one for each processor when nil.
  public init(jobs: Int? = nil, extractor: Extractor = Extractor()) {
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    self.extractor = extractor
  }

  /// Runs until a portion is empty, or until a closure throws, whose error is thrown on.
  ///
  /// - Parameters:
  ///   - draw: gives the next articles; called on the caller's thread.
  ///   - sink: takes the records of a portion, in the order drawn; called on the caller's thread.
  public func run(draw: () throws -> [Article], sink: ([Record]) throws -> Void) throws {
    var current = Portion(try draw(), jobs, extractor)
    while !current.isEmpty {
      current.wait()
      let next = Portion(try draw(), jobs, extractor)
      do {
        try sink(current.records)
      } catch {
        next.stop()
        throw error
      }
      current = next
    }
  }

  /// Articles that threads of their own work through.
  private final class Portion: Sendable {
    private struct State {
      var next = 0
      var records: [Record?]
    }

    private let articles: [Article]
    private let state: Mutex<State>
    private let group = DispatchGroup()

    var isEmpty: Bool { articles.isEmpty }
    var records: [Record] { state.withLock { $0.records.compactMap(\.self) } }

    init(_ articles: [Article], _ jobs: Int, _ extractor: Extractor) {
      self.articles = articles
      state = Mutex(State(records: Array(repeating: nil, count: articles.count)))
      for _ in 0..<min(jobs, articles.count) {
        group.enter()
        let thread = Thread { [self] in
          work(extractor)
          group.leave()
        }
        thread.stackSize = 8 << 20
        thread.start()
      }
    }

    private func work(_ extractor: Extractor) {
      while let index = draw() {
        let record = extractor.extract(articles[index])
        state.withLock { $0.records[index] = record }
      }
    }

    private func draw() -> Int? {
      state.withLock { state in
        guard state.next < articles.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func wait() { group.wait() }

    /// Lets the threads end after the article each has in hand.
    func stop() { state.withLock { $0.next = articles.count } }
  }
}
