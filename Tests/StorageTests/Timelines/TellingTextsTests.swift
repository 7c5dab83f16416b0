import Linking
import SQLite
import Testing

@testable import Storage

struct TellingTextsTests {
  /// Two articles tell an event in the same words, a third in others.
  private func archive() throws -> Archive {
    try Archive.holding(
      [
        ("", "The rain was heavy"), ("", "A band played outside"), (" old brick", "Nobody slept that week"),
      ].enumerated().map { number, words in
        Draft(
          "\(number)", published: "2031-03-0\(1 + number)", path: "\(number)",
          body:
            "Ben Moor opened a small\(words.0) theatre with friends near Lund harbour on 5 May 2030. \(words.1)."
        )
        .person("Ben Moor").date("5 May 2030", "2030-05-05")
      })
  }

  /// Articles that tell each event of 5 May when so many texts may be read.
  private func events(_ archive: Archive, most: Int) throws -> [[Int64]] {
    let ben = try #require(try archive.people(named: "Ben Moor").people.first)
    var filter = TimelineFilter()
    filter.kinds = [.date]
    let stream = try TellingStream(archive.connection, of: ben.id, filter)
    var builder = TimelineBuilder(
      TellingArticles(archive.connection), TellingTexts(archive.connection, of: ben, most: most),
      shared: WordSignature(ben.name))
    while let tellings = try stream.nextDay() { try builder.add(tellings) }
    return builder.events.map { $0.tellings.map(\.article) }
  }

  @Test func whatMayNotBeReadIsOneOnlyInTheSameWords() throws {
    let archive = try archive()
    #expect(try events(archive, most: .max) == [[1, 2, 3]])
    #expect(try events(archive, most: 0) == [[1, 2], [3]])
  }
}
