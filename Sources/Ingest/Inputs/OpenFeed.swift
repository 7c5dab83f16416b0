import Containers
import Records

/// A feed being read, item by item.
final class OpenFeed: OpenInput {
  private let member: Member
  private let feed: Feed
  private var index = 0

  init(_ member: Member, _ feed: Feed) {
    self.member = member
    self.feed = feed
  }

  /// The whole feed is in memory.
  var isReady: Bool { true }

  /// Unknown in a packed one, whose items have places only in what was unpacked.
  var position: Int? {
    guard member.gzip == nil, index > 0 else { return nil }
    return index <= feed.items.count ? feed.items.places[index - 1].upperBound : nil
  }

  func next() -> OpenInputStep? {
    guard index <= feed.items.count else { return nil }
    defer { index += 1 }
    return .input(.item(feed, index))
  }
}
