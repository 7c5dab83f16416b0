public import Extraction
import Foundation
public import Records
import Synchronization

/// Reads, cleans and extracts on several threads and hands the results over in the order of the inputs.
///
/// Workers draw batches from one reader and put finished ones into a window of a few; the caller's thread takes them
/// out in order and gives them to the sink. A worker waits only for a place in the window, and the batch the sink needs
/// next always has one, so nothing can lock up however slow the sink is. Memory is bounded by the window, and by the bytes
/// that are drawn and not yet taken: no more are drawn while they are above a budget, so that long articles go one by one.
public struct Pipeline: Sendable {
  /// What became of an input.
  public typealias Event = Outcome<Record>
  /// Consecutive events.
  public typealias Batch = Results<Record>

  /// What became of an input, an article being whatever was made of its record.
  public enum Outcome<Product: Sendable>: Sendable {
    /// An article with what was extracted from it.
    case record(Product)
    /// An input that is no article.
    case rejected(RejectedInput)
    /// An article that the screen knew, with what it says of itself; nothing was extracted.
    case known(Source)
    /// A remark for the person at the command, one line.
    case note(String)
  }

  /// Consecutive outcomes.
  public struct Results<Product: Sendable>: Sendable {
    /// In input order; empty when the sink is only asked whether to go on.
    public internal(set) var events: [Outcome<Product>] = []
    /// Bytes of all inputs read up to the end of this batch.
    public internal(set) var bytesRead = 0
  }

  /// Worker threads, 1 or more.
  public let jobs: Int
  private let options: ReadingOptions
  private let extractor: Extractor
  private let budget: Int

  /// Inputs a batch: large enough that a lock costs nothing, small enough that a window of batches is a few MiB.
  private static let batchCount = 64
  private static let batchBytes = 1 << 20

  /// Unpacked bytes in flight above which nothing more is drawn: a window of full batches for three workers.
  private static let usualBudget = 4 << 20

  /// `jobs` threads, one for each processor when nil.
  public init(
    jobs: Int? = nil, options: ReadingOptions = ReadingOptions(), extractor: Extractor = Extractor()
  ) {
    self.init(jobs: jobs, options: options, extractor: extractor, budget: Pipeline.usualBudget)
  }

  /// `budget` is in bytes of input.
  init(
    jobs: Int?, options: ReadingOptions = ReadingOptions(), extractor: Extractor = Extractor(), budget: Int
  ) {
    self.budget = max(1, budget)
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    self.options = options
    self.extractor = extractor
  }

  /// Runs to the end of the paths, or until the sink throws, whose error is thrown on.
  ///
  /// While nothing is finished the sink is called with an empty batch five times a second, so that it can show progress and
  /// stop a run that waits for input. It is always called on the caller's thread.
  ///
  /// - Parameter screen: called once on each worker thread; what it returns is asked there of every article before
  ///   extraction, and an article it knows is passed over.
  public func run(
    _ paths: [String], screen: (@Sendable () -> (Article) -> Bool)? = nil, sink: (Batch) throws -> Void
  ) throws {
    try run(paths, screen: screen, prepare: { $0 }, sink: sink)
  }

  /// The same, with something made of each record on the worker threads.
  ///
  /// - Parameter prepare: makes it; what the caller's thread need not do is best done here.
  public func run<Product: Sendable>(
    _ paths: [String], screen: (@Sendable () -> (Article) -> Bool)? = nil,
    prepare: @escaping @Sendable (Record) -> Product, sink: (Results<Product>) throws -> Void
  ) throws {
    // Each worker needs a batch in hand and some finished ones ahead of the sink; the rest is what they finish while it writes a
    // transaction, or they would wait for it and then it for them.
    let exchange = Exchange<Product>(
      paths: paths, options: options, window: jobs * 4 + 6, budget: budget)
    let reader = ArticleReader(options: options)
    let extractor = extractor
    for _ in 0..<jobs {
      let thread = Thread {
        let isKnown = screen?() ?? { _ in false }
        exchange.work { Pipeline.events(of: reader.read($0), extractor, isKnown, prepare) }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    defer { exchange.stop() }
    while let batch = exchange.take() { try sink(batch) }
  }

  private static func events<Product>(
    of readings: [Reading], _ extractor: Extractor, _ isKnown: (Article) -> Bool,
    _ prepare: (Record) -> Product
  ) -> [Outcome<Product>] {
    readings.map { reading in
      switch reading {
      case .article(let article):
        isKnown(article) ? .known(article.source) : .record(prepare(extractor.extract(article)))
      case .rejected(let rejected): .rejected(rejected)
      case .note(let note): .note(note)
      }
    }
  }

  /// What the threads share.
  private final class Exchange<Product: Sendable>: Sendable {
    private struct Source {
      var reader: InputReader
      var drawn = 0
    }

    private struct Finished {
      var batch: Results<Product>
      /// Bytes of the inputs it was made of, unpacked.
      var size: Int
    }

    private struct Window {
      var finished: [Int: Finished] = [:]
      /// Bytes drawn and not taken.
      var inFlight = 0
      var taken = 0
      /// Number of batches, once the reader is at its end.
      var total: Int?
      var isStopped = false
    }

    private let source: Mutex<Source>
    private let window = Mutex(Window())
    private let places = DispatchSemaphore(value: 0)
    private let news = DispatchSemaphore(value: 0)
    /// Signalled whenever bytes in flight have become fewer.
    private let room = DispatchSemaphore(value: 0)
    private let budget: Int

    init(paths: [String], options: ReadingOptions, window: Int, budget: Int) {
      self.budget = budget
      source = Mutex(Source(reader: InputReader(paths: paths, options: options)))
      // Signalled up, not started at: a semaphore may not die below its first value.
      for _ in 0..<window { places.signal() }
    }

    /// Works off batches until there are no more.
    func work(_ process: (RawInput) -> [Outcome<Product>]) {
      while true {
        places.wait()
        if window.withLock({ $0.isStopped }) { break }
        guard let (number, inputs, bytes, size) = draw() else { break }
        let batch = Results(events: inputs.flatMap(process), bytesRead: bytes)
        window.withLock { $0.finished[number] = Finished(batch: batch, size: size) }
        news.signal()
      }
      // The next waiting worker comes to its end too.
      places.signal()
      news.signal()
    }

    private func draw() -> (number: Int, inputs: [RawInput], bytesRead: Int, size: Int)? {
      source.withLock { source in
        // Whoever waits here keeps the others from drawing; what is in flight needs none of them to be finished.
        while window.withLock({ !$0.isStopped && $0.inFlight >= budget }) { room.wait() }
        if window.withLock({ $0.isStopped }) { return nil }
        var inputs: [RawInput] = []
        let start = source.reader.bytesOut
        while inputs.count < Pipeline.batchCount,
          source.reader.bytesOut - start < min(Pipeline.batchBytes, budget),
          let input = source.reader.next()
        {
          inputs.append(input)
          // What has come through a pipe is not held back for what has not.
          if source.reader.mayWait { break }
        }
        guard !inputs.isEmpty else {
          let total = source.drawn
          window.withLock { $0.total = total }
          return nil
        }
        defer { source.drawn += 1 }
        let size = source.reader.bytesOut - start
        window.withLock { $0.inFlight += size }
        return (source.drawn, inputs, source.reader.bytesRead, size)
      }
    }

    /// The next batch in order, an empty one when none is finished for a while, nil after the last.
    func take() -> Results<Product>? {
      while true {
        let (batch, isOver) = window.withLock { window -> (Results<Product>?, Bool) in
          if let finished = window.finished.removeValue(forKey: window.taken) {
            window.taken += 1
            window.inFlight -= finished.size
            return (finished.batch, false)
          }
          return (nil, window.taken == window.total)
        }
        if let batch {
          places.signal()
          room.signal()
          return batch
        }
        if isOver { return nil }
        if news.wait(timeout: .now() + .milliseconds(200)) == .timedOut { return Results() }
      }
    }

    func stop() {
      window.withLock { $0.isStopped = true }
      places.signal()
      room.signal()
    }
  }
}

extension Pipeline.Outcome: Equatable where Product: Equatable {}
