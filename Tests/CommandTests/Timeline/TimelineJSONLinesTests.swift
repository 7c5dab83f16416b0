import Foundation
import Testing

@testable import limelight

@Suite struct TimelineJSONLinesTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.json)
        == ##"""
        {"date":"2015~","sortKey":"2015~","kind":"date","text":"Marchetti\u001b[31m sang\nfirst.","isSentence":false,"people":[],"reported":"2021-10-01","sourceCount":1,"copyCount":0,"sources":[{"article":4,"path":"in/gala.txt","headline":"Cleo <script>alert('x')</script> & *the* [Gala]!","published":"2021-10-01","publisher":"The Marquee","url":"https://marquee.example/gala?a=1&b=\"2\"","sentence":"Marchetti sang first.","start":10,"end":17,"isCopy":false}]}
        {"date":"2020-09","sortKey":"2020-09","kind":"date","text":"She lost her brother_in_law*.","isSentence":false,"people":[],"reported":"2021-10-01","sourceCount":2,"copyCount":1,"sources":[{"article":4,"path":"in/gala.txt","headline":"Cleo <script>alert('x')</script> & *the* [Gala]!","published":"2021-10-01","publisher":"The Marquee","url":"https://marquee.example/gala?a=1&b=\"2\"","sentence":null,"start":40,"end":47,"isCopy":false},{"article":9,"path":"in/wire.txt","headline":"Gala; again, and \\ again","published":"2021-10-03","publisher":"Wire, Ltd","url":"http://wire.example/ü ber","sentence":null,"start":44,"end":51,"isCopy":false},{"article":2,"path":"in/\u001b[31m=cmd.txt","headline":null,"published":null,"publisher":null,"url":"javascript:alert(1)","sentence":null,"start":1,"end":8,"isCopy":true}]}
        {"date":"2021-22","sortKey":"2021-22","kind":"date","text":"A summer without a song","isSentence":false,"people":[],"reported":"2021-10-01","sourceCount":1,"copyCount":0,"sources":[{"article":4,"path":"in/gala.txt","headline":"Cleo <script>alert('x')</script> & *the* [Gala]!","published":"2021-10-01","publisher":"The Marquee","url":"https://marquee.example/gala?a=1&b=\"2\"","sentence":null,"start":80,"end":87,"isCopy":false}]}
        {"date":"2021-09-25/2021-09-26","sortKey":"2021-09-25/2021-09-26","kind":"quote","text":"<script>alert(\"no\")</script> & 'so', she sang;\u009b2J \\","isSentence":false,"people":["Cleo Marchetti"],"reported":"2021-10-01","sourceCount":1,"copyCount":0,"sources":[{"article":4,"path":"in/gala.txt","headline":"Cleo <script>alert('x')</script> & *the* [Gala]!","published":"2021-10-01","publisher":"The Marquee","url":"https://marquee.example/gala?a=1&b=\"2\"","sentence":null,"start":120,"end":127,"isCopy":false}]}
        {"date":"2021-09-28","sortKey":"2021-09-28","kind":"post","text":"=cmd|' /C calc'!A0 👩‍👩‍👧 \u202edesrever\u202c #stage","isSentence":false,"people":["@mira","Jonas Veld"],"reported":"2021-10-01","sourceCount":1,"copyCount":0,"sources":[{"article":9,"path":"in/wire.txt","headline":"Gala; again, and \\ again","published":"2021-10-03","publisher":"Wire, Ltd","url":"http://wire.example/ü ber","sentence":null,"start":160,"end":167,"isCopy":false}]}
        {"date":"2021-10-01","sortKey":"2021-10-01","kind":"publication","text":"Cleo & *the* [Gala]!","isSentence":false,"people":[],"reported":"2021-10-01","sourceCount":1,"copyCount":0,"sources":[{"article":4,"path":"in/gala.txt","headline":"Cleo <script>alert('x')</script> & *the* [Gala]!","published":"2021-10-01","publisher":"The Marquee","url":"https://marquee.example/gala?a=1&b=\"2\"","sentence":null,"start":0,"end":7,"isCopy":false}]}
        {"date":"2022-W06","sortKey":"2022-W06","kind":"quote","text":"שלום עולם","isSentence":false,"people":[],"reported":null,"sourceCount":1,"copyCount":0,"sources":[{"article":2,"path":"in/\u001b[31m=cmd.txt","headline":null,"published":null,"publisher":null,"url":"javascript:alert(1)","sentence":null,"start":9,"end":16,"isCopy":false}]}

        """##)
  }

  @Test func everyLineIsAnObjectWithEveryKey() throws {
    for line in TimelineSamples.written(.json).split(separator: "\n") {
      let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(
        Set(entry.keys) == [
          "date", "sortKey", "kind", "text", "isSentence", "people", "reported", "sourceCount", "copyCount",
          "sources",
        ])
      let source = try #require((entry["sources"] as? [[String: Any]])?.first)
      #expect(
        Set(source.keys) == [
          "article", "path", "headline", "published", "publisher", "url", "sentence", "start", "end",
          "isCopy",
        ])
    }
  }
}
