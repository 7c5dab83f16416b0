import Extraction
import Foundation
import Records
import Synchronization

/// Runs the work and times it.
struct Runner {
  let workload: Workload
  /// How often a run goes through the articles.
  let passes: Int

  /// Passes that take about so many seconds, found by two passes, of which the first only warms up.
  static func passes(over workload: Workload, seconds: Double) -> Int {
    let once = Runner(workload: workload, passes: 1)
    _ = once.extraction()
    let time = once.extraction().seconds.values.reduce(0, +)
    return max(1, Int((seconds / max(time, 1e-6)).rounded()))
  }

  /// What one run spent on each thing.
  struct Run {
    var seconds: [Measured: Double] = [:]
    /// Empty where they cannot be counted.
    var allocations: [Measured: Int] = [:]

    init() {}

    init(_ watch: Stopwatch) {
      seconds = watch.seconds
      allocations = watch.allocations
    }

    mutating func add(_ other: Run) {
      seconds.merge(other.seconds, uniquingKeysWith: +)
      allocations.merge(other.allocations, uniquingKeysWith: +)
    }
  }

  /// Everything once.
  func run(jobs: Int) -> Run {
    var run = reading()
    run.add(extraction())
    run.add(tagging())
    run.add(parallel(jobs: jobs))
    return run
  }

  /// Reading and cleaning, on one thread.
  private func reading() -> Run {
    var watch = Stopwatch()
    for _ in 0..<passes {
      watch.restart()
      let articles = workload.read()
      watch.lap(.reading)
      withExtendedLifetime(articles) {}
    }
    return Run(watch)
  }

  /// Each stage on one thread.
  private func extraction() -> Run {
    let extractor = Extractor()
    var watch = Stopwatch()
    for _ in 0..<passes {
      for article in workload.articles {
        watch.restart()
        let record = extractor.extract(article) { watch.lap(.stage($0)) }
        withExtendedLifetime(record) {}
      }
    }
    return Run(watch)
  }

  /// Name tagging alone, on one thread and on documents that are already cut into tokens.
  private func tagging() -> Run {
    let model = NameModel.embedded
    let tagger = NameTagger(model: model)
    var watch = Stopwatch()
    for _ in 0..<passes {
      for article in workload.articles {
        let document = Document(article)
        watch.restart()
        let context = NameContext(document, statistics: model.statistics)
        watch.lap(.nameContext)
        let names = tagger.tag(context)
        watch.lap(.tagger)
        withExtendedLifetime(names) {}
      }
    }
    return Run(watch)
  }

  /// Extraction by so many threads, by the clock on the wall.
  private func parallel(jobs: Int) -> Run {
    let next = SharedCounter()
    let total = passes * workload.articles.count
    let done = DispatchGroup()
    let start = ContinuousClock.now
    for _ in 0..<jobs {
      done.enter()
      let articles = workload.articles
      let thread = Thread {
        let extractor = Extractor()
        while case let number = next.take(), number < total {
          withExtendedLifetime(extractor.extract(articles[number % articles.count])) {}
        }
        done.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    done.wait()
    let time = (ContinuousClock.now - start).components
    var run = Run()
    run.seconds[.parallel] = Double(time.seconds) + Double(time.attoseconds) * 1e-18
    return run
  }
}

/// Numbers from 0 on, each handed out once.
private final class SharedCounter: Sendable {
  private let value = Atomic(0)

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
