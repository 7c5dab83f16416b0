/// Tells how far a long job is: a bar redrawn in place on a terminal, one plain line a second elsewhere.
///
/// The bar keeps no clock and opens no stream: it is told the time and hands its text to a closure.
package struct ProgressBar {
  /// Seconds between two drawings: ten a second on a terminal, one a second elsewhere.
  private let interval: Double
  private let style: Style
  private let isTerminal: Bool
  private let columns: Int
  private let unit: String
  private let now: () -> Double
  private let write: (String) -> Void
  private let started: Double
  private var lastDrawn: Double?
  private var isDrawn = false
  private var done = 0
  /// How much there is to do; nil while unknown.
  package var total: Int?
  /// What part of the work is done, 0 to 1, where that is known and the total is not; without either neither a share nor the time
  /// left is told.
  package var share: Double?

  /// A bar at nothing done; draws nothing yet.
  ///
  /// - Parameters:
  ///   - unit: what is counted, in the plural: `articles`.
  ///   - columns: width of the terminal; the bar stays one column short of it, so that no terminal wraps it.
  ///   - now: seconds of a clock that never goes back.
  ///   - write: takes text for standard error.
  package init(
    total: Int?, unit: String, isTerminal: Bool, columns: Int, style: Style, now: @escaping () -> Double,
    write: @escaping (String) -> Void
  ) {
    self.total = total
    self.unit = unit
    self.isTerminal = isTerminal
    self.columns = columns
    self.style = style
    self.now = now
    self.write = write
    interval = isTerminal ? 0.1 : 1
    started = now()
  }

  /// Notes how much is done and draws, unless it drew a moment ago.
  package mutating func update(done: Int) {
    self.done = done
    let time = now()
    // Elsewhere than on a terminal the first line comes after a second: a short job needs none.
    guard time - (lastDrawn ?? (isTerminal ? -.infinity : started)) >= interval else { return }
    lastDrawn = time
    draw(at: time)
  }

  /// Writes a line of its own, wrapped on a terminal, the bar going on below it.
  package mutating func report(_ line: StyledText) {
    erase()
    let lines = isTerminal ? line.wrapped(to: columns, rest: StyledText("  ")) : [line]
    write(lines.map { style.render($0) + "\n" }.joined())
    if isTerminal, lastDrawn != nil { draw(at: now()) }
  }

  /// Takes the bar away; on a stream that is no terminal the lines stay.
  package mutating func finish() { erase() }

  private mutating func erase() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private mutating func draw(at time: Double) {
    if isTerminal {
      write("\r" + style.render(bar(at: time).truncated(to: columns - 1)) + "\u{1B}[K")
      isDrawn = true
    } else {
      write(figures(at: time) + "\n")
    }
  }

  private func bar(at time: Double) -> StyledText {
    let figures = StyledText(figures(at: time))
    let room = min(30, columns - 2 - figures.columns - 1)
    guard let part, room >= 8 else { return figures }
    let filled = Int(Double(room) * part)
    return StyledText(String(repeating: "━", count: filled), .green)
      + StyledText(String(repeating: "━", count: room - filled), .dim) + StyledText(" ") + figures
  }

  /// What part of the work is done, 0 to 1; nil while unknown.
  private var part: Double? {
    if let total { return total > 0 ? min(1, Double(done) / Double(total)) : nil }
    return share.map { min(1, max(0, $0)) }
  }

  /// `1,200 of 4,800 articles  25%  400/s  9 s left`
  private func figures(at time: Double) -> String {
    let elapsed = time - started
    let rate = elapsed > 0 ? Double(done) / elapsed : 0
    var parts: [String] = []
    if let total {
      parts.append("\(Figures.grouped(done)) of \(Figures.grouped(total)) \(unit)")
      if total > 0 { parts.append("\(min(100, 100 * done / total))%") }
    } else {
      parts.append("\(Figures.grouped(done)) \(unit)")
      if let part { parts.append("\(Int(part * 100))%") }
    }
    if rate > 0 {
      parts.append(rate < 10 ? "\(Figures.tenths(rate))/s" : "\(Figures.grouped(Int(rate)))/s")
      if let total, total >= done {
        parts.append("\(Figures.duration(seconds: Int((Double(total - done) / rate).rounded(.up)))) left")
      } else if total == nil, let part, part > 0.01 {
        let left = elapsed * (1 - part) / part
        parts.append("\(Figures.duration(seconds: Int(left.rounded(.up)))) left")
      }
    }
    return parts.joined(separator: "  ")
  }
}
