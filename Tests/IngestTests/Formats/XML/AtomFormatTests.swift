import Records
import Testing

@testable import Ingest

@Suite struct AtomFormatTests {
  private func parts(_ entries: String, feed: String = "") -> Parts {
    Parts(
      AtomFormat.self,
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en' xml:base='https://lamp.example/a/'><title>The Lamp</title>\(feed)\(entries)</feed>"
    )
  }

  @Test func readsAnEntry() throws {
    let draft = try #require(
      parts(
        """
        <entry xml:lang="fr"><title type="html">Lind &amp;amp; Poe &lt;b&gt;wed&lt;/b&gt;</title>
        <link rel="replies" href="r"/><link rel="alternate" type="application/json" href="1.json"/><link href="../1"/>
        <id>tag:lamp.example,2021:1</id><published>2021-10-01T08:00:00+02:00</published><updated>2021-10-03T09:00:00Z</updated>
        <author><name>Mia Roe</name><uri>https://lamp.example/mia</uri></author><author><name>Jon Poe</name></author>
        <summary>By the lake.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She &lt;3 him.</p><ul><li>One</li></ul></div></content>
        <category term="Music"/></entry>
        """
      ).draft)
    let article = draft.article
    #expect(article.headline == "Lind & Poe wed")
    #expect(article.url == "https://lamp.example/1")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T08:00:00+02:00")
    #expect(article.modified == "2021-10-03")
    #expect(article.language == "fr")
    #expect(article.publisher == "The Lamp")
    #expect(article.deck == "By the lake.")
    #expect(draft.lines == ["She <3 him.", "One"])
    #expect(article.extra?.contains(#""category":{"@term":"Music"}"#) == true)
    #expect(article.extra?.contains(#""link":{"@rel":"replies","@href":"r"}"#) == true)
  }

  @Test func anEntryInheritsFromItsFeedOrItsSource() throws {
    let feed = "<author><name>The Desk</name></author>"
    let own = try #require(
      parts(
        "<entry><title>x y</title><updated>2021-10-01T08:00:00Z</updated><content>Text here.</content></entry>",
        feed: feed
      )
      .draft)
    #expect(own.article.bylines == ["The Desk"])
    #expect(own.article.language == "en")
    // The only day there is.
    #expect(own.article.published == "2021-10-01")
    #expect(own.article.modified == nil)
    let taken = try #require(
      parts(
        "<entry><title>x y</title><content>Text.</content><source><title>The Torch</title><author><name>Ann Poe</name></author></source></entry>",
        feed: feed
      ).draft)
    #expect(taken.article.bylines == ["Ann Poe"])
    #expect(taken.article.publisher == "The Torch")
  }

  @Test func contentElsewhereLeavesTheSummary() throws {
    let draft = try #require(
      parts(
        "<entry><title>x y</title><summary type='html'>&lt;p&gt;Short.&lt;/p&gt;</summary><content type='video/mp4' src='v.mp4'/></entry>"
      ).draft)
    #expect(draft.lines == ["Short."])
    #expect(draft.article.partial == .summary)
    #expect(draft.article.extra?.contains(#""content":{"@type":"video/mp4","@src":"v.mp4"}"#) == true)
  }

  @Test func anEntryWithoutTextIsRefusedAlone() {
    let parts = parts(
      "<entry><title>One two</title><content>Text.</content></entry><entry><title>Empty</title></entry>")
    #expect(parts.drafts.map(\.article.headline) == ["One two"])
    #expect(
      parts.errors == [" item 2 is no article: it has no content and no summary; there is nothing to read"])
  }

  @Test func readsAtom03AndSingleEntries() throws {
    let old = try #require(
      Parts(
        AtomFormat.self,
        "<feed version='0.3'><title>T</title><entry><title>x y</title><issued>2004-10-01T08:00:00Z</issued><modified>2004-10-02</modified><content mode='escaped' type='text/html'>&lt;p&gt;Hi.&lt;/p&gt;</content></entry></feed>"
      ).draft)
    #expect(old.article.published == "2004-10-01")
    #expect(old.article.modified == "2004-10-02")
    #expect(old.lines == ["Hi."])
    let single = try #require(
      Parts(AtomFormat.self, "<entry><title>x y</title><content>Text.</content></entry>").draft)
    #expect(single.article.headline == "x y")
  }

  @Test(arguments: [
    ("b", "https://l.example/a/b"), ("/b", "https://l.example/b"), ("//m.example/b", "https://m.example/b"),
    ("http://m.example/b", "http://m.example/b"), ("mailto:x@y", "mailto:x@y"),
    ("", "https://l.example/a/c?d"), ("../b/./c?x=../y", "https://l.example/b/c?x=../y"),
    ("../../..", "https://l.example/"), ("?e", "https://l.example/a/c?e"),
    ("#f", "https://l.example/a/c?d#f"),
  ])
  func resolvesReferences(reference: String, address: String) {
    #expect(WebReference.resolve(reference, against: "https://l.example/a/c?d") == address)
    #expect(WebReference.resolve(reference, against: nil) == reference)
  }
}
