import Foundation
import Terminal

/// Writes the data of a command to standard output, in big pieces.
///
/// A reader that went away (`limelight quotes | head`) ends the process quietly through SIGPIPE, as it does every Unix tool.
final class StandardOutput {
  /// Columns that text may fill.
  let columns: Int
  private let style: Style
  private var buffer: [UInt8] = []
  private static let flushAt = 1 << 16

  /// Output fitted to the terminal that standard output leads to, if any.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    // A parent that ignores the signal would leave us writing to nobody.
    signal(SIGPIPE, SIG_DFL)
    columns = TerminalSize.columns(of: STDOUT_FILENO, environment: environment)
    style = Style(isTerminal: TerminalSize.isTerminal(STDOUT_FILENO), environment: environment)
  }

  /// Writes one line for a reader.
  func line(_ text: StyledText = StyledText()) throws {
    try write(style.render(text) + "\n")
  }

  /// Writes lines for a reader.
  func lines(_ lines: [StyledText]) throws {
    for line in lines { try self.line(line) }
  }

  /// Writes text as it is; it is already safe to draw.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.flushAt { try flush() }
  }

  /// Hands everything to the system. Throws ``CommandFailure/output(reason:)`` when it takes no more, as on a full disk.
  func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Foundation.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        buffer.removeAll()
        throw CommandFailure.output(reason: reason)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Messages for the person at the terminal, on standard error.
enum StandardError {
  /// Writes a line, cleaned, wrapped on a terminal only.
  static func line(_ text: StyledText) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = TerminalSize.isTerminal(STDERR_FILENO)
    let style = Style(isTerminal: isTerminal, environment: environment)
    let lines =
      isTerminal
      ? text.wrapped(to: TerminalSize.columns(of: STDERR_FILENO, environment: environment)) : [text]
    for line in lines { FileHandle.standardError.write(Data((style.render(line) + "\n").utf8)) }
  }

  /// Writes a line of plain text, cleaned.
  static func line(_ text: String) { line(StyledText(text)) }
}
