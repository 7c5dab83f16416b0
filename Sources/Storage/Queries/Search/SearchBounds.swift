/// How far a search goes before it takes some for all: each bound trades time against what it sees. Times are those of a warm archive of 340,000 articles.
struct SearchBounds: Sendable {
  /// Of so many rows that hold the words the best come first; of what is in more, the best of the newest so many: 10,000 take 9 ms.
  var mostRanked = 10_000
  /// Up to so many rows are counted one by one, 25 ns each; what is in more is estimated.
  var mostCounted = 50_000
  /// Rows of the words of a phrase of two that are gone through together to see where it stands, 0.4 µs each; of a longer one fewer.
  var mostPlaced = 60_000
  /// Rows of words that are gone through together to see what else they meet, 0.1 µs each.
  var mostMet = 200_000
  /// Matches that are worth ranking among themselves: where fewer are among the rows gone through, more are.
  var fewestRanked = 30
  /// So many articles of a list are looked up among the rows of common words one by one, 20 to 60 µs each.
  var shortList = 500
  /// So many articles are sorted where nothing orders them.
  var mostSorted = 2000
  /// So many articles of a list are kept in memory to go through the rows of words with, 0.2 µs each; 0.1 µs a row.
  var mostWithin = 60_000
  /// Rows that are ranked together where each has to be looked up to see what else it meets, some 2 µs each.
  var mostChecked = 6000
  /// Articles that are read together where their order is that of an index.
  var mostNewest = 200

  /// How many rows are gone through together for a query.
  func mostProbed(_ query: SearchQuery) -> Int {
    (query.required.flatMap(\.self) + query.excluded).map(mostProbed).min() ?? mostMet
  }

  /// How many rows are gone through together for a word or phrase.
  func mostProbed(_ term: SearchQuery.Term) -> Int {
    let words = Folding.words(term.text).count
    return words < 2 ? mostMet : mostPlaced * 2 / words
  }
}
