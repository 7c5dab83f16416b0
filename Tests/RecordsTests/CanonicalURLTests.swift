import Records
import Testing

@Suite struct CanonicalURLTests {
  @Test(
    "spellings of one address",
    arguments: [
      "https://www.lamp.example/news/a-b", "http://lamp.example/news/a-b", "HTTPS://LAMP.Example/news/a-b/",
      "//lamp.example/news/a-b", "https://lamp.example:443/news/a-b", "http://lamp.example:80/news/a-b",
      "https://ada@lamp.example/news/a-b", "https://lamp.example./news/a-b",
      " https://lamp.example/news/a-b\n",
      "https://lamp.example/news/a-b#comments", "https://lamp.example//news/./x/../a-b",
      "https://lamp.example/news/%61-b",
      "https://lamp.example/news/a-b/index.html", "https://lamp.example/news/a-b/?",
      "https://lamp.example/news/a-b/default.aspx",
      "https://lamp.example/news/a-b?utm_source=x&utm_medium=y&fbclid=Z",
      "https://lamp.example/news/a-b?ref=home&CMP=share",
      "https://lamp.example/news/a-b?page=1", "https://lamp.example/news/a-b?singlepage=true",
      "https://lamp.example/news/a-b/singlepage", "https://lamp.example/news/a-b;jsessionid=1F",
      "https://lamp.example/news/a-b?amp=0",
    ]) func spellings(address: String) throws
  {
    let url = try #require(CanonicalURL(address))
    #expect(url.text == "//lamp.example/news/a-b")
    #expect(url.twin == nil)
    #expect(url.identity == url.text)
  }

  @Test(
    "twins",
    arguments: [
      ("https://amp.lamp.example/news/a", CanonicalURL.Twin.amp),
      ("https://www.amp.lamp.example/news/a", .amp),
      ("https://lamp.example/amp/news/a", .amp), ("https://lamp.example/news/a/amp", .amp),
      ("https://lamp.example/news/a/amp/?utm_source=x", .amp), ("https://lamp.example/news/a?amp", .amp),
      ("https://lamp.example/news/a?amp=1", .amp), ("https://lamp.example/news/a?outputType=amp", .amp),
      ("https://lamp.example/news/a.amp", .amp),
      ("https://lamp-example.cdn.ampproject.org/c/s/lamp.example/news/a", .amp),
      ("https://lamp-example.cdn.ampproject.org/v/s/lamp.example/news/a?amp_js_v=0.1#origin=x", .amp),
      ("https://www.google.com/amp/s/www.lamp.example/news/a", .amp),
      ("https://google.co.uk/amp/lamp.example/news/a", .amp),
      ("https://lamp.example/news/a?print=true", .print), ("https://lamp.example/news/a/print/", .print),
      ("https://lamp.example/print/news/a", .print), ("https://lamp.example/news/a?view=printable", .print),
      ("https://m.lamp.example/news/a", .mobile), ("https://mobile.lamp.example/news/a", .mobile),
      ("https://lamp.example/news/a?m=1", .mobile),
      ("https://web.archive.org/web/20190102030405/https://lamp.example/news/a", .archived),
      ("https://web.archive.org/web/20190102030405id_/http://www.lamp.example:80/news/a", .archived),
      ("http://web.archive.org/web/2019/https:/lamp.example/news/a", .archived),
      ("https://web.archive.org/web/2019*/lamp.example/news/a", nil as CanonicalURL.Twin?),
      ("https://web.archive.org/web/20190102030405/https://amp.lamp.example/news/a", .archived),
    ] as [(String, CanonicalURL.Twin?)]) func twins(address: String, twin: CanonicalURL.Twin?) throws
  {
    let url = try #require(CanonicalURL(address))
    #expect(url.twin == twin)
    if let twin {
      #expect(url.text == "//lamp.example/news/a")
      #expect(url.identity == "//lamp.example/news/a#\(twin.rawValue)")
    }
  }

  @Test(
    "what parts articles stays",
    arguments: [
      ("https://lamp.example/a?id=1", "//lamp.example/a?id=1"),
      ("https://lamp.example/?p=12", "//lamp.example/?p=12"),
      ("https://lamp.example/a?b=2&a=1&utm_id=3&b=2", "//lamp.example/a?a=1&b=2"),
      ("https://lamp.example/a?page=2", "//lamp.example/a?page=2"),
      ("https://lamp.example:8080/a", "//lamp.example:8080/a"),
      ("https://lamp.example/A%2fb%c3%a9", "//lamp.example/A%2Fb%C3%A9"),
      ("https://lamp.example/café bar", "//lamp.example/caf%C3%A9%20bar"),
      ("https://news.lamp.example/a", "//news.lamp.example/a"), ("https://m.co.uk/a", "//m.co.uk/a"),
      ("https://amp.dev/a", "//amp.dev/a"),
      ("https://lamp.example/amp", "//lamp.example/amp"),
      ("https://lamp.example/stamp", "//lamp.example/stamp"),
      ("https://lamp.example/camp.amphora", "//lamp.example/camp.amphora"),
      ("https://lamp.example/story.html?print=0&id=7", "//lamp.example/story.html?id=7&print=0"),
      ("https://lamp.example/story.amp.html", "//lamp.example/story.html"),
      ("https://[::1]:9/a", "//[::1]:9/a"),
    ]) func whatParts(address: String, text: String)
  {
    #expect(CanonicalURL(address)?.text == text)
  }

  @Test(
    "no article's address",
    arguments: [
      "", "https://", "https:///a", "https://lamp.example", "https://www.lamp.example/",
      "https://lamp.example/index.html",
      "https://lamp.example/?utm_source=x", "https://lamp.example/#!/a", "ftp://lamp.example/a",
      "mailto:ada@lamp.example",
      "/in/a.txt", "lamp.example/a",
      "https://web.archive.org/web/2019/https://web.archive.org/web/2019/ftp://lamp.example/a",
      "https://lamp.example/" + String(repeating: "a", count: 5000), "https://\u{1}/a",
    ]) func noArticle(address: String)
  {
    #expect(CanonicalURL(address) == nil)
  }

  /// The archive reads what it wrote.
  @Test(arguments: [
    "https://m.lamp.example/a%20b?c=%7e&d", "http://lamp.example/%E9",
    "https://lamp.example/a/../../b?x=1;y#z",
  ])
  func aCanonicalFormIsItsOwn(address: String) throws {
    let url = try #require(CanonicalURL(address))
    #expect(CanonicalURL(url.text)?.text == url.text)
  }

  @Test(
    arguments: [
      ("https://lamp.example/a", nil, false, ""), ("https://lamp.example/a", nil, true, "#amp"),
      ("https://lamp.example/a", "http://www.lamp.example/a/?utm_source=x", false, ""),
      // A site all of whose pages are AMP.
      ("https://lamp.example/a", "https://lamp.example/a", true, ""),
      ("https://lamp.example/a", "https://lamp.example/a/amp", true, "#amp"),
      ("https://lamp.example/a", "https://lamp.example/a/amp", false, "#amp"),
      ("https://lamp.example/a", "https://lamp.example/a?print=1", false, "#print"),
      ("https://lamp.example/a", "https://lamp.example/print/17", false, "#print"),
      ("https://lamp.example/a", "https://lamp.example/17.cms", true, "#amp"),
      ("https://lamp.example/a", "https://lamp.example/17.cms", false, ""),
      ("https://lamp.example/a", "https://m.lamp.example/a", false, "#mobile"),
      (
        "https://lamp.example/a", "https://web.archive.org/web/2031/https://lamp.example/a", false,
        "#archived"
      ),
      ("https://lamp.example/a", "https://lamp.example/", true, "#amp"),
      ("https://lamp.example/a?print=1", "https://lamp.example/a/amp", false, "#print"),
    ] as [(String, String?, Bool, String)])
  func aPageThatNamesTheArticlesAddressIsItsTwin(
    canonical: String, fetched: String?, isAMP: Bool, mark: String
  ) throws {
    let url = try #require(CanonicalURL(canonical: canonical, fetchedFrom: fetched, isAMP: isAMP))
    #expect(url.identity == "//lamp.example/a" + mark)
    #expect(CanonicalURL(identity: url.identity) == url)
  }

  @Test(arguments: ["https://lamp.example/a", "/in/a.txt", "", "a"]) func otherTextsAreNoIdentities(
    text: String
  ) {
    #expect(CanonicalURL(identity: text) == nil)
    #expect(CanonicalURL(canonical: "https://lamp.example/", fetchedFrom: text, isAMP: true) == nil)
  }
}
