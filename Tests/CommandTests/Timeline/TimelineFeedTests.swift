import Foundation
import Testing

@testable import limelight

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct TimelineFeedTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.atom)
        == ##"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>urn:uuid:5b46593e-c37c-8270-8fb2-f2b9ba0c9553</id>
        <title>The &lt;b&gt;Gala&lt;/b&gt; &amp; after #</title>
        <subtitle>Cleo Marchetti, Mira “M” Vance · story S7 · 2 articles</subtitle>
        <updated>2021-10-03T00:00:00Z</updated>
        <author><name>Limelight</name></author>
        <generator>Limelight</generator>
        <entry>
        <id>urn:uuid:03804586-1399-8375-8381-26e6e58cec89</id>
        <title>about 2015: Marchetti␛[31m sang first.</title>
        <updated>2021-10-01T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>The Marquee</name></author>
        <link rel="alternate" title="Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!" href="https://marquee.example/gala?a=1&amp;b=%222%22"/>
        <category term="date" label="Happened"/>
        <content type="html">&lt;p&gt;Marchetti␛[31m sang first.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://marquee.example/gala?a=1&amp;amp;b=%222%22&quot;&gt;Cleo &amp;lt;script&amp;gt;alert(&amp;#39;x&amp;#39;)&amp;lt;/script&amp;gt; &amp;amp; *the* [Gala]!&lt;/a&gt;, 2021-10-01, The Marquee&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:e80a60cb-7fc5-85eb-b5d9-a69a1cf181e1</id>
        <title>September 2020: She lost her brother_in_law*.</title>
        <updated>2021-10-03T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>The Marquee</name></author>
        <link rel="alternate" title="Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!" href="https://marquee.example/gala?a=1&amp;b=%222%22"/>
        <link rel="related" title="Gala; again, and \ again" href="http://wire.example/%C3%BC%20ber"/>
        <category term="date" label="Happened"/>
        <content type="html">&lt;p&gt;She lost her brother_in_law*.&lt;/p&gt;&lt;p&gt;2 articles, +1 copy, first told 2021-10-01&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://marquee.example/gala?a=1&amp;amp;b=%222%22&quot;&gt;Cleo &amp;lt;script&amp;gt;alert(&amp;#39;x&amp;#39;)&amp;lt;/script&amp;gt; &amp;amp; *the* [Gala]!&lt;/a&gt;, 2021-10-01, The Marquee&lt;/li&gt;&lt;li&gt;&lt;a href=&quot;http://wire.example/%C3%BC%20ber&quot;&gt;Gala; again, and \ again&lt;/a&gt;, 2021-10-03, Wire, Ltd&lt;/li&gt;&lt;li&gt;(no headline) ␛[31m=cmd.txt, undated&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:7cae387b-600e-8c21-bf53-ec38e28da971</id>
        <title>summer 2021: A summer without a song</title>
        <updated>2021-10-01T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>The Marquee</name></author>
        <link rel="alternate" title="Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!" href="https://marquee.example/gala?a=1&amp;b=%222%22"/>
        <category term="date" label="Happened"/>
        <content type="html">&lt;p&gt;A summer without a song&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://marquee.example/gala?a=1&amp;amp;b=%222%22&quot;&gt;Cleo &amp;lt;script&amp;gt;alert(&amp;#39;x&amp;#39;)&amp;lt;/script&amp;gt; &amp;amp; *the* [Gala]!&lt;/a&gt;, 2021-10-01, The Marquee&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:3a20422c-c4ca-8d07-9d06-4cba2429fded</id>
        <title>25–26 September 2021: Cleo Marchetti: “&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt; &amp; &#39;so&#39;, she sang;�2J \”</title>
        <updated>2021-10-01T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>The Marquee</name></author>
        <link rel="alternate" title="Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!" href="https://marquee.example/gala?a=1&amp;b=%222%22"/>
        <category term="quote" label="Said"/>
        <content type="html">&lt;p&gt;Cleo Marchetti: “&amp;lt;script&amp;gt;alert(&amp;quot;no&amp;quot;)&amp;lt;/script&amp;gt; &amp;amp; &amp;#39;so&amp;#39;, she sang;�2J \”&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://marquee.example/gala?a=1&amp;amp;b=%222%22&quot;&gt;Cleo &amp;lt;script&amp;gt;alert(&amp;#39;x&amp;#39;)&amp;lt;/script&amp;gt; &amp;amp; *the* [Gala]!&lt;/a&gt;, 2021-10-01, The Marquee&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:343d7da5-4146-848a-b51d-40ce9365636d</id>
        <title>2021-09-28: @mira, Jonas Veld: “=cmd|&#39; /C calc&#39;!A0 👩‍👩‍👧 desrever #stage”</title>
        <updated>2021-10-03T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>Wire, Ltd</name></author>
        <link rel="alternate" title="Gala; again, and \ again" href="http://wire.example/%C3%BC%20ber"/>
        <category term="post" label="Posted"/>
        <content type="html">&lt;p&gt;@mira, Jonas Veld: “=cmd|&amp;#39; /C calc&amp;#39;!A0 👩‍👩‍👧 desrever #stage”&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;http://wire.example/%C3%BC%20ber&quot;&gt;Gala; again, and \ again&lt;/a&gt;, 2021-10-03, Wire, Ltd&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:2e42ae7a-14a8-8187-9e8c-a7e3c7b96737</id>
        <title>2021-10-01: Cleo &amp; *the* [Gala]!</title>
        <updated>2021-10-01T00:00:00Z</updated>
        <published>2021-10-01T00:00:00Z</published>
        <author><name>The Marquee</name></author>
        <link rel="alternate" title="Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!" href="https://marquee.example/gala?a=1&amp;b=%222%22"/>
        <category term="publication" label="Published"/>
        <content type="html">&lt;p&gt;Cleo &amp;amp; *the* [Gala]!&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://marquee.example/gala?a=1&amp;amp;b=%222%22&quot;&gt;Cleo &amp;lt;script&amp;gt;alert(&amp;#39;x&amp;#39;)&amp;lt;/script&amp;gt; &amp;amp; *the* [Gala]!&lt;/a&gt;, 2021-10-01, The Marquee&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        <entry>
        <id>urn:uuid:822e7efa-065b-8821-a1fc-5d55bfb132d9</id>
        <title>week of 7 February 2022: “שלום עולם”</title>
        <updated>1970-01-01T00:00:00Z</updated>
        <author><name>Limelight</name></author>
        <category term="quote" label="Said"/>
        <content type="html">&lt;p&gt;“שלום עולם”&lt;/p&gt;&lt;ul&gt;&lt;li&gt;(no headline) ␛[31m=cmd.txt, undated&lt;/li&gt;&lt;/ul&gt;</content>
        </entry>
        </feed>

        """##)
  }

  @Test func isWellFormed() {
    let parser = XMLParser(data: Data(TimelineSamples.written(.atom).utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func anEmptyTimelineIsAnEmptyFile() { #expect(TimelineSamples.written(.atom, []).isEmpty) }
}
