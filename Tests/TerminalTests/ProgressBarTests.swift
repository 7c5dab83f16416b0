import Testing

@testable import Terminal

@Suite struct ProgressBarTests {
  /// A clock set by hand and what the bar wrote.
  final class Surroundings {
    var time = 100.0
    var written: [String] = []

    func bar(total: Int?, isTerminal: Bool, columns: Int = 80) -> ProgressBar {
      ProgressBar(
        total: total, unit: "articles", isTerminal: isTerminal, columns: columns,
        style: Style(isEnabled: false), now: { self.time }, write: { self.written.append($0) })
    }
  }

  @Test func writesALineASecondWhereNoTerminalIs() {
    let around = Surroundings()
    var bar = around.bar(total: 4000, isTerminal: false)
    for step in 1...30 {
      around.time = 100 + Double(step) / 10
      bar.update(done: step * 40)
    }
    bar.finish()
    #expect(
      around.written == [
        "400 of 4,000 articles  10%  400/s  9 s left\n",
        "800 of 4,000 articles  20%  400/s  8 s left\n",
        "1,200 of 4,000 articles  30%  400/s  7 s left\n",
      ])
  }

  @Test func redrawsAtMostTenTimesASecond() {
    let around = Surroundings()
    var bar = around.bar(total: 1000, isTerminal: true)
    for step in 0..<1000 {
      around.time = 100 + Double(step) / 1000
      bar.update(done: step)
    }
    #expect((9...10).contains(around.written.count))
    #expect(
      around.written.allSatisfy { $0.hasPrefix("\r") && $0.hasSuffix("\u{1B}[K") && !$0.contains("\n") })
  }

  @Test func tellsDoneTotalRateAndTimeLeft() {
    let around = Surroundings()
    var bar = around.bar(total: 600, isTerminal: true)
    around.time += 2
    bar.update(done: 6)
    #expect(
      around.written == [
        "\r" + String(repeating: "━", count: 30)
          + " 6 of 600 articles  1%  3.0/s  3 min 18 s left\u{1B}[K"
      ])
  }

  @Test func tellsTheShareWhereNobodyKnowsTheTotal() {
    let around = Surroundings()
    var bar = around.bar(total: nil, isTerminal: true)
    bar.share = 0.25
    around.time += 10
    bar.update(done: 1200)
    #expect(
      around.written == [
        "\r" + String(repeating: "━", count: 30) + " 1,200 articles  25%  120/s  30 s left\u{1B}[K"
      ])
  }

  @Test func staysInsideANarrowTerminal() throws {
    let around = Surroundings()
    var bar = around.bar(total: 5000, isTerminal: true, columns: 30)
    around.time += 2
    bar.update(done: 2500)
    let drawn = try #require(around.written.first).dropFirst().dropLast(3)
    #expect(DisplayWidth.columns(drawn) < 30)
  }

  @Test func anUnknownTotalPromisesNothing() {
    let around = Surroundings()
    var bar = around.bar(total: nil, isTerminal: false)
    around.time += 2
    bar.update(done: 50)
    #expect(around.written == ["50 articles  25/s\n"])
  }

  @Test func reportsStandAboveTheBar() {
    let around = Surroundings()
    var bar = around.bar(total: nil, isTerminal: true)
    around.time += 1
    bar.update(done: 1)
    bar.report(StyledText("bad.txt: empty"))
    bar.finish()
    #expect(
      around.written == [
        "\r1 articles  1.0/s\u{1B}[K", "\r\u{1B}[K", "bad.txt: empty\n", "\r1 articles  1.0/s\u{1B}[K",
        "\r\u{1B}[K",
      ])
  }

  @Test(arguments: [true, false]) func reportsAreWrappedOnATerminalOnly(isTerminal: Bool) {
    let around = Surroundings()
    var bar = around.bar(total: nil, isTerminal: isTerminal, columns: 24)
    bar.report(StyledText("rejected 'bad.txt' is empty; there is no article to read"))
    let expected =
      isTerminal
      ? "rejected 'bad.txt' is\n  empty; there is no\n  article to read\n"
      : "rejected 'bad.txt' is empty; there is no article to read\n"
    #expect(around.written.joined() == expected)
  }
}
