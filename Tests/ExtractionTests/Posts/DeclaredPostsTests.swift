import Records
import Testing

@testable import Extraction

/// Posts that a page's markup tells.
struct DeclaredPostsTests {
  /// An article whose embeds are marked: `{words}`, in their order; `{}` for one without words.
  private func findings(_ marked: String, _ embeds: [Embed], headline: String? = nil) -> Findings {
    var article = article("", headline: headline, published: "2031-05-02")
    var body = String.UnicodeScalarView()
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "{": starts.append(body.count)
      case "}":
        var embed = embeds[article.embeds.count]
        embed.range = (starts.popLast() ?? 0)..<body.count
        article.embeds.append(embed)
      default: body.append(scalar)
      }
    }
    article.body = String(body)
    return Extractor().extract(article).findings
  }

  private func told(_ post: SocialPost) -> String {
    [post.platform, post.author, post.handle, post.text, post.date, post.url].map { $0 ?? "-" }.joined(
      separator: " / ")
      + " \(post.span.start)..<\(post.span.end)"
  }

  private let embed = Embed(
    platform: "X", author: "Ava Lund ✨", handle: "avalund", date: "2031-04-30", url: "https://x.example/1")

  @Test func anEmbedIsAPostWithItsWords() {
    let found = findings(
      "Singer Ava Lund is back.\n\n{So 🏡 glad to be home! #home with @noel}\n\nFans rejoiced.", [embed])
    #expect(
      found.posts.map(told) == [
        "X / Ava Lund / avalund / So 🏡 glad to be home! #home with @noel / 2031-04-30 / https://x.example/1 26..<64"
      ])
    #expect(found.posts.map(\.hashtags) == [["home"]])
    #expect(found.posts.map(\.mentions) == [["noel"]])
  }

  @Test func nothingIsGuessedOfItsLines() {
    let lines = "{So glad to be home! pic.twitter.com/abc — Noel Brandt (@noelb) May 1, 2030}"
    let found = findings("Singer Ava Lund is back.\n\n\(lines)\n\nFans rejoiced.", [embed])
    #expect(found.posts.map(\.author) == ["Ava Lund"])
    #expect(found.posts.map(\.date) == ["2031-04-30"])
    // The signature in a paragraph of its own is part of it, too.
    let signed = findings(
      "Singer Ava Lund is back.\n\n{So glad to be home!}\n\n— Noel Brandt (@noelb) May 1, 2030\n\nFans rejoiced.",
      [embed])
    #expect(signed.posts.map(\.author) == ["Ava Lund"])
    // What the markup does not tell is still guessed.
    let both = findings(
      "Singer Ava Lund is back.\n\n{So glad to be home!}\n\nFans rejoiced.\n\nSo did others.\n\nGood night all — Noel Brandt (@noelb) May 1, 2030",
      [embed])
    #expect(both.posts.map(\.handle) == ["avalund", "noelb"])
  }

  @Test func anEmbedWithoutWordsStandsAtItsPlace() {
    let found = findings(
      "Singer Ava Lund is back.\n\n{}Fans rejoiced.\n\nGood night all — Noel Brandt (@noelb) May 1, 2030{}",
      [embed, Embed(platform: "TikTok", url: "https://tiktok.example/2")])
    #expect(
      found.posts.map(told) == [
        "X / Ava Lund / avalund / - / 2031-04-30 / https://x.example/1 26..<26",
        "Twitter / Noel Brandt / noelb / Good night all / 2030-05-01 / - 42..<91",
        "TikTok / - / - / - / - / https://tiktok.example/2 91..<91",
      ])
  }

  @Test func anEmbedOfAnEmptyBodyStandsAtItsBeginning() {
    let found = findings("{}", [embed], headline: "Singer Ava Lund is back")
    #expect(found.posts.map(\.span) == [Span(.body, 0, 0)])
  }

  @Test(
    arguments: [
      ("AVA LUND", nil, "Ava Lund"), ("Ava Lünd 🎤", nil, "Ava Lund"), (nil, "AvaLund", "Ava Lund"),
      ("Noel", "noelb", "Noel"),
      ("official ✨", "avalund", "Ava Lund"), (nil, nil, nil),
    ] as [(String?, String?, String?)]) func authorsAreFoundAmongThePeople(
      author: String?, handle: String?, name: String?
    )
  {
    let found = findings(
      "Singer Ava Lund (@avalund) is back.\n\n{So glad to be home!}",
      [Embed(platform: "X", author: author, handle: handle)])
    #expect(found.posts.map(\.author) == [name])
  }

  @Test func theTextThatTellsOfAPostAndItsEmbedAreOnePost() {
    let found = findings(
      "Singer Ava Lund is back.\n\nLund wrote on X, \"So glad to be home tonight!\"\n\n{So glad to be home tonight! Love you.}",
      [embed])
    #expect(found.posts.map(\.text) == ["So glad to be home tonight! Love you."])
    #expect(found.posts.map(\.quotes) == [[0]])
    #expect(found.quotes.map(\.medium) == [.written])
    #expect(found.quotes.map(\.date) == ["2031-04-30"])
  }

  @Test func quotesWithinItsWordsAreWritten() {
    let found = findings(
      "Singer Ava Lund is back.\n\n{My mother said, \"You will never sing again.\" Look at me now!}", [embed])
    #expect(found.quotes.map(\.medium) == [.written])
    #expect(found.posts.map(\.quotes) == [[0]])
  }

  @Test(arguments: ["2031-02-30", "yesterday", ""]) func aDayThatIsNoneIsUnknown(date: String) {
    let found = findings("{So glad to be home!}", [Embed(platform: "X", date: date)])
    #expect(found.posts.map(\.date) == [nil])
  }

  @Test(
    "ranges that cannot be",
    arguments: [
      [5..<5_000_000], [9_000_000..<9_000_001], [0..<10, 4..<12, 4..<12], [Int.max - 1..<Int.max, 3..<3],
      [0..<200, 0..<200],
    ]) func rangesThatCannotBe(ranges: [Range<Int>])
  {
    var article = article("So glad to be home! Ava Lund sang.", headline: "Ava Lund sings")
    article.embeds = ranges.map { Embed(platform: "X", range: $0) }
    let found = Extractor().extract(article).findings
    #expect(found.posts.count == ranges.count)
    let length = article.body.unicodeScalars.count
    for post in found.posts {
      #expect(post.span.field == .body)
      #expect(0 <= post.span.start && post.span.start <= post.span.end && post.span.end <= length)
      let scalars = Array(article.body.unicodeScalars)[post.span.start..<post.span.end]
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars)
      #expect(post.text ?? "" == String(words))
    }
  }

  @Test func emptyArticlesMayHaveEmbeds() {
    var article = article("")
    article.embeds = [Embed(platform: "X", range: 0..<4)]
    #expect(Extractor().extract(article).findings.posts.map(\.span) == [Span(.body, 0, 0)])
  }

  /// Thousands of posts, each within the one before.
  @Test func manyEmbedsAreRead() {
    var article = article(String(repeating: "So glad \"to be\" home. ", count: 2000))
    let length = article.body.unicodeScalars.count
    article.embeds = (0..<4000).map { Embed(platform: "X", range: $0..<max($0, length - $0)) }
    #expect(Extractor().extract(article).findings.posts.count == 4000)
  }
}
