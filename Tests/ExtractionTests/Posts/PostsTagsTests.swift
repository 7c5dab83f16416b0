import Records
import Testing

@testable import Extraction

/// Hashtags, mentions, quotes and accounts of posts.
struct PostsTagsTests {
  private func post(_ text: String) throws -> SocialPost {
    try #require(QuotesFixture(text, PostTexts.people).posts.first)
  }

  @Test(arguments: [
    (
      "Lund tweeted, \"Thank you #fans, thank you @noelb! #Fans #love_2021 @NoelB\"", ["fans", "love_2021"],
      ["noelb"]
    ),
    ("Lund tweeted, \"Mail me at ava@example.com.\"", [], []),
    ("Lund shared a photo of #dogs on Instagram.", [], []),
    ("Lund tweeted, \"We are #1 and #2_2, thank you #1love\"", ["1love"], []),
    ("Lund tweeted, \"Thanks #cafe\u{301}s and ＃wide and #️⃣ ＃1 for all\"", ["cafe\u{301}s", "wide"], []),
    ("#fire 🔥 #été @a.b_c — Ava Lund (@avalund) May 3, 2017", ["fire", "été"], ["a.b_c"]),
  ])
  func keepsTagsOfItsWords(text: String, hashtags: [String], mentions: [String]) throws {
    let post = try post(text)
    #expect(post.hashtags == hashtags)
    #expect(post.mentions == mentions)
  }

  /// The headline is a paragraph before the caption.
  @Test func aCaptionUnderTheHeadlineIsRead() {
    let found = QuotesFixture(
      "Two suns #twins\n\nA post shared by Ava Lund (@avalund)", PostTexts.people, headline: "Ava Lund")
    #expect(found.posts.map(\.text) == ["Two suns #twins"])
  }

  @Test func namesTheQuotesThatAreItsWords() {
    let text = """
      "It rained all day," Brandt told a reporter.

      "Home at last," Lund wrote on Instagram. "What a year it was."

      "It was long for us," Lund told a reporter. She tweeted, "Good night, my dear friends."
      """
    let found = QuotesFixture(text, PostTexts.people)
    #expect(found.posts.map(\.quotes) == [[1], [3]])
    #expect(found.quotes[1].segments == ["Home at last,", "What a year it was."])
  }

  @Test func aHeadlineThatQuotesAPostIsLinkedToo() {
    let found = QuotesFixture(
      "Lund wrote on Instagram, \"I am home at last.\"", PostTexts.people,
      headline: "Ava Lund: \"I am home at last\"")
    #expect(found.posts.map(\.quotes) == [[0, 1]])
  }

  @Test func aPostWithoutWordsHasNoQuotes() throws {
    #expect(try post("Lund shared a photo of her dog on Instagram.").quotes == [])
  }

  /// A handle is somebody's where the text says so, and then a signature of that handle alone names its author.
  @Test(arguments: [
    "Ava Lund (@sunnydays) left.", "Ava Lund posted it on her Instagram account, @sunnydays.",
    "Ava Lund, who tweets as @sunnydays, left.", "Ava Lund, who goes by @sunnydays on Instagram, left.",
    "Ava Lund, whose handle is @sunnydays, left.", "Ava Lund, known as @sunnydays, left.",
    "Noel Brandt and Ava Lund left. Ava Lund's handle is @sunnydays.",
  ])
  func aHandleIsTiedToItsPerson(text: String) {
    let posts = QuotesFixture(
      text + "\n\nOff we go! A post shared by @sunnydays on May 3, 2017", PostTexts.people
    ).posts
    #expect(posts.last?.author == "Ava Lund")
    #expect(posts.last?.handle == "sunnydays")
  }

  @Test func aHandleMayBeTiedBehindItsPost() throws {
    let post = try post(
      "\"Home at last, dear all,\" @sunnydays tweeted.\n\nIt was Ava Lund (@sunnydays) herself.")
    #expect(post.author == "Ava Lund")
    #expect(post.handle == "sunnydays")
  }

  @Test func anAccountThatIsNobodysIsNoName() throws {
    let post = try post("\"Home at last, dear all,\" @sunnydays wrote on Twitter.")
    #expect(post.author == nil)
    #expect(post.handle == "sunnydays")
  }

  @Test func aDescribedPostHasTheAccountThatItsSentenceNames() throws {
    let post = try post("Ava Lund wrote on her Instagram account, @sunnydays, \"Home at last, dear all.\"")
    #expect(post.handle == "sunnydays")
  }

  @Test(arguments: ["Ava Lund met @sunnydays.", "Noel Brandt liked her account, @sunnydays."])
  func aHandleThatIsNobodysStaysSo(text: String) {
    let posts = QuotesFixture(
      text + "\n\nOff we go! A post shared by @sunnydays on May 3, 2017", PostTexts.people
    ).posts
    #expect(posts.last?.author == nil)
  }
}
