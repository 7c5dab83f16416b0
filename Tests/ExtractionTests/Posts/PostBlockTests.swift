import Records
import Testing

@testable import Extraction

/// Captions of several paragraphs, and where what tells a post begins and ends.
struct PostBlockTests {
  @Test(arguments: [
    (
      "Lund wrote on Instagram: \"Two suns\n\n.\n.\n\n🌞🌞 #twins\"\n\nBrandt slept.",
      "Two suns\n\n.\n.\n\n🌞🌞 #twins"
    ),
    (
      "Lund wrote on Instagram:\n\n\"Line one\n\nLine two 🎉\n\nLine three\"\n\nBrandt slept.",
      "Line one\n\nLine two 🎉\n\nLine three"
    ),
    (
      "Lund wrote on Instagram:\n\n“Line one.\n\n“Line two 🎉.\n\n“Line three.”\n\nBrandt slept.",
      "Line one. … Line two 🎉. … Line three."
    ),
    ("Lund wrote on Instagram:\n\n“Line one is here.”\n\nBrandt slept.", "Line one is here."),
  ])
  func aCaptionKeepsItsParagraphs(text: String, expected: String) {
    #expect(QuotesFixture(text, PostTexts.people).posts.map(\.text) == [expected])
  }

  @Test(arguments: [
    // Never closed, or closed elsewhere.
    "Lund wrote on Instagram:\n\n\"Line one\n\nBrandt slept.\n\nNobody knew why.",
    "Lund wrote on Instagram:\n\n\"Line one\n\nBrandt slept. \"It is late,\" he said.",
  ])
  func aMarkThatIsNotClosedTakesNoParagraphs(text: String) {
    let posts = QuotesFixture(text, PostTexts.people).posts
    #expect(posts.map(\.author).first == "Ava Lund")
    #expect(!posts.contains { $0.text?.contains("Brandt") ?? false })
  }

  /// Thousands of opening marks: each looks a few paragraphs ahead.
  @Test func manyOpenMarksAreRead() {
    let text = String(repeating: "Lund wrote on Instagram:\n\n\"Line one\n\n", count: 3000)
    #expect(!QuotesFixture(text, PostTexts.people).posts.isEmpty)
  }

  @Test(arguments: [
    "Lund wrote on Instagram, \"Our song is a hit! We cannot thank you enough, all of you.\" Brandt slept.",
    "Lund shared a photo on Instagram. Her caption said: \"Home at last. What a year!\"",
    "Lund wrote on Instagram:\n\n\"Line one\n\nLine two\"",
  ])
  func theSpanHoldsTheWords(text: String) throws {
    let post = try #require(QuotesFixture(text, PostTexts.people).posts.first)
    let words = try #require(post.text)
    let bytes = Array(text.utf8)[post.span.start..<post.span.end]
    #expect(String(decoding: bytes, as: UTF8.self).contains(words))
  }

  @Test func wordsThatAreToldTwiceAreKeptOnce() {
    let found = QuotesFixture(
      "Lund wrote on Instagram: \"I love the sea.\" Lund went on, \"I love the sea.\"", PostTexts.people)
    #expect(found.posts.map(\.text) == ["I love the sea."])
    #expect(found.posts.map(\.quotes.count) == [found.quotes.count])
  }
}
