/// Those of a list that rank highest, found without sorting the list.
struct TopRanks {
  private let most: Int
  private var ranked: [(rank: UInt64, item: Int)] = []

  /// As many as a list is to have at most.
  init(_ most: Int) {
    self.most = most
    ranked.reserveCapacity(most)
  }

  /// The highest first; of equal ranks what was offered first.
  var items: [Int] { ranked.map(\.item) }

  /// The rank of the last one; nil while all that were offered are among the highest.
  var least: UInt64? { ranked.count == most ? ranked.last?.rank : nil }

  /// Takes an item, unless enough rank as high.
  mutating func offer(_ item: Int, _ rank: UInt64) {
    if ranked.count == most {
      guard let last = ranked.last, last.rank < rank else { return }
      ranked.removeLast()
    }
    var place = ranked.count
    ranked.append((rank, item))
    while place > 0, ranked[place - 1].rank < rank {
      ranked[place] = ranked[place - 1]
      place -= 1
    }
    ranked[place] = (rank, item)
  }
}
