import Records
import Testing

@testable import Ingest

@Suite struct MarkdownFormatTests {
  private func draft(_ text: String) throws -> Draft { try #require(Parts(MarkdownFormat.self, text).draft) }

  @Test func readsFrontMatter() throws {
    let draft = try draft(
      """
      ---
      title: "Lind & Poe: a wedding"
      date: 2021-10-01T08:00:00+02:00
      lastmod: 2021-10-03
      authors: [Mia Roe, "Jon Poe"]
      description: >
        A wedding
        by the lake
      publisher: The Lamp
      canonical_url: https://lamp.example/1
      lang: en-GB
      tags: [music, people]
      draft: false
      weight: 3
      ---

      She did it.
      """)
    let article = draft.article
    #expect(article.headline == "Lind & Poe: a wedding")
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T08:00:00+02:00")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.deck == "A wedding by the lake")
    #expect(article.publisher == "The Lamp")
    #expect(article.url == "https://lamp.example/1")
    #expect(article.language == "en")
    #expect(draft.lines == ["She did it."])
    #expect(draft.notes == [])
    #expect(article.extra?.contains(#""tags":["music","people"]"#) == true)
    #expect(article.extra?.contains(#""weight":"3""#) == true)
  }

  @Test func readsTheText() throws {
    let draft = try draft(
      """
      # Lind Weds

      ![Lind on stage](a.jpg "Lind in 2020") She *did* it, **really**, on `stage`
      with [her band](https://band.example/a_(b)) and 2 * 3 snake_case\\* stars.[^1]

      Guests
      ------

      > “It was late,”
      > she said.

      - One song
      - [x] ~~Two~~ songs
        that go on
      1. A third

      1998 was better.\\
      So was 1999.

      ```
      code stays *as it is*
      ```

      <figure><img src="x"><figcaption>A crowd</figcaption></figure>

      | Song | Year |
      |------|------|
      | One  | 1998 |

      ***
      <https://lamp.example> ends AT&amp;T it.

      [ref]: https://lamp.example
      """)
    #expect(draft.article.headline == "Lind Weds")
    #expect(draft.article.captions == ["Lind in 2020"])
    #expect(
      draft.lines == [
        "She did it, really, on stage with her band and 2 * 3 snake_case* stars.", "Guests",
        "“It was late,” she said.", "One song", "Two songs that go on", "A third", "1998 was better.",
        "So was 1999.",
        "code stays *as it is*", "A crowd", "Song | Year", "One | 1998",
        "https://lamp.example ends AT&T it.",
      ])
  }

  @Test(arguments: [
    ("---\ntitle: [unclosed\n---\nShe did it.\n", "its front matter is no valid YAML and is not read"),
    ("---\njust words\n---\nShe did it.\n", "its front matter holds no keys and is not read"),
    ("+++\ntitle = \"x\"\n+++\nShe did it.\n", "its front matter is TOML, which is not read"),
    ("---\na: &x [1]\nb: [*x, *x]\n---\nShe did it.\n", "its front matter has aliases or is nested too deep"),
    (
      "---\na: \(String(repeating: "[", count: 5000))\n---\nShe did it.\n",
      "its front matter has aliases or is nested too deep"
    ),
    (
      "---\na:\n  \(String(repeating: "- ", count: 5000))x\n---\nShe did it.\n",
      "its front matter has aliases or is nested too deep"
    ),
  ])
  func frontMatterThatIsNotReadIsToldAndKept(text: String, note: String) throws {
    let draft = try draft(text)
    #expect(draft.lines == ["She did it."])
    #expect(draft.notes.count == 1)
    #expect(draft.notes.first?.hasPrefix(note) == true, "\(draft.notes)")
    #expect(draft.article.removed.count == 1)
  }

  @Test func aTextWithoutFrontMatterIsAllText() throws {
    #expect(try draft("---\n\nShe did it.\n").lines == ["She did it."])
    #expect(try draft("She did it.").lines == ["She did it."])
    let parts = Parts(MarkdownFormat.self, "---\ntitle: x\n---\n")
    #expect(parts.drafts.first.map { $0.units.isEmpty } ?? true)
  }

  @Test func marksThatNeverEndAreReadInTime() throws {
    let marks = String(repeating: "[", count: 100_000) + String(repeating: "](", count: 100_000)
    #expect(try draft(marks).units.count == 1)
    #expect(try draft(String(repeating: "> ", count: 100_000) + "x").lines == ["x"])
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\n", true), ("---\r\ntitle: x\r\n...\r\n", true), ("+++\ntitle = 1\n+++\n", true),
    ("---\ntitle: x\n", false),
    ("---\n\nprose: x", false),
    ("--- a", false), ("---\n- x\n", false), ("", false),
  ])
  func recognisesFrontMatter(start: String, isMatter: Bool) {
    #expect(MarkdownFormat.recognises(Array(start.utf8)) == isMatter)
  }
}
