import Testing

@testable import Markup

@Suite struct TagThinnerTests {
  private func slim(_ page: String) -> String {
    String(decoding: PageSlimmer.slim(Array(page.utf8)).bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (#"<p class="a" data-x="1" id=b>"#, #"<p class="a" id=b>"#),
      (#"<P DATA-X="1" CLASS="a">"#, #"<P CLASS="a">"#),
      (#"<p data-x='a > "b"' data-y=2>x"#, "<p>x"),
      (#"<p data-x="1"class="a">"#, #"<p class="a">"#),
      (#"<br data-x="1"/>"#, #"<br />"#),
      (#"<a onclick = "go()" hidden href=/x/y>"#, "<a hidden href=/x/y>"),
      (
        #"<div data-tweet-id="1" xml:lang="en" aria-hidden=true data-foo>"#,
        #"<div data-tweet-id="1" xml:lang="en" aria-hidden=true data-foo>"#
      ),
    ])
  func `Attributes that nobody reads are dropped`(page: String, slim: String) {
    #expect(self.slim(page) == slim)
  }

  @Test(
    arguments: [
      #"<div data-embed="<blockquote class='x'>">"#, #"<div data-embed="&lt;blockquote&gt;">"#,
      "<div data-embed=%3Cblockquote%3E>",
    ])
  func `Markup packed into an attribute stays`(page: String) { #expect(slim(page) == page) }

  @Test(
    arguments: [
      #"<p @click="a" data-x="1">"#, #"<p "data-x="1">"#, #"<p data-x="1"#, "<p data-x=1", "<p data-x",
      #"<p / data-x="1">"#, "a < b data-x=1 > c", "</p data-x=1>",
      "<p " + String(repeating: "a", count: 200) + "=1>",
    ])
  func `Tags that are unusual, or have no end, stay`(page: String) { #expect(slim(page) == page) }

  @Test func `A tag within a quoted value is none`() {
    #expect(slim(#"<p title="<img src=x> <!-- ">y<!-- z -->"#) == #"<p title="<img src=x> <!-- ">y"#)
  }

  @Test(
    arguments: [
      ("<div>\n    <p>\n\tx  y\n</p>\n\n</div>", "<div>\n<p>\nx  y\n</p>\n</div>"),
      ("<pre>\n    <b>  x</b>  </pre>   y", "<pre>\n    <b>  x</b>  </pre> y"),
    ])
  func `One of the blanks behind a tag stays, all in preformatted text`(page: String, slim: String) {
    #expect(self.slim(page) == slim)
  }

  @Test(arguments: ["<a ", "<a x=\"", "<a x='", "<a x=\"'\" ", "<pre ", "</a ", "<a b ", "<a b= "])
  func `Hostile repetitions keep their bytes in linear time`(piece: String) throws {
    let page = Array(String(repeating: piece, count: 200_000).utf8)
    #expect(PageSlimmer.slim(page).bytes.count <= page.count)
  }
}
