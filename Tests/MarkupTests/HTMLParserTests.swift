import Markup
import Testing

@Suite struct HTMLParserTests {
  private func outline(_ html: String) throws -> [String] {
    let tree = try HTMLParser.parse(Array(html.utf8)).tree
    return tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      return node.tag == .text
        ? String(decoding: tree.bytes(node.range), as: UTF8.self) : tree.name(of: index)
    }
  }

  @Test func `What a writer left open is closed`() throws {
    #expect(
      try outline("<p>One<p>Two <b>bold</b>") == ["html", "body", "p", "One", "p", "Two ", "b", "bold"])
  }

  @Test func `Scripts, styles, drawings and comments are cut out, linked data is kept`() throws {
    let page = try HTMLParser.parse(
      Array(
        """
        <head><SCRIPT>if (a < b) "</p>"</SCRIPT><style>p {}</style><!-- <p>no -->
        <script type="application/ld+json">{"a": "<p>"}</script></head><body><svg><text>No</text></svg><p>Yes</p>
        """.utf8))
    #expect(page.tree.text(of: 0) == "Yes")
    #expect(page.linkedData.map { String(decoding: $0, as: UTF8.self) } == [#"{"a": "<p>"}"#])
  }

  @Test func `Entities are resolved and attributes kept`() throws {
    let tree = try HTMLParser.parse(Array(#"<p id="a&amp;b" hidden>&eacute;&#8217;&nbsp;x &nope; <"#.utf8))
      .tree
    let paragraph = try #require(tree.nodes.firstIndex { $0.tag == .p })
    #expect(tree.attribute(.id, of: paragraph) == "a&b")
    #expect(tree.attribute(.hidden, of: paragraph) != nil)
    #expect(tree.attribute(.class, of: paragraph) == nil)
    #expect(tree.text(of: paragraph).hasPrefix("é’\u{A0}x"))
  }

  @Test(arguments: [
    "<html lang=a><html lang=b><body><body class=c><p>x", "<!DOCTYPE html><title>x", "x", "<p", "</p>x",
    "<a <b>x",
    "<table>x<tr><p>y</table></div></div></div>z", "<frameset><frame>x", "<![CDATA[x]]>",
    "<?xml version='1.0'?>x",
  ])
  func `Tag soup gives a tree whose subtrees lie in each other`(html: String) throws {
    let tree = try HTMLParser.parse(Array(html.utf8)).tree
    for (index, node) in tree.nodes.enumerated() {
      #expect(Int(node.end) > index && Int(node.end) <= tree.nodes.count)
      #expect(node.parent < index)
      if node.parent >= 0 { #expect(node.end <= tree.nodes[Int(node.parent)].end) }
    }
  }

  @Test func `A page of nothing but open elements is refused`() {
    let page = Array(String(repeating: "<div>", count: 1_000_000).utf8)
    #expect(throws: MarkupError.tooDeep(limit: HTMLParser.depthLimit)) { try HTMLParser.parse(page) }
  }

  @Test func `No bytes are no page`() {
    #expect(throws: MarkupError.noElements) { try HTMLParser.parse([]) }
  }
}
