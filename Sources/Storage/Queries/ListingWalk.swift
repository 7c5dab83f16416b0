internal import SQLite

/// A listing that is read on and on: each page begins where the one before ended, so that the last costs what the first does.
///
/// It shows the archive as it was when the first page was read.
public final class ListingWalk<Item: Sendable> {
  private let archive: Archive
  private let read: () throws -> Item?
  private let close: () -> Void
  private var pending: Item?
  private var isOver = false

  /// - Parameters:
  ///   - read: gives the next item; nil at the end, after which it is not asked again.
  ///   - close: called once no more is read.
  init(_ archive: Archive, close: @escaping () -> Void = {}, read: @escaping () throws -> Item?) {
    self.archive = archive
    self.close = close
    self.read = read
  }

  deinit { close() }

  /// The next items, at most as many as the limit.
  public func next(_ limit: Int) throws -> Listing<Item> {
    try archive.ask {
      var items: [Item] = []
      while items.count < limit, let item = try pending ?? nextItem() {
        pending = nil
        items.append(item)
      }
      if pending == nil { pending = try nextItem() }
      return Listing(items: items, hasMore: pending != nil)
    }
  }

  private func nextItem() throws -> Item? {
    if isOver { return nil }
    let item = try read()
    isOver = item == nil
    return item
  }
}

extension Archive {
  /// A walk over the rows of a question; the closure gives nil for a row that is left out.
  func walk<Item>(
    _ sql: String, _ conditions: Conditions, _ read: @escaping (PreparedStatement) throws -> Item?
  ) throws -> ListingWalk<Item> {
    let statement = try connection.ownStatement(sql)
    try statement.bind(conditions.values)
    return ListingWalk(self, close: { statement.reset() }) {
      while try statement.step() {
        if let item = try read(statement) { return item }
      }
      return nil
    }
  }

  /// A walk over nothing.
  func emptyWalk<Item>() -> ListingWalk<Item> { ListingWalk(self) { nil } }
}
