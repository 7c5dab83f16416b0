import Testing

@testable import limelight

@Suite struct TimelineMarkdownTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.markdown)
        == ##"""
        # The \<b\>Gala\</b\> \& after \#

        Cleo Marchetti, Mira “M” Vance

        story S7 · 2 articles

        ## 2015

        - **about 2015** Marchetti␛\[31m sang first.[^1]

        ## 2020

        - **September 2020** She lost her brother\_in\_law\*.[^1][^2][^3] (2 articles, +1 copy, first told 2021-10-01)

        ## 2021

        - **summer 2021** A summer without a song[^1]
        - **25–26 September 2021** Cleo Marchetti: “\<script\>alert("no")\</script\> \& 'so', she sang;�2J \\”[^1]
        - **2021-09-28** @mira, Jonas Veld posted “=cmd|' /C calc'!A0 👩‍👩‍👧 desrever #stage”[^2]
        - **2021-10-01** Published: *Cleo \& \*the\* \[Gala\]\!*[^1]

        ## 2022

        - **week of 7 February 2022** “שלום עולם”[^3]

        [^1]: 2021-10-01, The Marquee: [Cleo \<script\>alert('x')\</script\> \& \*the\* \[Gala\]\!](<https://marquee.example/gala?a=1&b=%222%22>)
        [^2]: 2021-10-03, Wire, Ltd: [Gala; again, and \\ again](<http://wire.example/%C3%BC%20ber>)
        [^3]: undated: (no headline) ␛\[31m=cmd.txt

        """##)
  }

  @Test(arguments: [
    ("plain, (words) - here. 5.5% #tag! yes", "plain, (words) - here. 5.5% #tag! yes"), ("", ""),
    ("  a  ", "a"),
    ("# no heading", "\\# no heading"), ("C #", "C \\#"), ("- no list", "\\- no list"), ("+1", "\\+1"),
    ("=== ", "\\==="), ("12. no list", "12\\. no list"), ("3) none", "3\\) none"), ("2021", "2021"),
    (".5", ".5"),
    ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"), ("![x](y)", "!\\[x\\](y)"), ("Stop!", "Stop\\!"),
    ("<a href=x>&amp;", "\\<a href=x\\>\\&amp;"), ("back\\slash", "back\\\\slash"), ("[^1]", "\\[\\^1\\]"),
    ("two\nlines", "two lines"), ("\u{1B}[0m", "␛\\[0m"), ("$x$", "\\$x\\$"),
  ]) func escapesWhatMarkdownWouldTakeForItsOwn(text: String, escaped: String) {
    #expect(TimelineMarkdown.escaped(text) == escaped)
  }

  @Test func anEmptyTimelineIsAnEmptyFile() { #expect(TimelineSamples.written(.markdown, []).isEmpty) }

  @Test func aYearHasOneHeadingHoweverTheEntriesArrive() {
    let entries = ["199X", "1995", "1995-03", "2021-09"].map { TimelineSamples.entry($0) }
    let headings = TimelineSamples.written(.markdown, entries).split(separator: "\n").filter {
      $0.hasPrefix("## ")
    }
    #expect(headings == ["## 1990s", "## 1995", "## 2021"])
  }
}
