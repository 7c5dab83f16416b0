#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How wide the terminal is, and whether there is one.
package enum TerminalSize {
  /// The narrowest width taken for true; anything less (some terminals report 0) is no answer.
  private static let narrowest = 20

  /// Columns of the terminal behind the descriptor; where there is none, `COLUMNS`; else 80.
  package static func columns(of descriptor: Int32, environment: [String: String]) -> Int {
    columns(reported: reported(by: descriptor), environment: environment)
  }

  /// Whether the descriptor leads to a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func columns(reported: Int?, environment: [String: String]) -> Int {
    if let reported, reported >= narrowest { return reported }
    if let set = environment["COLUMNS"].flatMap({ Int($0) }), set >= narrowest { return min(set, 10_000) }
    return 80
  }

  private static func reported(by descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return Int(size.ws_col)
  }
}
