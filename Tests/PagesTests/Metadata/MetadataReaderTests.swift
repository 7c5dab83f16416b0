import Markup
import Testing

@testable import Pages

/// What a page's parts give for each field, alone and against each other.
@Suite struct MetadataReaderTests {
  private func read(head: String = "", body: String = "", url: String? = nil) throws -> PageMetadata {
    let page = "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
    return MetadataReader.read(try HTMLParser.parse(Array(page.utf8)), url: url)
  }

  private func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

  @Test func readsAnArticleInLinkedData() throws {
    let metadata = try read(
      head: linked(
        """
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Vera Lind weds at the lake",
         "alternativeHeadline": "The singer said yes in front of forty guests",
         "datePublished": "2021-10-01T18:30:00-04:00", "dateModified": "2021-10-03T09:00:00-04:00", "inLanguage": "en-US",
         "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Ann Poe"}],
         "publisher": {"@type": "Organization", "name": "Evening Lamp", "logo": {"@type": "ImageObject", "name": "logo"}},
         "url": "https://lamp.example/lind-weds", "isAccessibleForFree": "False"}
        """))
    #expect(metadata.headline == "Vera Lind weds at the lake")
    #expect(metadata.deck == "The singer said yes in front of forty guests")
    #expect(metadata.authors == ["Jane Roe", "Ann Poe"])
    #expect(metadata.publisher == "Evening Lamp")
    #expect(metadata.canonicalURL == "https://lamp.example/lind-weds")
    #expect(metadata.published == "2021-10-01")
    #expect(metadata.publishedAt == "2021-10-01T18:30:00-04:00")
    #expect(metadata.modified == "2021-10-03")
    #expect(metadata.language == "en")
    #expect(metadata.isForSubscribers)
  }

  @Test func followsReferencesThroughAGraph() throws {
    let metadata = try read(
      head: linked(
        """
        {"@graph": [
          {"@type": "WebSite", "@id": "https://lamp.example/#site", "name": "Evening Lamp"},
          {"@type": ["Article", "BlogPosting"], "headline": "A lake and a &#8216;yes&#8217;", "author": {"@id": "#roe"},
           "publisher": {"@id": "#lamp"}, "datePublished": "2021-10-01"},
          {"@type": "Person", "@id": "#roe", "name": "Jane Roe", "image": {"@type": "ImageObject", "name": "portrait"}},
          {"@type": "Organization", "@id": "#lamp", "name": "The Evening Lamp"}]}
        """))
    #expect(metadata.headline == "A lake and a ‘yes’")
    #expect(metadata.authors == ["Jane Roe"])
    #expect(metadata.publisher == "The Evening Lamp")
  }

  @Test(
    arguments: [
      #"{"@type": "WebPage", "mainEntity": {"@type": "ReportageNewsArticle", "headline": "A", "author": "Jane Roe"}}"#,
      #"[{"@type": "BreadcrumbList"}, [{"@type": "http://schema.org/LiveBlogPosting", "author": "By Jane Roe"}]]"#,
      #"{"@type": "NewsArticle", "author": {"@type": "Person", "name": ["Jane Roe"]}}"#,
      #"{"@type": "NewsArticle", "creator": ["Jane Roe"], "video": {"@type": "VideoObject", "author": "Otto Falk"}}"#,
      #"{"@type": "WebPage", "author": [{"image": {"name": "Otto Falk"}, "@type": "Person", "name": "Jane Roe"}]}"#,
      #"{"@type": "Recipe", "author": {"name": {"@value": "Jane Roe"}}}"#,
      #"{"@type": "NewsArticle", "headline": "the "yes" at the lake", "author": {"name": "Jane Roe",},}"#,
    ])
  func findsTheArticlesAuthorInLinkedDataOfAllShapes(json: String) throws {
    #expect(try read(head: linked(json)).authors == ["Jane Roe"])
  }

  @Test func passesOverOtherArticlesOfThePage() throws {
    let metadata = try read(
      head: """
        <title>Vera Lind weds | Evening Lamp</title>
        \(linked(#"{"@type": "NewsArticle", "headline": "Otto Falk sings", "author": "Otto Falk", "datePublished": "2020-01-01"}"#))
        \(linked(#"{"@type": "NewsArticle", "headline": "Vera Lind weds", "author": "Jane Roe", "datePublished": "2021-10-01"}"#))
        """, body: "<h1>Vera Lind weds</h1>")
    #expect(metadata.authors == ["Jane Roe"])
    #expect(metadata.published == "2021-10-01")
  }

  @Test func readsOpenGraphAndOtherNames() throws {
    let metadata = try read(
      head: """
        <meta property="og:title" content="Vera Lind weds at the lake - Evening Lamp">
        <meta property="og:site_name" content="Evening Lamp"><meta property="og:locale" content="de_DE">
        <meta property="og:url" content="//lamp.example/lind?x=1"><link rel="canonical" href="/lind">
        <meta property="og:description" content="The singer said yes &amp;amp; danced.">
        <meta property="article:author" content="https://social.example/janeroe">
        <meta name="parsely-author" content="Jane Roe"><meta name="sailthru.date" content="October 1st, 2021">
        <meta property="article:content_tier" content="locked">
        """, url: "https://lamp.example/lind?utm=1")
    #expect(metadata.headline == "Vera Lind weds at the lake")
    #expect(metadata.deck == "The singer said yes & danced.")
    #expect(metadata.authors == ["Jane Roe"])
    #expect(metadata.publisher == "Evening Lamp")
    #expect(metadata.canonicalURL == "https://lamp.example/lind")
    #expect(metadata.published == "2021-10-01")
    #expect(metadata.language == "de")
    #expect(metadata.isForSubscribers)
  }

  @Test(arguments: [
    "<span itemscope itemtype='https://schema.org/NewsArticle'><a itemprop='author'>Jane Roe</a></span>",
    "<p>By <a href='/team/roe' rel='author'>Jane Roe</a></p>",
    "<span class='p-author h-card'>Jane Roe</span>",
    "<div class='article-byline'><span>By</span><span>Jane Roe</span><span>Staff Writer</span></div>",
    "<p>Written by Jane Roe</p>", "<p>By <b>Jane Roe</b> | Published Oct. 1, 2021</p>",
    "<div class='author-bio'>Otto Falk sings.</div><span class='entry-author-name'>Jane Roe</span>",
    "<div itemscope itemtype='https://schema.org/ImageObject'><i itemprop='author'>Otto Falk</i></div><p>By Jane Roe</p>",
  ])
  func readsBylinesThatThePageShows(byline: String) throws {
    let metadata = try read(
      body: "<h1>Vera Lind weds at the lake</h1>\(byline)<p>She said yes on Friday.</p>")
    #expect(metadata.authors == ["Jane Roe"])
  }

  @Test(arguments: [
    "<time datetime='2021-10-01T08:00:00Z'>last week</time>",
    "<abbr class='published' title='2021-10-01'>Friday</abbr>",
    "<span class='dt-published'>1 October 2021</span>", "<div class='post-date'>01.10.2021</div>",
    "<p>Published: Oct. 1, 2021 at 5:00 pm ET</p>",
    "<p>Updated: Oct. 5, 2021</p><p>Published: Oct. 1, 2021</p>",
    "<span class='updated'>2021-10-05</span><time class='entry-date published updated' datetime='2021-10-01'>x</time>",
    "<time datetime='2021-10-09'>a</time><span itemprop='datePublished' content='2021-10-01'>b</span>",
  ])
  func readsDaysThatThePageShows(line: String) throws {
    let metadata = try read(
      body: "<h1>Vera Lind weds at the lake</h1>\(line)<p>She said yes on a Friday.</p>")
    #expect(metadata.published == "2021-10-01")
  }

  @Test(arguments: [
    ("https://lamp.example/2021/10/01/lind-weds", "<meta name='date' content='01/10/2021'>", "2021-10-01"),
    ("https://lamp.example/2021/oct/01/lind-weds", "", "2021-10-01"),
    (
      "https://lamp.example/2021/10/01/lind-weds",
      "<meta property='article:published_time' content='2023-05-05T10:00:00Z'>", "2021-10-01"
    ),
    (
      "https://lamp.example/2021/10/01/lind-weds",
      "<meta property='article:published_time' content='2021-10-02T03:00:00Z'>", "2021-10-02"
    ),
    (
      "https://lamp.example/lind",
      "<meta name='date' content='04/10/2021'><meta property='og:locale' content='en_GB'>", "2021-10-04"
    ),
    (
      "https://lamp.example/lind",
      "<meta name='date' content='10/04/2021'><meta property='og:locale' content='en_US'>", "2021-10-04"
    ),
    (
      "https://lamp.example/lind",
      "<meta name='published' content='2021-10-09'><meta property='article:published_time' content='2021-10-12'>",
      "2021-10-09"
    ),
    (
      "https://lamp.example/lind", "<meta property='article:published_time' content='1633046400000'>",
      "2021-10-01"
    ),
  ])
  func weighsDaysAgainstTheAddressAndEachOther(url: String, head: String, day: String) throws {
    #expect(try read(head: head, url: url).published == day)
  }

  @Test(arguments: [
    // The heading that the reader sees, against shortened and lengthened ones.
    (
      "Lind weds", "Vera Lind weds at the lake in spring", "Vera Lind weds at the lake in spring | Lamp",
      "Vera Lind weds at the lake in spring"
    ),
    (
      "Lind weds Falk at the lake", "Vera Lind weds Otto Falk at the lake",
      "Falk and Lind: a wedding | Lamp",
      "Vera Lind weds Otto Falk at the lake"
    ),
    // All others agree against the heading.
    (
      "Singer Vera Lind weds at the lake", "Lind weds at the lake",
      "Singer Vera Lind weds at the lake - Lamp",
      "Singer Vera Lind weds at the lake"
    ),
    // A running head.
    (
      "Guests arrive at Vera Lind's wedding by boat", "Vera Lind wedding LIVE: Guests arrive by boat",
      "Lind wedding: the latest",
      "Guests arrive at Vera Lind's wedding by boat"
    ),
    // A heading that is the section's.
    (
      "Vera Lind weds at the lake", "Celebrity", "Vera Lind weds at the lake | Lamp",
      "Vera Lind weds at the lake"
    ),
  ])
  func choosesTheHeadlineThatReadersSee(openGraph: String, heading: String, title: String, headline: String)
    throws
  {
    let metadata = try read(
      head: """
        <title>\(title)</title><meta property="og:title" content="\(openGraph)"><meta property="og:site_name" content="Lamp">
        \(linked(#"{"@type": "NewsArticle", "headline": "\#(openGraph)"}"#))
        """, body: "<h1>Log in</h1><h1>\(heading)</h1>")
    #expect(metadata.headline == headline)
  }

  @Test func cutsSiteAndSectionsFromTheTitle() throws {
    let head = "<title>Vera Lind weds at the lake | Royal | News | Lamp.example</title>"
    #expect(try read(head: head, url: "https://www.lamp.example/a").headline == "Vera Lind weds at the lake")
  }

  @Test func findsNothingOnAnEmptyPage() throws {
    #expect(try read(body: "<p>x</p>") == PageMetadata())
  }

  @Test func readsLinkedDataOfOneTypeNestedADeepWay() throws {
    let json = String(repeating: "[", count: 50_000) + #"{"@type": "NewsArticle", "author": "Jane Roe"}"#
    #expect(try read(head: linked(json)).authors == ["Jane Roe"])
  }

  @Test func keepsAHeadlineThatEndsInTheSitesName() throws {
    let title = "Mira Dalton | Why I left The Lantern"
    let metadata = try read(
      head:
        "<meta property=og:site_name content=\"Harbour Lantern\"><meta property=og:title content=\"\(title)\">",
      body: "<h1>\(title)</h1>")
    #expect(metadata.headline == title)
  }

  @Test func believesTheReadersEyesWhereTheDeclaredDayIsTheLastChange() throws {
    let metadata = try read(
      head: """
        <meta name=date content=2024-03-09><meta property=article:modified_time content=2024-03-09T08:00:00Z>
        """, body: "<h1>Vera Lind weds at the lake</h1><p class=dates>First published on February 6, 2024</p>"
    )
    #expect(metadata.published == "2024-02-06")
    #expect(metadata.modified == "2024-03-09")
  }
}
