import Foundation
import Testing

@testable import benchmark

@Suite struct ReportTests {
  private static func measurement(
    _ benchmark: String, _ subject: String, _ measure: String, _ articles: Int?, _ value: Double
  )
    -> MeasuredValue
  {
    MeasuredValue(benchmark: benchmark, subject: subject, measure: measure, articles: articles, value: value)
  }

  private static let imports = [
    measurement("import", "limelight", "seconds", 10_000, 2),
    measurement("import", "floor", "seconds", 10_000, 1),
    measurement("import", "limelight", "seconds", 100_000, 24),
    measurement("import", "floor", "seconds", 100_000, 10),
    measurement("import", "limelight", "memory bytes", 100_000, 300e6),
    measurement("import", "limelight", "file bytes", 100_000, 3e9),
    measurement("import", "floor", "file bytes", 100_000, 2e9),
  ]

  private func temporaryFile() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("results-\(UUID().uuidString).jsonl").path
  }

  @Test func `the page tells which goals are reached and which are missed`() {
    let text = BenchmarkPage(Self.imports, day: "2031-05-02").text
    #expect(text.contains("| import of 100,000 articles | 2.50 × floor | 2.40 × floor | reached |"))
    #expect(text.contains("| memory while importing 100,000 articles | 256.00 MiB | 286.10 MiB | missed |"))
    #expect(
      text.contains("| archive of 100,000 articles | 1.60 × floor's file | 1.50 × floor's file | reached |"))
    #expect(text.contains("Measured on 2031-05-02"))
    #expect(!text.contains("## Questions"))
  }

  @Test func `results add up in a file, the last of its kind counting`() throws {
    let file = ResultFile(path: temporaryFile())
    defer { unlink(file.path) }
    try file.append(Self.imports)
    var later = Self.imports[2]
    later.value = 20
    try file.append([later])
    let read = try file.read()
    #expect(read.count == Self.imports.count)
    #expect(read.last == later)
    #expect(!read.contains(Self.imports[2]))
  }

  @Test func `a line that is no measurement is named`() throws {
    let path = temporaryFile()
    defer { unlink(path) }
    try "{\"benchmark\":1}\n".write(toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: BenchmarkError.self) { try ResultFile(path: path).read() }
    #expect(error?.description == "'\(path)', line 1: not a measurement; remove the line")
  }

  @Test func `larger values stand higher, and larger sizes further to the right`() {
    let chart = LineChart(
      title: "Cost <&>", xTitle: "articles", yTitle: "µs", isLogarithmic: false,
      lines: [.init(title: "ours", points: [(10_000, 100), (1_000_000, 200)])])
    let circles = chart.svg.split(separator: "<circle ").dropFirst().map { part in
      part.split(separator: "\"").enumerated().filter { $0.offset == 1 || $0.offset == 3 }.compactMap {
        Double($0.element)
      }
    }
    #expect(circles.count == 2)
    #expect(circles[0][0] < circles[1][0])
    #expect(circles[0][1] > circles[1][1])
    #expect(chart.svg.contains("Cost &lt;&amp;>"))
    #expect(chart.svg.contains(">10 k<") && chart.svg.contains(">1 M<"))
  }
}
