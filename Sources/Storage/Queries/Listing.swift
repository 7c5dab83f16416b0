/// Part of a list: what a limit and an offset cut out of it.
public struct Listing<Item: Sendable>: Sendable {
  /// The items, in the listing's order.
  public var items: [Item]
  /// Whether more items follow.
  public var hasMore: Bool
}
