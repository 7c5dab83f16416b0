import Markup
import Records
import Testing

@testable import Pages

@Suite struct EmbedReaderTests {
  /// The first embed in a piece of a page.
  private func embed(_ html: String) throws -> (embed: Embed, text: String)? {
    let tree = try HTMLParser.parse(Array(html.utf8)).tree
    return tree.nodes.indices.lazy.compactMap { EmbedReader.embed(at: $0, in: tree) }.first
  }

  private func check(_ html: String, _ expected: Embed, _ text: String) throws {
    let found = try #require(try embed(html))
    #expect(found.embed == expected)
    #expect(found.text == text)
  }

  @Test func readsATweetWithoutItsPicturesAndSignature() throws {
    try check(
      """
      <blockquote class="twitter-tweet" data-width="550"><p lang="en" dir="ltr">We said yes.<br><br>Thank you,
      <a href="https://twitter.com/falk?ref_src=twsrc%5Etfw">@falk</a> <a href="https://twitter.com/hashtag/lake?src=hash">#lake</a>
      <a href="https://t.co/Ab1">pic.twitter.com/Ab1</a></p>&mdash; Vera Lind 🎄 (@vera_lind)
      <a href="https://twitter.com/vera_lind/status/1197000000000000000?ref_src=twsrc%5Etfw">November 20, 2019</a></blockquote>
      """,
      Embed(
        platform: "Twitter", author: "Vera Lind 🎄", handle: "vera_lind", date: "2019-11-20",
        url: "https://twitter.com/vera_lind/status/1197000000000000000"),
      "We said yes.\nThank you, @falk #lake")
  }

  @Test(arguments: [
    ("One word more.pic.twitter.com/Ab1", "One word more."),
    ("See https://lamp.example/a https://t.co/Ab1", "See https://lamp.example/a"),
    ("The end.https://t.co/Ab1", "The end."),
    ("https://t.co/Ab1 is where it is", "https://t.co/Ab1 is where it is"),
    ("Look pic.x.com/Ab1", "Look"),
  ])
  func leavesOutAddressesThatStandForPictures(written: String, words: String) throws {
    let html =
      "<blockquote class='twitter-tweet'><p>\(written)</p>— Vera Lind (@lind) <a href='https://x.com/lind/status/12'>May 1, 2024</a></blockquote>"
    #expect(try embed(html)?.text == words)
  }

  @Test func readsTheSignatureInAParagraphOfItsOwn() throws {
    try check(
      """
      <blockquote class="twitter-tweet"><p>It is over.</p><p>— Otto Falk (@falk) <a
      href="https://x.com/falk/status/1820436642806591998?ref_src=twsrc">5 août 2024</a></p></blockquote>
      """,
      Embed(
        platform: "X", author: "Otto Falk", handle: "falk", date: "2024-08-05",
        url: "https://x.com/falk/status/1820436642806591998"),
      "It is over.")
  }

  @Test func takesTheAddressOfTheSignatureRatherThanOfAQuotedTweet() throws {
    let html = """
      <blockquote class="twitter-tweet"><p>This. <a href="https://twitter.com/falk/status/11">twitter.com/falk/status/11</a></p>
      — Vera Lind (@lind) <a href="https://twitter.com/lind/status/12">November 20, 2019</a></blockquote>
      """
    #expect(try embed(html)?.embed.url == "https://twitter.com/lind/status/12")
  }

  @Test func tellsTheDayOfATweetByItsNumberWhenItHasNoOther() throws {
    try check(
      "<blockquote class='twitter-tweet'><a href='https://twitter.com/lind/status/1196540095848996871'></a></blockquote>",
      Embed(
        platform: "Twitter", handle: "lind", date: "2019-11-18",
        url: "https://twitter.com/lind/status/1196540095848996871"), "")
  }

  @Test func readsAnInstagramPostWithItsCaption() throws {
    try check(
      """
      <blockquote class="instagram-media" data-instgrm-captioned data-instgrm-version="8"
        data-instgrm-permalink="https://www.instagram.com/p/CUeuD_vLqO1/?utm_source=ig_embed&amp;utm_campaign=loading">
      <div><p><a href="https://www.instagram.com/p/CUeuD_vLqO1/">Five years today.<br>All my love</a></p>
      <p>A post shared by <a href="https://www.instagram.com/lind/"> Vera Lind</a> (@vera.lind) on
      <time datetime="2021-10-02T00:30:00+00:00">Oct 1, 2021 at 5:30pm PDT</time></p></div></blockquote>
      """,
      Embed(
        platform: "Instagram", author: "Vera Lind", handle: "vera.lind", date: "2021-10-01",
        url: "https://www.instagram.com/p/CUeuD_vLqO1/"),
      "Five years today.\nAll my love")
  }

  @Test func readsAnInstagramPostWithoutWords() throws {
    try check(
      """
      <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/CUeuD_vLqO1/?igshid=1">
      <div><a href="https://www.instagram.com/reel/CUeuD_vLqO1/?igshid=1"><div></div><div>View this post on Instagram</div></a>
      <p><a href="https://www.instagram.com/reel/CUeuD_vLqO1/?igshid=1">A post shared by Vera Lind (@lind)</a></p></div></blockquote>
      """,
      Embed(
        platform: "Instagram", author: "Vera Lind", handle: "lind", date: "2021-10-01",
        url: "https://www.instagram.com/reel/CUeuD_vLqO1/"), "")
  }

  @Test(arguments: [
    "Ein Beitrag geteilt von Vera Lind (@lind)", "Une publication partagée par Vera Lind (@lind)",
    "Una publicación compartida por Vera Lind (@lind)", "Una publicación compartida de Vera Lind (@lind)",
    "Un post condiviso da Vera Lind (@lind)", "A photo posted by Vera Lind (@lind)",
    "Uma publicação partilhada por Vera Lind (@lind)",
  ])
  func readsSignaturesInOtherLanguages(line: String) throws {
    let html =
      "<blockquote class='instagram-media'><p><a href='https://www.instagram.com/p/CUeuD_vLqO1/'>\(line)</a></p></blockquote>"
    let found = try #require(try embed(html))
    #expect(found.embed.author == "Vera Lind")
    #expect(found.embed.handle == "lind")
    #expect(found.text == "")
  }

  @Test func readsATikTokVideo() throws {
    try check(
      """
      <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@lind/video/7000000000000000000" data-video-id="7000000000000000000">
      <section><a target="_blank" title="@lind" href="https://www.tiktok.com/@lind?refer=embed">@lind</a>
      <p>Wedding dance <a title="lake" href="https://www.tiktok.com/tag/lake">#lake</a></p>
      <a href="https://www.tiktok.com/music/x-1">♬ original sound - Vera</a></section></blockquote>
      """,
      Embed(
        platform: "TikTok", handle: "lind", date: "2021-08-24",
        url: "https://www.tiktok.com/@lind/video/7000000000000000000"),
      "Wedding dance #lake")
  }

  @Test func readsAFacebookPost() throws {
    try check(
      """
      <div class="fb-post" data-href="https://www.facebook.com/veralind/posts/101" data-width="500">
      <blockquote cite="https://www.facebook.com/veralind/posts/101" class="fb-xfbml-parse-ignore"><p>We are back.</p>
      Posted by <a href="https://www.facebook.com/veralind">Vera Lind</a> on&nbsp;<a
      href="https://www.facebook.com/veralind/posts/101">Wednesday, November 20, 2019</a></blockquote></div>
      """,
      Embed(
        platform: "Facebook", author: "Vera Lind", handle: "veralind", date: "2019-11-20",
        url: "https://www.facebook.com/veralind/posts/101"), "We are back.")
  }

  @Test func readsAThreadsPost() throws {
    try check(
      """
      <blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@lind/post/C1x">
      <a href="https://www.threads.net/@lind/post/C1x"><div><div>Post by @lind</div><div>View on Threads</div></div></a></blockquote>
      """,
      Embed(platform: "Threads", handle: "lind", url: "https://www.threads.net/@lind/post/C1x"), "")
  }

  @Test func readsABlueskyPost() throws {
    try check(
      """
      <blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kx" data-bluesky-cid="b">
      <p lang="en">Good morning.<br><br><a href="https://bsky.app/profile/did:plc:abc/post/3kx?ref_src=embed">[image or embed]</a></p>
      &mdash; Vera Lind (<a href="https://bsky.app/profile/did:plc:abc?ref_src=embed">@lind.bsky.social</a>)
      <a href="https://bsky.app/profile/did:plc:abc/post/3kx?ref_src=embed">November 20, 2024 at 3:00 PM</a></blockquote>
      """,
      Embed(
        platform: "Bluesky", author: "Vera Lind", handle: "lind.bsky.social", date: "2024-11-20",
        url: "https://bsky.app/profile/did:plc:abc/post/3kx"), "Good morning.")
  }

  @Test func readsARedditThread() throws {
    try check(
      """
      <blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/lakes/comments/1ab/who_sang_at_the_lake/?utm_source=x">Who sang
      at the lake?</a><br> by <a href="https://www.reddit.com/user/reader12/">u/reader12</a> in
      <a href="https://www.reddit.com/r/lakes/">lakes</a></blockquote>
      """,
      Embed(
        platform: "Reddit", handle: "reader12",
        url: "https://www.reddit.com/r/lakes/comments/1ab/who_sang_at_the_lake/"), "Who sang at the lake?")
  }

  @Test(arguments: [
    (
      "<iframe src='https://www.instagram.com/p/CUeuD_vLqO1/embed/captioned/?cr=1'></iframe>", "Instagram",
      "https://www.instagram.com/p/CUeuD_vLqO1/"
    ),
    (
      "<iframe data-src='https://www.tiktok.com/embed/v2/7000000000000000000?lang=en'></iframe>", "TikTok",
      "https://www.tiktok.com/embed/v2/7000000000000000000"
    ),
    (
      "<iframe data-lazy-src='https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fveralind%2Fposts%2F101&amp;width=500'></iframe>",
      "Facebook", "https://www.facebook.com/veralind/posts/101"
    ),
    (
      "<iframe src='//platform.twitter.com/embed/Tweet.html?dnt=false&amp;id=1196540095848996871'></iframe>",
      "Twitter",
      "https://twitter.com/i/status/1196540095848996871"
    ),
    (
      "<iframe class='mastodon-embed' src='https://social.example/@lind/1112/embed'></iframe>", "Mastodon",
      "https://social.example/@lind/1112"
    ),
    (
      "<iframe src='https://truthsocial.com/@lind/1112/embed'></iframe>", "Truth Social",
      "https://truthsocial.com/@lind/1112"
    ),
    (
      "<amp-twitter width='375' data-tweetid='1196540095848996871' layout='responsive'></amp-twitter>",
      "Twitter",
      "https://twitter.com/i/status/1196540095848996871"
    ),
    (
      "<amp-instagram data-shortcode='CUeuD_vLqO1'></amp-instagram>", "Instagram",
      "https://www.instagram.com/p/CUeuD_vLqO1/"
    ),
    (
      "<amp-tiktok data-src='7000000000000000000'></amp-tiktok>", "TikTok",
      "https://www.tiktok.com/embed/v2/7000000000000000000"
    ),
    (
      "<amp-facebook data-href='https://www.facebook.com/veralind/videos/7/'></amp-facebook>", "Facebook",
      "https://www.facebook.com/veralind/videos/7"
    ),
    (
      "<div data-tweet-id='1196540095848996871'></div>", "Twitter",
      "https://twitter.com/i/status/1196540095848996871"
    ),
    (
      "<p> https://twitter.com/lind/status/1196540095848996871?s=20 </p>", "Twitter",
      "https://twitter.com/lind/status/1196540095848996871"
    ),
    (
      "<p><a href='https://www.instagram.com/p/CUeuD_vLqO1/'>https://www.instagram.com/p/CUeuD_vLqO1/</a></p>",
      "Instagram",
      "https://www.instagram.com/p/CUeuD_vLqO1/"
    ),
    (
      "<noscript><blockquote class='twitter-tweet'><p>Hi</p>— V (@lind) <a href='https://twitter.com/lind/status/12'>May 1, 2020</a></blockquote></noscript>",
      "Twitter", "https://twitter.com/lind/status/12"
    ),
    (
      "<div class='lazy' data-embed='&lt;blockquote class=&quot;twitter-tweet&quot;&gt;&lt;p&gt;Hi&lt;/p&gt;— V (@lind) &lt;a href=&quot;https://twitter.com/lind/status/12&quot;&gt;May 1, 2020&lt;/a&gt;&lt;/blockquote&gt;'></div>",
      "Twitter", "https://twitter.com/lind/status/12"
    ),
    (
      "<figure data-html='%3Ciframe%20src%3D%22https%3A%2F%2Fwww.instagram.com%2Fp%2FCUeuD_vLqO1%2Fembed%22%3E%3C%2Fiframe%3E'></figure>",
      "Instagram", "https://www.instagram.com/p/CUeuD_vLqO1/"
    ),
  ])
  func readsFramesAndFormsThatLoadLater(html: String, platform: String, url: String) throws {
    let found = try #require(try embed(html))
    #expect(found.embed.platform == platform)
    #expect(found.embed.url == url)
  }

  @Test(arguments: [
    "<blockquote><p>It was a day like others, said Vera Lind (@lind).</p></blockquote>",
    "<blockquote class='pullquote'>We said yes</blockquote>",
    "<iframe src='https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1'></iframe>",
    "<iframe src='https://player.lamp.example/video/12'></iframe>",
    "<p>See <a href='https://twitter.com/lind/status/12'>her post</a> for more.</p>",
    "<p><a href='https://twitter.com/lind/status/12'>her post</a></p>", "<p>https://twitter.com/lind</p>",
    "<div class='twitter-tweet-list'>x</div>", "<div data-tweet-id='none'></div>",
    "<div data-note='&lt;b&gt;not an embed of anything&lt;/b&gt;'></div>",
    "<amp-img src='https://x.com/a/status/1'></amp-img>",
    "<a href='https://twitter.com/lind/status/12'>https://twitter.com/lind/status/12 and more</a>",
  ])
  func leavesOtherElements(html: String) throws {
    #expect(try embed(html) == nil)
  }

  @Test func readsAQuotationThatIsSignedLikeAPost() throws {
    try check(
      """
      <blockquote><p>Opening night is sold out. Thank you!</p>&mdash; Vera Lind (@vera_lind)
      <a href="https://x.com/vera_lind/status/1754900000000000000">Feb 6, 2024</a></blockquote>
      """,
      Embed(
        platform: "X", author: "Vera Lind", handle: "vera_lind", date: "2024-02-06",
        url: "https://x.com/vera_lind/status/1754900000000000000"),
      "Opening night is sold out. Thank you!")
    #expect(
      try embed(
        "<blockquote><p>She said it <a href=\"https://x.com/a/status/1754900000000000000\">there</a>.</p></blockquote>"
      )
        == nil)
  }

  @Test func readsTheAddressThatABlogsSystemLeft() throws {
    try check(
      """
      <figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">
      https://twitter.com/vera_lind/status/1754900000000000000
      </div></figure>
      """,
      Embed(
        platform: "Twitter", handle: "vera_lind", date: "2024-02-06",
        url: "https://twitter.com/vera_lind/status/1754900000000000000"), "")
  }

  @Test func readsTheAddressOfAMastodonQuotation() throws {
    let found = try #require(
      try embed(
        "<blockquote class=\"mastodon-embed\" data-embed-url=\"https://tooting.example/@ines/11188/embed\"></blockquote>"
      ))
    #expect(found.embed.handle == "ines")
    #expect(found.embed.url == "https://tooting.example/@ines/11188")
  }
}
