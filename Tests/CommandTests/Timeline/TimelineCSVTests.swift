import Testing

@testable import limelight

@Suite struct TimelineCSVTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.csv).replacing("\r\n", with: "\n")
        == ##"""
        date,kind,text,article,headline,published,publisher,url,path,people,reported,source_count,copy_count,articles,sort_key
        2015~,date,"Marchetti␛[31m sang
        first.",4,Cleo <script>alert('x')</script> & *the* [Gala]!,2021-10-01,The Marquee,"https://marquee.example/gala?a=1&b=""2""",in/gala.txt,,2021-10-01,1,0,4,2015~
        2020-09,date,She lost her brother_in_law*.,4,Cleo <script>alert('x')</script> & *the* [Gala]!,2021-10-01,The Marquee,"https://marquee.example/gala?a=1&b=""2""",in/gala.txt,,2021-10-01,2,1,4 9 2,2020-09
        2021-22,date,A summer without a song,4,Cleo <script>alert('x')</script> & *the* [Gala]!,2021-10-01,The Marquee,"https://marquee.example/gala?a=1&b=""2""",in/gala.txt,,2021-10-01,1,0,4,2021-22
        2021-09-25/2021-09-26,quote,"<script>alert(""no"")</script> & 'so', she sang;�2J \",4,Cleo <script>alert('x')</script> & *the* [Gala]!,2021-10-01,The Marquee,"https://marquee.example/gala?a=1&b=""2""",in/gala.txt,Cleo Marchetti,2021-10-01,1,0,4,2021-09-25/2021-09-26
        2021-09-28,post,'=cmd|' /C calc'!A0 👩‍👩‍👧 desrever #stage,9,"Gala; again, and \ again",2021-10-03,"Wire, Ltd",http://wire.example/ü ber,in/wire.txt,'@mira; Jonas Veld,2021-10-01,1,0,9,2021-09-28
        2021-10-01,publication,Cleo & *the* [Gala]!,4,Cleo <script>alert('x')</script> & *the* [Gala]!,2021-10-01,The Marquee,"https://marquee.example/gala?a=1&b=""2""",in/gala.txt,,2021-10-01,1,0,4,2021-10-01
        2022-W06,quote,שלום עולם,2,,,,javascript:alert(1),in/␛[31m=cmd.txt,,,1,0,2,2022-W06

        """##)
  }

  @Test func everyRowHasEveryColumn() {
    let rows = TimelineSamples.written(.csv, [TimelineSamples.entry("2021"), TimelineSamples.entry("2022")])
      .split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(rows.first?.split(separator: ",").map(String.init) == TimelineCSV.columns)
  }
}
