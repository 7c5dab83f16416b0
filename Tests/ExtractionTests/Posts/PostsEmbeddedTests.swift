import Records
import Testing

@testable import Extraction

/// Posts that stand in the text as the page embedded them.
struct PostsEmbeddedTests {
  @Test(arguments: [
    (
      "So proud of us! #win pic.twitter.com/abc123 — Ava Lund (@avalund) December 8, 2016",
      ["Twitter / Ava Lund / So proud of us! #win pic.twitter.com/abc123 / 2016-12-08"]
    ),
    (
      "See her tweet below.\nSo proud of us!\n- Ava Lund (@avalund) December 8, 2016",
      ["Twitter / Ava Lund / So proud of us! / 2016-12-08"]
    ),
    (
      "A post shared by Noel Brandt (@noelb) on Sep 30, 2021 at 5:10pm PDT",
      ["Instagram / Noel Brandt / - / 2021-09-30"]
    ),
    (
      "Finally home 🏡 A photo posted by Noel Brandt (@noelb) on Sep 30, 2016 at 5:10pm PDT",
      ["Instagram / Noel Brandt / Finally home 🏡 / 2016-09-30"]
    ),
    ("A video posted by @noelb on Sep 30, 2016 at 5:10pm PDT", ["Instagram / - / - / 2016-09-30"]),
    ("A post shared by Ava Lund (@avalund)", ["Instagram / Ava Lund / - / -"]),
    ("What a night — some fan (@fan_99) May 3, 2017", ["Twitter / some fan / What a night / 2017-05-03"]),
    ("What a night — Ava Lund (@avalund) 3 May 2017", ["Twitter / Ava Lund / What a night / 2017-05-03"]),
    ("What a night\n\n— Ava Lund (@avalund) May 3, 2017", ["Twitter / Ava Lund / What a night / 2017-05-03"]),
    (
      "Her answer was short.\n\nWhat a night 🎉🎉\nLove you all pic.twitter.com/abc123",
      ["Twitter / - / What a night 🎉🎉\nLove you all pic.twitter.com/abc123 / -"]
    ),
    ("@avalund: What a night! So proud.", ["- / Ava Lund / What a night! So proud. / -"]),
    ("Posted by Ava Lund on Saturday, December 10, 2016", ["Facebook / Ava Lund / - / 2016-12-10"]),
    ("Posted by u/avalund", ["Reddit / - / - / -"]),
    (
      "Lund shared the clip on TikTok.\n\n@avalund What a night #fyp ♬ original sound - Ava Lund",
      ["TikTok / Ava Lund / What a night #fyp / -"]
    ),
    (
      "Lund wrote on Twitter, \"So proud of us all tonight!\"\n\nSo proud of us all tonight! — Ava Lund (@avalund) December 8, 2016",
      ["Twitter / Ava Lund / So proud of us all tonight! / 2016-12-08"]
    ),
    (
      "What a night — Ava Lund (@avalund.bsky.social) December 8, 2024 at 5:10 PM",
      ["Bluesky / Ava Lund / What a night / 2024-12-08"]
    ),
    // Instagram's own frame around a caption of several paragraphs, and what is left where the page was cleaned of it.
    (
      "View this post on Instagram\n\nTwo suns\n\n.\n\n#twins\n\nA post shared by Ava Lund (@avalund)",
      ["Instagram / Ava Lund / Two suns\n\n.\n\n#twins / -"]
    ),
    (
      "View this post on Instagram Two suns A post shared by Ava Lund (@avalund)",
      ["Instagram / Ava Lund / Two suns / -"]
    ),
    ("Two suns 🌞\n\nA post shared by Ava Lund (@avalund)", ["Instagram / Ava Lund / Two suns 🌞 / -"]),
    ("They met in Oslo.\n\nA post shared by Ava Lund (@avalund)", ["Instagram / Ava Lund / - / -"]),
    (
      "\"Two suns #twins,\" read a banner.\n\nA post shared by Ava Lund (@avalund)",
      ["Instagram / Ava Lund / - / -"]
    ),
    // Twitter's present signature, its dashes, and days that are none.
    (
      "What a night\n\n— Ava Lund (@avalund) 8:15 PM · May 3, 2017",
      ["Twitter / Ava Lund / What a night / 2017-05-03"]
    ),
    (
      "What a night -- Ava Lund (@avalund) 3 May 2017", ["Twitter / Ava Lund / What a night / 2017-05-03"]
    ),
    ("What a night — Ava Lund (@avalund) February 31, 2017", ["Twitter / Ava Lund / What a night / -"]),
    (
      "What a night — Ava Lund (@avalund) May 3, 2017 at 5:10 PM And what a day — Noel Brandt (@noelb) May 4, 2017",
      [
        "Twitter / Ava Lund / What a night / 2017-05-03",
        "Twitter / Noel Brandt / And what a day / 2017-05-04",
      ]
    ),
    ("They left — Ava Lund (@avalund) came back in May 2017.", []),
    ("The fans disagreed. Posted by u/avalund", ["Reddit / - / - / -"]),
    ("Post by @avalund View on Threads", ["Threads / Ava Lund / - / -"]),
    (
      "Lund posted a sweet note.\n\nhttps://twitter.com/avalund/status/123456", ["Twitter / Ava Lund / - / -"]
    ),
    (
      "Lund posted a photo of the ring on Instagram.\n\nhttps://www.instagram.com/p/AbC123/",
      ["Instagram / Ava Lund / - / -"]
    ),
  ])
  func findsEmbeddedPosts(text: String, expected: [String]) {
    #expect(PostTexts.of(text) == expected)
  }

  @Test(arguments: [
    ("A video posted by @noelb on Sep 30, 2016 at 5:10pm PDT", "noelb"),
    ("Posted by u/avalund", "avalund"), ("Posted by u/ava_lund-99", "ava_lund-99"),
    ("\"Home at last,\" @sunnydays wrote on Twitter.", "sunnydays"),
    ("What a night — Ava Lund (@avalund.bsky.social) December 8, 2024", "avalund.bsky.social"),
    ("Lund posted a sweet note.\n\nhttps://twitter.com/avalund/status/123456", "avalund"),
  ])
  func keepsHandles(text: String, handle: String) {
    #expect(QuotesFixture(text, PostTexts.people).posts.map(\.handle) == [handle])
  }

  @Test(arguments: [
    "https://twitter.com/avalund/status/123456", "https://x.com/avalund/status/1?s=20",
    "https://www.instagram.com/p/AbC123/", "https://www.tiktok.com/@avalund/video/77",
    "https://bsky.app/profile/avalund/post/3k", "https://www.youtube.com/watch?v=abc",
  ])
  func aPostTakesTheAddressBehindIt(address: String) {
    let posts = QuotesFixture("Lund posted a sweet note.\n\n\(address)", PostTexts.people).posts
    #expect(posts.map(\.url) == [address])
  }

  @Test(arguments: ["https://twitter.com/avalund", "https://example.com/p/1", "https://www.instagram.com/"])
  func otherAddressesAreNoPosts(address: String) {
    let posts = QuotesFixture("Lund posted a sweet note.\n\n\(address)", PostTexts.people).posts
    #expect(posts.map(\.url) == [nil])
  }

  @Test func emojiAndLineBreaksStayAsTheyAre() {
    let text = "Two years 💍✨\nStill my #1 ❤️👩‍👧\n— Ava Lund (@avalund) May 3, 2017"
    let words = QuotesFixture(text, PostTexts.people).posts.first?.text
    #expect(words == "Two years 💍✨\nStill my #1 ❤️👩‍👧")
    let quoted = QuotesFixture(
      "Lund wrote on Instagram, \"Two years 💍✨\nStill my love ❤️👩‍👧\"", PostTexts.people)
    #expect(quoted.posts.first?.text == "Two years 💍✨\nStill my love ❤️👩‍👧")
  }
}
