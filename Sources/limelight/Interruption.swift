import Foundation
import Synchronization

/// Notices Ctrl-C, so that a command can end its work in good order; the second one ends the process at once.
final class Interruption: Sendable {
  private let count = Mutex(0)
  private let source: Mutex<any DispatchSourceSignal>

  /// Takes over SIGINT for the rest of the process.
  init() {
    signal(SIGINT, SIG_IGN)
    let watcher = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source = Mutex(watcher)
    source.withLock { source in
      source.setEventHandler { [weak self] in self?.note() }
      source.activate()
    }
  }

  /// Whether Ctrl-C was pressed.
  var isRequested: Bool { count.withLock { $0 > 0 } }

  private func note() {
    let presses = count.withLock { count in
      count += 1
      return count
    }
    if presses > 1 { _exit(130) }
  }
}
