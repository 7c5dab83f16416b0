import Records
import Testing

@testable import Storage

/// What becomes of a page that comes again, of its twins, and of parts of its text.
@Suite struct RevisionOrCopyTests {
  private func archive() throws -> Archive { try Archive(path: ":memory:", access: .readWrite) }

  @Test(arguments: [
    Pages.address, "http://lamp.example/lighthouse/?utm_source=feed", "https://lamp.example/lighthouse#top",
  ]) func theSameWordsUnderAnAddressAreUnchanged(address: String) throws {
    let archive = try archive()
    #expect(try archive.add([Pages.page(Pages.address)]).outcomes == [.new(1)])
    let again = Pages.page(address, fetch: 2)
    #expect(try archive.isKnown(again.article))
    #expect(try archive.add([again]).outcomes == [.unchanged(1)])
    #expect(try archive.article(1)?.revisions.isEmpty == true)
    #expect(try archive.statistics().copies == 0)
  }

  @Test func otherWordsUnderAnAddressAreARevision() throws {
    let archive = try archive()
    try archive.add([Pages.page(Pages.address)])
    let changed = Pages.page(
      "http://lamp.example/lighthouse", fetch: 2, body: Pages.lighthouse + " The goats stay.")
    #expect(try !archive.isKnown(changed.article))
    #expect(try archive.add([changed]).outcomes == [.revised(1, revision: 2)])
    #expect(
      try archive.add([Pages.page(Pages.address, fetch: 3, headline: "Sold", body: changed.article.body)])
        .revised == 1)
    #expect(
      try archive.add([Pages.page(Pages.address, fetch: 4, headline: "Sold", body: changed.article.body)])
        .unchanged == 1)
  }

  @Test(arguments: [
    ["https://lamp.example/story?id=1", "https://lamp.example/story?id=2"],
    ["https://lamp.example/a", "https://lamp.example/b"],
    ["https://lamp.example/", "https://lamp.example/index.html"],
    ["https://lamp.example/a", "https://news.lamp.example/a"],
  ]) func otherAddressesAreOtherArticles(addresses: [String]) throws {
    let archive = try archive()
    let pages = [
      Pages.page(addresses[0], body: Pages.lighthouse + "\n\n" + Pages.boilerplate),
      Pages.page(
        addresses[1], headline: "Ida Marsh breaks arm", body: Pages.ferry + "\n\n" + Pages.boilerplate),
    ]
    #expect(try archive.add(pages).outcomes == [.new(1), .new(2)])
    #expect(try archive.originals() == [nil, nil])
    #expect(try archive.add(pages).unchanged == 2)
  }

  /// Orders in which a page and its twins come; the texts differ a little, as AMP pages do.
  @Test(arguments: [
    [Pages.address, Pages.twin], [Pages.twin, Pages.address],
    ["https://m.lamp.example/lighthouse", Pages.address, Pages.twin],
    [Pages.twin, "https://lamp.example/lighthouse?print=1", Pages.address],
    ["https://web.archive.org/web/2031/\(Pages.address)", Pages.address, Pages.twin],
    [Pages.twin, "https://lamp.example/lighthouse?print=1"],
  ]) func twinsAreCopiesInWhateverOrderTheyCome(addresses: [String]) throws {
    let archive = try archive()
    let pages = addresses.map { Pages.page($0, body: Pages.lighthouse + " Seen at \($0).") }
    let report = try archive.add(pages)
    #expect(report.new == pages.count)
    #expect(report.copies == pages.count - 1)
    let own = Int64((addresses.firstIndex(of: Pages.address) ?? 0) + 1)
    #expect(try archive.originals() == pages.indices.map { $0 + 1 == own ? nil : own })
    #expect(try archive.wrongStoryCounts() == [])
    // Everything again, in the same order and in the other, with other advertisements.
    for round in [addresses, addresses.reversed()] {
      let again = round.map { Pages.page($0, fetch: 2, body: Pages.lighthouse + " Seen at \($0).") }
      #expect(try archive.add(again).unchanged == pages.count)
    }
    #expect(try archive.originals() == pages.indices.map { $0 + 1 == own ? nil : own })
    #expect(try archive.statistics().revisions == 0)
  }

  /// Pages that name the article's address as their own, and are told by what their reader found.
  @Test(arguments: [
    ["", "#amp", "#print"], ["", "#print", "#amp"], ["#amp", "", "#print"], ["#amp", "#print", ""],
    ["#print", "", "#amp"], ["#print", "#amp", ""],
  ]) func twinsThatNameTheArticlesAddressAreCopies(kinds: [String]) throws {
    let pages = kinds.map { kind in
      var page = Pages.page(
        Pages.address, fetch: kind.count, body: Pages.lighthouse + (kind == "#amp" ? " Amp." : ""))
      if !kind.isEmpty { page.article.source.identity = "//lamp.example/lighthouse" + kind }
      return page
    }
    let archive = try Archive.holding(pages)
    let own = Int64((kinds.firstIndex(of: "") ?? 0) + 1)
    #expect(try archive.originals() == pages.indices.map { $0 + 1 == own ? nil : own })
    for again in [pages, pages.reversed()] { #expect(try archive.add(again).unchanged == 3) }
    #expect(try archive.statistics().revisions == 0)
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func aTwinStaysACopyThroughRevisionsOfEither() throws {
    let archive = try archive()
    try archive.add([Pages.page(Pages.address), Pages.page(Pages.twin, fetch: 9)])
    #expect(try archive.add([Pages.page(Pages.address, body: Pages.ferry)]).revised == 1)
    #expect(try archive.originals() == [nil, 1])
    #expect(try archive.add([Pages.page(Pages.twin, body: Pages.ferry + " So it was.")]).revised == 1)
    #expect(try archive.originals() == [nil, 1])
    #expect(try archive.body(1) == Pages.ferry)
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test(arguments: [Article.Partial.paywall, .summary]) func aPartNeverReplacesTheWhole(
    partial: Article.Partial
  ) throws {
    let archive = try archive()
    try archive.add([Pages.page(Pages.address)])
    let part = Pages.page(Pages.address, fetch: 2, partial: partial, body: Pages.stub)
    #expect(try archive.isKnown(part.article))
    #expect(try archive.add([part]).outcomes == [.unchanged(1)])
    #expect(try archive.body(1) == Pages.lighthouse)
  }

  @Test func theWholeReplacesAPartAndALongerPartAShorterOne() throws {
    let archive = try archive()
    let parts = [Pages.stub, String(Pages.lighthouse.prefix(250)), String(Pages.lighthouse.prefix(100))]
    try archive.add([Pages.page(Pages.address, partial: .summary, body: parts[0])])
    #expect(try archive.article(1)?.record.article.partial == .summary)
    let outcomes = try parts.dropFirst().map {
      try archive.add([Pages.page(Pages.address, partial: .paywall, body: $0)]).outcomes[0]
    }
    #expect(outcomes == [.revised(1, revision: 2), .unchanged(1)])
    #expect(try archive.add([Pages.page(Pages.address)]).outcomes == [.revised(1, revision: 3)])
    #expect(try archive.body(1) == Pages.lighthouse)
    #expect(try archive.article(1)?.record.article.partial == nil)
    #expect(try archive.article(1)?.revisions.map(\.article.partial) == [.paywall, .summary])
    for part in parts {
      #expect(
        try archive.add([Pages.page(Pages.address, fetch: 5, partial: .paywall, body: part)]).unchanged == 1)
    }
  }

  /// Of twins the one that has the whole text is the one that others repeat.
  @Test func aWholeTwinOfAStubIsTheOriginalUntilTheWholePageComes() throws {
    let archive = try archive()
    try archive.add([
      Pages.page(Pages.address, partial: .paywall, body: Pages.stub),
      Pages.page(Pages.twin, body: Pages.lighthouse),
    ])
    #expect(try archive.originals() == [2, nil])
    try archive.add([Pages.page(Pages.address, body: Pages.lighthouse + " The goats stay.")])
    #expect(try archive.originals() == [nil, 1])
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func capturesOfACrawlAreRevisionsInTheirOrderAndChangeNothingTheNextTime() throws {
    let archive = try archive()
    let captures = [
      Pages.lighthouse, Pages.lighthouse, Pages.ferry, Pages.lighthouse, Pages.ferry + " Calm.",
    ].enumerated()
      .map { Pages.page(Pages.address, fetch: $0, body: $1, offset: $0 * 1000) }
    let first: [WriteOutcome] = [
      .new(1), .unchanged(1), .revised(1, revision: 2), .revised(1, revision: 3), .revised(1, revision: 4),
    ]
    #expect(try archive.add(captures).outcomes == first)
    for _ in 0..<2 {
      #expect(try archive.add(captures).outcomes == Array(repeating: .unchanged(1), count: 5))
    }
    #expect(try archive.body(1) == Pages.ferry + " Calm.")
    // So does a crawl that brings an old text and does not tell when it was made.
    let later = Pages.page(Pages.address, fetch: 8, path: "later.warc.gz", offset: 0)
    #expect(try archive.add([later]).outcomes == [.unchanged(1)])
  }
}
