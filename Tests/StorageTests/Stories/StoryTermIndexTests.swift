import SQLite
import Testing

@testable import Storage

struct StoryTermIndexTests {
  private func found(
    _ index: StoryTermIndex, _ term: UInt32, _ days: ClosedRange<Int>, newestFirst: Bool, limit: Int = 99
  ) throws -> [Int64] {
    var articles: [Int64] = []
    try index.visit(term, days: days, newestFirst: newestFirst, limit: limit) { articles.append($0) }
    return articles
  }

  /// Whatever part of them is stored, the articles are found in the same order.
  @Test(arguments: 0...12) func storedAndWaitingAreOne(stored: Int) throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let index = try StoryTermIndex(archive.connection)
    // Days go back and forth; articles of one day come in the order of their numbers.
    let days = [5, 3, 9, 3, 7, 5, 1, 9, 3, StoryCandidates.undated, 6, 2]
    for (article, day) in days.enumerated() {
      if article == stored { try index.flush() }
      index.add(Int64(article), article % 4 == 0 ? [7, 8] : [7], day: day)
    }
    if stored == days.count { try index.flush() }
    #expect(try found(index, 7, 3...7, newestFirst: true) == [4, 10, 5, 0, 8, 3, 1])
    #expect(try found(index, 7, 3...7, newestFirst: false) == [1, 3, 8, 0, 5, 10, 4])
    #expect(try found(index, 7, 3...7, newestFirst: true, limit: 3) == [4, 10, 5])
    #expect(try found(index, 8, 0...9, newestFirst: false) == [8, 0, 4])
    #expect(try found(index, 9, 0...9, newestFirst: false) == [])
    #expect(try found(index, 7, .min...StoryCandidates.undated, newestFirst: true, limit: 2) == [9, 7])
    try index.remove(5, [7], day: 5)
    try index.remove(8, [7, 8], day: 3)
    #expect(try found(index, 7, 3...7, newestFirst: true) == [4, 10, 0, 3, 1])
    try index.flush()
    #expect(try found(index, 7, 3...7, newestFirst: true) == [4, 10, 0, 3, 1])
    #expect(try found(index, 8, 0...9, newestFirst: true) == [4, 0])
  }
}
