import Foundation
import Records

/// What the commands say on standard error about inputs.
enum Messages {
  /// An input that was refused, and why.
  static func rejected(_ input: RejectedInput) {
    let line = input.line.map { " line \($0)" } ?? (input.offset.map { " byte \($0 + 1)" } ?? "")
    write("rejected: '\(input.path)'\(line) \(input.reason)")
  }

  /// A remark.
  static func note(_ text: String) { write("note: \(text)") }

  /// One line to standard error.
  static func write(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
