import Foundation
import Testing

@testable import limelight

@Suite struct TimelineJSTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.timelinejs)
        == ##"""
        {"title":{"text":{"headline":"The &lt;b&gt;Gala&lt;/b&gt; &amp; after #","text":"<p>Cleo Marchetti, Mira “M” Vance</p><p>story S7 · 2 articles</p>"},"unique_id":"t-5b46593e-c37c-8270-8fb2-f2b9ba0c9553"},"events":[
        {"start_date":{"year":2015},"display_date":"about 2015","text":{"headline":"Marchetti␛[31m sang first.","text":"<p>Marchetti␛[31m sang first.</p><ul><li><a href=\"https://marquee.example/gala?a=1&amp;b=%222%22\">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a>, 2021-10-01, The Marquee</li></ul>"},"group":"Happened","autolink":false,"unique_id":"e-03804586-1399-8375-8381-26e6e58cec89"},
        {"start_date":{"year":2020,"month":9},"text":{"headline":"She lost her brother_in_law*.","text":"<p>She lost her brother_in_law*.</p><p>2 articles, +1 copy, first told 2021-10-01</p><ul><li><a href=\"https://marquee.example/gala?a=1&amp;b=%222%22\">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a>, 2021-10-01, The Marquee</li><li><a href=\"http://wire.example/%C3%BC%20ber\">Gala; again, and \\ again</a>, 2021-10-03, Wire, Ltd</li><li>(no headline) ␛[31m=cmd.txt, undated</li></ul>"},"group":"Happened","autolink":false,"unique_id":"e-e80a60cb-7fc5-85eb-b5d9-a69a1cf181e1"},
        {"start_date":{"year":2021,"month":6},"end_date":{"year":2021,"month":8},"display_date":"summer 2021","text":{"headline":"A summer without a song","text":"<p>A summer without a song</p><ul><li><a href=\"https://marquee.example/gala?a=1&amp;b=%222%22\">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a>, 2021-10-01, The Marquee</li></ul>"},"group":"Happened","autolink":false,"unique_id":"e-7cae387b-600e-8c21-bf53-ec38e28da971"},
        {"start_date":{"year":2021,"month":9,"day":25},"end_date":{"year":2021,"month":9,"day":26},"text":{"headline":"Cleo Marchetti: “&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt; &amp; &#39;so&#39;, she sang;�2J \\”","text":"<p>Cleo Marchetti: “&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt; &amp; &#39;so&#39;, she sang;�2J \\”</p><ul><li><a href=\"https://marquee.example/gala?a=1&amp;b=%222%22\">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a>, 2021-10-01, The Marquee</li></ul>"},"group":"Said","autolink":false,"unique_id":"e-3a20422c-c4ca-8d07-9d06-4cba2429fded"},
        {"start_date":{"year":2021,"month":9,"day":28},"text":{"headline":"@mira, Jonas Veld: “=cmd|&#39; /C calc&#39;!A0 👩‍👩‍👧 desrever #stage”","text":"<p>@mira, Jonas Veld: “=cmd|&#39; /C calc&#39;!A0 👩‍👩‍👧 desrever #stage”</p><ul><li><a href=\"http://wire.example/%C3%BC%20ber\">Gala; again, and \\ again</a>, 2021-10-03, Wire, Ltd</li></ul>"},"group":"Posted","autolink":false,"unique_id":"e-343d7da5-4146-848a-b51d-40ce9365636d"},
        {"start_date":{"year":2021,"month":10,"day":1},"text":{"headline":"Cleo &amp; *the* [Gala]!","text":"<p>Cleo &amp; *the* [Gala]!</p><ul><li><a href=\"https://marquee.example/gala?a=1&amp;b=%222%22\">Cleo &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; *the* [Gala]!</a>, 2021-10-01, The Marquee</li></ul>"},"group":"Published","autolink":false,"unique_id":"e-2e42ae7a-14a8-8187-9e8c-a7e3c7b96737"},
        {"start_date":{"year":2022,"month":2,"day":7},"end_date":{"year":2022,"month":2,"day":13},"display_date":"week of 7 February 2022","text":{"headline":"“שלום עולם”","text":"<p>“שלום עולם”</p><ul><li>(no headline) ␛[31m=cmd.txt, undated</li></ul>"},"group":"Said","autolink":false,"unique_id":"e-822e7efa-065b-8821-a1fc-5d55bfb132d9"}
        ]}

        """##)
  }

  @Test(
    arguments: [
      ("2021-09-30", [2021, 9, 30], [], nil), ("2021-09", [2021, 9], [], nil), ("2021", [2021], [], nil),
      ("2021-W39", [2021, 9, 27], [2021, 10, 3], "week of 27 September 2021"),
      ("2021-22", [2021, 6], [2021, 8], "summer 2021"),
      ("2021-24", [2021, 12], [2022, 2], "winter 2021–22"),
      ("2021-35", [2021, 7], [2021, 9], "third quarter of 2021"),
      ("2021-40", [2021, 1], [2021, 6], "first half of 2021"),
      ("199X", [1990], [1999], "1990s"), ("18XX", [1800], [1899], "19th century"),
      ("1895~", [1895], [], "about 1895"), ("2012?", [2012], [], "possibly 2012"),
      ("2012-05-04%", [2012, 5, 4], [], "possibly about 2012-05-04"),
      ("2021-09-25/2021-09-26", [2021, 9, 25], [2021, 9, 26], nil), ("2015/2018", [2015], [2018], nil),
      ("2015~/2018", [2015], [2018], "about 2015 – 2018"),
      ("2021-22/2022", [2021, 6], [2022], "summer 2021 – 2022"),
      ("2021/..", [2021], [], "from 2021"), ("../2021-09", [2021, 9], [], "until September 2021"),
      ("2021/2019", [2021], [], "2021–2019"),
    ] as [(String, [Int], [Int], String?)])
  func tellsNoMoreOfADateThanIsKnown(date: String, start: [Int], end: [Int], shown: String?) throws {
    let file = TimelineSamples.written(.timelinejs, [TimelineSamples.entry(date)])
    let timeline = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
    let event = try #require((timeline["events"] as? [[String: Any]])?.first)
    func numbers(_ key: String) -> [Int] {
      let date = event[key] as? [String: Int] ?? [:]
      return ["year", "month", "day"].compactMap { date[$0] }
    }
    #expect(numbers("start_date") == start)
    #expect(numbers("end_date") == end)
    #expect(event["display_date"] as? String == shown)
  }

  @Test func whatHasNoDateThereIsLeftOutAndCounted() {
    var document = TimelineJS(TimelineSamples.heading)
    #expect(document.write([TimelineSamples.entry("0000"), TimelineSamples.entry("soon")]).isEmpty)
    #expect(document.end().isEmpty)
    #expect(document.leftOut == 2)
  }
}
