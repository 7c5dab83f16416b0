import Records
import Testing

@testable import Extraction

/// What a record tells of quotes that are the words of posts.
struct PostedQuotesTests {
  private func record(_ body: String) -> Record {
    Extractor().extract(
      Article(
        source: Source(path: "-", format: .text, sha256: ""), published: "2021-10-14",
        body: "Marisol Quintane and Desmond Oyelaran met in Lisbon.\n\n" + body))
  }

  @Test(arguments: [
    ("\"You look so good in it,\" Oyelaran commented on Quintane's Instagram post.", Quote.Medium.written),
    ("\"You look so good in it,\" Oyelaran replied on Twitter.", .written),
    ("\"You look so good in it,\" Oyelaran said in an Instagram post.", .written),
    ("\"You look so good in it,\" Oyelaran said in a video on Instagram.", .spoken),
    ("\"You look so good in it,\" Oyelaran said during an Instagram Live.", .spoken),
    ("Oyelaran posted a video on Instagram. \"You look so good in it,\" he said in it.", .spoken),
    ("\"You look so good in it,\" Oyelaran told a reporter.", .spoken),
  ])
  func wordsOfAPostAreWritten(body: String, medium: Quote.Medium) {
    #expect(record(body).findings.quotes.map(\.medium) == [medium])
  }

  @Test(arguments: [
    "\"You look so good in it,\" Oyelaran wrote on Instagram on Tuesday.",
    "On Tuesday, Quintane shared a photo on Instagram.\n\n\"I am home at last, dear all,\" she wrote in the caption.",
    "Quintane took to Twitter on Oct. 2. \"I am home at last,\" she wrote. \"It was a long way.\"",
  ])
  func aQuoteHasTheDayOfItsPost(body: String) throws {
    let findings = record(body).findings
    let post = try #require(findings.posts.last)
    #expect(post.date != nil)
    #expect(!post.quotes.isEmpty)
    for quote in post.quotes { #expect(findings.quotes[quote].date == post.date) }
  }
}
