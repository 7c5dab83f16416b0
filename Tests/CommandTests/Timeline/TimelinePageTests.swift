import Foundation
import Testing

@testable import limelight

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct TimelinePageTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.html)
        == ##"""
        <!DOCTYPE html>
        <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="utf-8"/>
        <title>The &lt;b&gt;Gala&lt;/b&gt; &amp; after # – timeline</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="generator" content="Limelight"/>
        <style>
        \##(TimelineStyle.sheet)
        </style>
        </head>
        <body>
        <a class="skip" href="#timeline">Skip to the timeline</a>
        <header>
        <h1 dir="auto">The &lt;b&gt;Gala&lt;/b&gt; &amp; after #</h1>
        <p class="facts" dir="auto">Cleo Marchetti, Mira “M” Vance</p>
        <p class="facts" dir="auto">story S7 · 2 articles</p>
        </header>
        <main id="timeline" tabindex="-1">
        <h2>2015</h2>
        <ol class="entries">
        <li id="e1" class="is-date">
        <p class="when"><span class="date">about 2015</span> <span class="kind">Happened</span></p>
        <p><bdi class="words">Marchetti␛[31m sang first.</bdi> <sup><a href="#n1" aria-label="source 1">[1]</a></sup></p>
        </li>
        </ol>
        <h2>2020</h2>
        <ol class="entries">
        <li id="e2" class="is-date">
        <p class="when"><time class="date" datetime="2020-09">September 2020</time> <span class="kind">Happened · 2 articles, +1 copy, first told 2021-10-01</span></p>
        <p><bdi class="words">She lost her brother_in_law*.</bdi> <sup><a href="#n1" aria-label="source 1">[1]</a> <a href="#n2" aria-label="source 2">[2]</a> <a href="#n3" aria-label="source 3">[3]</a></sup></p>
        </li>
        </ol>
        <h2>2021</h2>
        <ol class="entries">
        <li id="e3" class="is-date">
        <p class="when"><span class="date">summer 2021</span> <span class="kind">Happened</span></p>
        <p><bdi class="words">A summer without a song</bdi> <sup><a href="#n1" aria-label="source 1">[1]</a></sup></p>
        </li>
        <li id="e4" class="is-quote">
        <p class="when"><span class="date">25–26 September 2021</span> <span class="kind">Said</span></p>
        <p><b class="who"><bdi>Cleo Marchetti</bdi></b> <bdi class="words">“&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt; &amp; &#39;so&#39;, she sang;�2J \”</bdi> <sup><a href="#n1" aria-label="source 1">[1]</a></sup></p>
        </li>
        <li id="e5" class="is-post">
        <p class="when"><time class="date" datetime="2021-09-28">2021-09-28</time> <span class="kind">Posted</span></p>
        <p><b class="who"><bdi>@mira, Jonas Veld</bdi></b> <bdi class="words">“=cmd|&#39; /C calc&#39;!A0 👩‍👩‍👧 desrever #stage”</bdi> <sup><a href="#n2" aria-label="source 2">[2]</a></sup></p>
        </li>
        <li id="e6" class="is-publication">
        <p class="when"><time class="date" datetime="2021-10-01">2021-10-01</time> <span class="kind">Published</span></p>
        <p><bdi class="words">Cleo &amp; *the* [Gala]!</bdi> <sup><a href="#n1" aria-label="source 1">[1]</a></sup></p>
        </li>
        </ol>
        <h2>2022</h2>
        <ol class="entries">
        <li id="e7" class="is-quote">
        <p class="when"><time class="date" datetime="2022-W06">week of 7 February 2022</time> <span class="kind">Said</span></p>
        <p><bdi class="words">“שלום עולם”</bdi> <sup><a href="#n3" aria-label="source 3">[3]</a></sup></p>
        </li>
        </ol>
        <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <ol class="sources">
        <li id="n1">2021-10-01, The Marquee: <bdi><a href="https://marquee.example/gala?a=1&amp;b=%222%22" rel="noopener noreferrer">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a></bdi> <span class="back"><a href="#e1" aria-label="back to entry 1">↩</a> <a href="#e2" aria-label="back to entry 2">2</a> <a href="#e3" aria-label="back to entry 3">3</a> <a href="#e4" aria-label="back to entry 4">4</a> <a href="#e6" aria-label="back to entry 6">5</a></span></li>
        <li id="n2">2021-10-03, Wire, Ltd: <bdi><a href="http://wire.example/%C3%BC%20ber" rel="noopener noreferrer">Gala; again, and \ again</a></bdi> <span class="back"><a href="#e2" aria-label="back to entry 2">↩</a> <a href="#e5" aria-label="back to entry 5">2</a></span></li>
        <li id="n3">undated: <bdi>(no headline) ␛[31m=cmd.txt</bdi> <span class="back"><a href="#e2" aria-label="back to entry 2">↩</a> <a href="#e7" aria-label="back to entry 7">2</a></span></li>
        </ol>
        </section>
        </main>
        </body>
        </html>

        """##)
  }

  /// What an XML parser met.
  private final class Seen: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var targets: [String] = []
    var elements: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(name)
      if let id = attributes["id"] { ids.append(id) }
      if let target = attributes["href"] { targets.append(target) }
    }
  }

  @Test func isWellFormedAndEveryLinkLeadsSomewhere() {
    let parser = XMLParser(data: Data(TimelineSamples.written(.html).utf8))
    let seen = Seen()
    parser.delegate = seen
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(Set(seen.ids).count == seen.ids.count)
    for target in seen.targets {
      let isInPage = target.hasPrefix("#") && seen.ids.contains(String(target.dropFirst()))
      #expect(isInPage || target.hasPrefix("https://") || target.hasPrefix("http://"), "\(target)")
    }
    #expect(seen.elements.isDisjoint(with: ["script", "link", "img", "iframe", "object", "form"]))
    #expect(!TimelineStyle.sheet.contains { "<&".contains($0) })
    #expect(!TimelineStyle.sheet.contains("url(") && !TimelineStyle.sheet.contains("@import"))
  }

  @Test(
    arguments: [
      ("2021-09-30", "2021-09-30"), ("2021-09", "2021-09"), ("2021", "2021"), ("0800", "0800"),
      ("2021-W39", "2021-W39"), ("2020-W53", "2020-W53"), ("2021-W01", "2021-W01"), ("2021-22", nil),
      ("2021-35", nil),
      ("2021-40", nil), ("199X", nil), ("18XX", nil), ("1895~", nil), ("2012?", nil),
      ("2021-09-25/2021-09-26", nil),
      ("2021/..", nil), ("soon", nil),
    ] as [(String, String?)]) func givesMachinesOnlyDatesThatHTMLKnows(date: String, machine: String?)
  {
    let page = TimelineSamples.written(.html, [TimelineSamples.entry(date)])
    let times = page.matches(of: /<time class="date" datetime="([^"]*)">/).map { String($0.output.1) }
    #expect(times == [machine].compactMap(\.self))
    #expect(page.contains(">\(EDTFWords.of(date))<"))
  }

  @Test func anEmptyTimelineIsAnEmptyFile() { #expect(TimelineSamples.written(.html, []).isEmpty) }
}
