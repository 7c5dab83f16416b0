/// Part of a list: what a limit and an offset cut out of it.
public struct Listing<Item: Sendable>: Sendable {
  /// The items, in the listing's order.
  public var items: [Item]
  /// Whether more items follow.
  public var hasMore: Bool

  /// Takes the values of the properties of the same names.
  public init(items: [Item], hasMore: Bool) {
    self.items = items
    self.hasMore = hasMore
  }
}
