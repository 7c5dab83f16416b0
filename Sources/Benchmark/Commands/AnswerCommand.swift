import ArgumentParser
import Foundation
import Records
import Storage

/// Prints the answers to questions, so that those of two versions can be compared.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Print the answers to questions of a file, to compare those of two versions.",
    discussion: """
      A line of the file is a question: 'search WORDS', 'name NAME', 'quotes WORDS', 'person NUMBER', 'story NUMBER' (timelines). The milliseconds of \
      processor time that each took go to standard error: the least of all repetitions.
      """)

  @Argument(help: "An archive.")
  var archive: String
  @Argument(help: "Questions, a line each.")
  var questions: String
  @Option(help: ArgumentHelp("How often each is asked.", valueName: "n"))
  var repetitions = 1
  @Option(help: ArgumentHelp("Items of an answer.", valueName: "n"))
  var limit = 20

  func run() throws {
    let archive = try Archive(path: archive, access: .readOnly)
    for line in try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n") {
      var lines: [String] = []
      var least = Double.infinity
      for _ in 0..<max(1, repetitions) {
        let start = Stopwatch.now
        lines = try answer(String(line), archive)
        least = min(least, (Stopwatch.now - start) * 1000)
      }
      print("? \(line)")
      for line in lines { print(line) }
      FileHandle.standardError.write(
        Data("\(String(format: "%8.2f", least))  \(line)\n".utf8))
    }
  }

  private func answer(_ line: String, _ archive: Archive) throws -> [String] {
    let parts = line.split(separator: " ", maxSplits: 1)
    let (kind, text) = (parts.first ?? "", parts.count > 1 ? String(parts[1]) : "")
    switch kind {
    case "search":
      let found = try archive.search(SearchQuery(text), limit: limit)
      return [
        "total \(found.total)\(found.isEstimate ? " about" : "") copies \(found.copies) more \(found.hasMore)"
      ]
        + found.notes.map { "note \($0)" }
        + found.hits.map { hit in
          "\(hit.article.id) \(hit.score.map { String(format: "%.5f", $0) } ?? "-") \(hit.copies) \(hit.snippet.text.prefix(30))"
        }
    case "name":
      let found = try archive.people(named: text, limit: limit)
      return ["\(found.kind) meant \(found.meant?.id ?? 0)"]
        + found.people.map { "\($0.id) \($0.name) \($0.articles)" }
    case "quotes":
      var filter = QuoteFilter()
      filter.text = text
      let found = try archive.quotes(filter, limit: limit)
      return ["more \(found.hasMore)"] + found.items.map { "\($0.id) \($0.quote.text.prefix(50))" }
    case "person", "story":
      guard let number = Int64(text),
        let timeline = try archive.timeline(
          of: kind == "person" ? .person(number) : .story(number), most: limit)
      else { return ["none"] }
      return ["more \(timeline.hasMore)"]
        + (try archive.entries(of: timeline, 0..<limit)).map { entry in
          "\(entry.sortKey) \(entry.kind) \(entry.sourceCount)+\(entry.copyCount) \(entry.text.prefix(60)) \(entry.sources.map(\.place.article.id))"
        }
    default: return ["no question"]
    }
  }
}
