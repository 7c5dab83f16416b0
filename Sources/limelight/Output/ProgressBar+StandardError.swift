import Foundation
import Terminal

extension ProgressBar {
  /// A bar on standard error, fitted to the terminal there.
  static func onStandardError(total: Int?, unit: String) -> ProgressBar {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = TerminalSize.isTerminal(STDERR_FILENO)
    return ProgressBar(
      total: total, unit: unit, isTerminal: isTerminal,
      columns: TerminalSize.columns(of: STDERR_FILENO, environment: environment),
      style: Style(isTerminal: isTerminal, environment: environment),
      now: { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 },
      write: { FileHandle.standardError.write(Data($0.utf8)) })
  }
}
