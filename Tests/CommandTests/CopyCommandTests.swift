import Foundation
import Testing

/// How the commands tell of copies and of parts of texts.
@Suite struct CopyCommandTests {
  static let text = """
    Vera Lind has sold the white lighthouse at Tessaly where she wrote her first three albums, a spokesman for the singer confirmed on \
    Monday. A brewer from the mainland paid two million crowns for the tower, the cottage and the boat that nobody has dared to steer \
    since the storm. Neighbours along the pier remember lamps burning until dawn and a piano hauled up the stairs by seven fishermen.
    """

  static func line(
    _ url: String, _ date: String, title: String = "Lind sells lighthouse", text: String = text
  ) -> String {
    #"{"date":"\#(date)","title":"\#(title)","text":"\#(text)","url":"\#(url)"}"# + "\n"
  }

  /// A page, its AMP twin, a syndicated copy years later, and another article.
  private func withArticles(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      let lines = [
        Self.line("https://www.lamp.example/lighthouse", "2031-05-02"),
        Self.line(
          "https://amp.lamp.example/lighthouse?utm_source=x", "2031-05-02", text: Self.text + " Share this."),
        Self.line("https://fern.example/tower", "2034-05-02", title: "A tower \\u001b[31mchanges hands"),
        Self.line(
          "https://fern.example/tour", "2034-05-03", title: "Lighthouse tour",
          text: "A lighthouse tour opens on Sunday."),
      ]
      try place.write(lines.joined(), to: "wire.jsonl")
      let outcome = try place.run("import", "wire.jsonl")
      #expect(outcome.output == "4 new, 0 unchanged, 0 revised, 0 rejected, 2 copies\n")
      try work(place)
    }
  }

  @Test func theSummaryCountsCopiesOnceOnly() throws {
    try withArticles { place in
      let again = try place.run("import", "wire.jsonl")
      #expect(again.output == "0 new, 4 unchanged, 0 revised, 0 rejected\n")
      try place.write(Self.line("https://moss.example/a", "2031-06-01"), to: "more.jsonl")
      let more = try #require(try jsonObjects(place.run("import", "more.jsonl", "--json")).first)
      #expect(more["new"] as? Int == 1)
      #expect(more["copies"] as? Int == 1)
    }
  }

  @Test func searchListsAnArticleOnceAndAllCopiesOnDemand() throws {
    try withArticles { place in
      let found = try place.run("search", "lighthouse")
      #expect(found.output.contains("https://www.lamp.example/lighthouse · +2 copies\n"))
      #expect(found.output.contains("Lighthouse tour"))
      #expect(!found.output.contains("changes hands"))
      #expect(found.errors == "2 articles and 2 copies found\n")
      let all = try place.run("search", "lighthouse", "--copies")
      #expect(all.output.contains("changes hands"))
      #expect(all.output.contains("copy of [1] +1 copy"))
      #expect(all.errors == "4 articles found\n")
      #expect(try place.run("search", "hands").errors == "1 article found\n")
      let hits = try jsonObjects(place.run("search", "lighthouse", "--json"))
      #expect(Set(hits.compactMap { $0["id"] as? Int }) == [1, 4])
      let first = try #require(hits.first { $0["id"] as? Int == 1 })
      #expect(first["copyOf"] is NSNull)
      #expect(first["copies"] as? [Int] == [2, 3])
      let copy = try #require(try jsonObjects(place.run("search", "hands", "--json")).first)
      #expect(copy["copyOf"] as? Int == 1)
      #expect(copy["copies"] as? [Int] == [1, 2])
      let table = try place.run("search", "lighthouse", "--csv").output.components(separatedBy: "\r\n")
      #expect(table.first?.hasSuffix(",snippet,copyOf,copies") == true)
      #expect(table.contains { $0.hasPrefix("1,") && $0.hasSuffix(",,2") })
    }
  }

  @Test func anArticleNamesItsCopies() throws {
    try withArticles { place in
      let page = try place.run("article", "1").output
      #expect(page.contains("\nCopies\n  [2] 2031-05-02 Lind sells lighthouse – "))
      #expect(page.contains("  [3] 2034-05-02 A tower"))
      #expect(!page.contains("\u{1B}"))
      let twin = try place.run("article", "2").output
      #expect(twin.contains("AMP page"))
      #expect(twin.contains("\ncopy of [1] 2031-05-02 Lind sells lighthouse"))
      let object = try #require(try jsonObjects(place.run("article", "1", "--json")).first)
      #expect(object["copies"] as? [Int] == [2, 3])
      #expect(object["copyOf"] is NSNull)
      #expect(try jsonObjects(place.run("article", "3", "--json")).first?["copyOf"] as? Int == 1)
      #expect(try jsonObjects(place.run("stats", "--json")).first?["copies"] as? Int == 2)
    }
  }
}
