import Records
import Testing

@testable import Extraction

struct PostsFinderTests {
  private static let people = ["+Ava Lund", "-Noel Brandt"]

  /// `platform / author / text / date`
  private func posts(_ text: String) -> [String] {
    QuotesFixture(text, Self.people).posts.map {
      [$0.platform ?? "-", $0.author ?? "-", $0.text ?? "-", $0.date ?? "-"].joined(separator: " / ")
    }
  }

  @Test(arguments: [
    ("\"Home at last,\" Lund wrote on Instagram.", ["Instagram / Ava Lund / Home at last, / -"]),
    ("Lund tweeted: \"Home at last.\"", ["Twitter / Ava Lund / Home at last. / -"]),
    (
      "\"Home at last,\" Lund captioned the photo. \"What a long year it was.\"",
      ["- / Ava Lund / Home at last, … What a long year it was. / -"]
    ),
    (
      "Lund shared a photo of her dog on Instagram on Sept. 3, 2021.",
      ["Instagram / Ava Lund / - / 2021-09-03"]
    ),
    (
      "Lund shared a photo of her dog on Instagram.\n\n\"Home at last,\" she wrote in the caption.",
      ["Instagram / Ava Lund / Home at last, / -"]
    ),
    ("In an Instagram post, Lund revealed that she had moved.", ["Instagram / Ava Lund / - / -"]),
    ("Lund said in a tweet that she was leaving the show.", ["Twitter / Ava Lund / - / -"]),
    (
      "Lund's Instagram post read: \"I am done with all of this.\"",
      ["Instagram / Ava Lund / I am done with all of this. / -"]
    ),
    (
      "Lund took to Instagram on Sept. 3, 2021, to thank her fans.",
      ["Instagram / Ava Lund / - / 2021-09-03"]
    ),
    (
      "Brandt retweeted the photo and wrote on Instagram, \"Home at last.\"",
      ["Instagram / Noel Brandt / Home at last. / -"]
    ),
    (
      "Lund wrote on Twitter, \"Home at last.\"\n\n\"It was a long year for us,\" she continued.",
      ["Twitter / Ava Lund / Home at last. … It was a long year for us, / -"]
    ),
    (
      "\"Home at last,\" Lund wrote on Instagram.\n\nBrandt tweeted: \"So glad you are back.\"",
      [
        "Instagram / Ava Lund / Home at last, / -",
        "Twitter / Noel Brandt / So glad you are back. / -",
      ]
    ),
  ])
  func findsDescribedPosts(text: String, expected: [String]) {
    #expect(posts(text) == expected)
  }

  @Test func anEmbeddedPostThatIsAlsoDescribedIsOne() {
    let text = """
      Lund wrote on Twitter, "So proud of us all tonight!"

      So proud of us all tonight! — Ava Lund (@avalund) December 8, 2016
      """
    let posts = QuotesFixture(text, Self.people).posts
    #expect(posts.count == 1)
    #expect(posts.first?.handle == "avalund")
    #expect(posts.first?.date == "2016-12-08")
  }

  @Test(arguments: [
    "Lund has nine million followers on Instagram.",
    "\"Home at last,\" Lund told a reporter.",
    "Lund has not posted on Twitter since May.",
    "\"Home at last,\" Lund wrote in her memoir.",
    "Fans of Lund love social media.",
    "\"They are open to it,\" said Ava Lund, Twitter's director of sales.",
    "\"They are open to it,\" Lund said of a tweet from Brandt.",
    "Noel Brandt is a writer. He tweets @noelb.",
    "Lund may share a photo on Instagram.", "Lund tweeted nothing about it.",
    "\"Home at last,\" Lund wrote in her story.",
  ])
  func findsNoPostElsewhere(text: String) {
    #expect(posts(text) == [])
  }
}
