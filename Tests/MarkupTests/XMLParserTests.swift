import Markup
import Testing

@Suite struct XMLParserTests {
  @Test func `Names lose their prefix and entities of HTML are known`() throws {
    let (tree, problem) = try XMLParser.parse(
      Array(
        #"<rss><item><dc:creator x:lang="&eacute;&amp;">Zo&euml; &amp; R&B&nope;<![CDATA[&euml;]]></dc:creator></item></rss>"#
          .utf8))
    #expect(
      tree.nodes.indices.filter { tree.nodes[$0].tag != .text }.map { tree.name(of: $0) } == [
        "rss", "item", "creator",
      ])
    #expect(tree.text(of: 0) == "Zoë & R&B&nope;&euml;")
    #expect(tree.attribute("lang", of: 2) == "é&")
    #expect(problem == nil)
  }

  @Test func `Prefixes are kept beside the names, and an element may be called text`() throws {
    let (tree, _) = try XMLParser.parse(
      Array(#"<a><b:text x="" y="" z=""/><text>one</text><c:text>two</c:text></a>"#.utf8))
    let elements = tree.nodes.indices.filter { tree.nodes[$0].tag != .text }
    #expect(elements.map { tree.prefix(of: $0) } == ["", "b", "", "c"])
    #expect(elements.map { tree.name(of: $0) } == ["a", "text", "text", "text"])
    #expect(tree.text(of: 0) == "onetwo")
  }

  private static let usual = XMLNamespaces(usual: [
    "http://a.example/atom": "atom", "http://a.example/dc/": "dc", "http://a.example/rdf#": "rdf",
    "http://a.example/rss/": "",
  ])

  @Test(arguments: [
    (
      #"<x:feed xmlns:x="http://a.example/atom"><x:id/><y xmlns="http://a.example/DC"/></x:feed>"#,
      " feed  id dc y"
    ),
    (
      #"<rss xmlns:x="http://a.example/atom"><x:id/><id xmlns="https://a.example/atom/"><b/></id><id/></rss>"#,
      " rss atom id atom id atom b  id"
    ),
    (
      #"<r:RDF xmlns:r="http://a.example/rdf#" xmlns:s="http://a.example/rss/"><s:item/></r:RDF>"#,
      "rdf RDF  item"
    ),
    (#"<rss xmlns:dc="http://a.example/other"><dc:id/><z:id/></rss>"#, " rss dc id z id"),
  ])
  func `Names get the usual prefix of their vocabulary`(document: String, names: String) throws {
    let tree = try XMLParser.parse(Array(document.utf8), namespaces: Self.usual).tree
    let found = tree.nodes.indices.map { "\(tree.prefix(of: $0)) \(tree.name(of: $0))" }
    #expect(found.joined(separator: " ") == names)
  }

  @Test func `A piece of a document knows the prefixes around it`() throws {
    let frame = try XMLParser.parse(
      Array(#"<q:feed xmlns:q="http://a.example/atom"><c xmlns:d="http://a.example/dc/"/></q:feed>"#.utf8))
    let tree = try XMLParser.parse(
      Array("<q:entry><d:date/></q:entry>".utf8), namespaces: Self.usual.within(frame.tree, through: "c")
    ).tree
    #expect(tree.nodes.indices.map { tree.prefix(of: $0) } == ["", "dc"])
  }

  @Test func `Declared entities are not expanded and nothing outside is read`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">
      <!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;"><!ENTITY f SYSTEM "file:///etc/hostname">]><a>&z;|&f;</a>
      """
    let (tree, _) = try XMLParser.parse(Array(bomb.utf8))
    #expect(tree.text(of: 0) == "&z;|&f;")
  }

  @Test func `What stands before a mistake is kept, and the mistake is told`() throws {
    let (tree, problem) = try XMLParser.parse(Array("<a><b>one</b>\n<c>two</a>".utf8))
    #expect(tree.text(of: 0).hasPrefix("one"))
    #expect(problem?.line == 2)
  }

  @Test(arguments: [
    ("three\u{8} kings", "three kings"), ("three\u{FFFE}kings", "threekings"), ("3 < 4", "3 < 4"),
    ("a&#8;b&#xD800;c&#0;", "abc"), ("a]]>b", "a]]>b"), ("&#; &#x; &#12", "&#; &#x; &#12"),
    ("<![CDATA[a\u{1}b & c]]>", "ab & c"),
  ])
  func `A slip whose meaning is plain breaks nothing`(written: String, read: String) throws {
    let (tree, problem) = try XMLParser.parse(
      Array("<r><t>\(written)</t><d>&lt;p&gt;AT&amp;amp;T &quot;x&apos;&lt;/p&gt;</d></r>".utf8))
    #expect(problem == nil)
    #expect(tree.text(of: 0) == read + #"<p>AT&amp;T "x'</p>"#)
  }

  @Test(arguments: [
    ("<t>one<br>two</t>", "onetwo"), ("<t>one</b>two</t>", "onetwo"), ("<t a=b a='c'>one</t>", "one"),
    ("<t><b><i>one</b>two</i></t>", "onetwo"), ("<t>one", "one"), ("<t>one<u </t>", "one"),
    ("<t href=\"x>one</t>", ""),
  ])
  func `What stands after a mistake is what it says`(broken: String, read: String) throws {
    let (tree, problem) = try XMLParser.parse(
      Array("<r>\n<s>\(broken)</s><d x='1'>&lt;p&gt;AT&amp;amp;T&lt;/p&gt;</d></r>".utf8))
    #expect(problem?.line == 2)
    let names = tree.nodes.indices.filter { tree.nodes[$0].tag != .text && tree.nodes[$0].parent == 0 }
      .map { tree.name(of: $0) }
    guard !read.isEmpty else { return }
    #expect(names == ["s", "d"])
    #expect(tree.text(of: 0) == read + "<p>AT&amp;T</p>")
  }

  @Test func `The first mistake is told, not what follows from it`() throws {
    let problem = try XMLParser.parse(Array("<r>\n<t>one<br>two</t>\n<d/>\n<d/>\n</r>".utf8)).problem
    #expect(problem?.line == 2)
    #expect(problem?.words == "Opening and ending tag mismatch: br and t")
  }

  @Test func `A CDATA section that the end of the document cuts off is read`() throws {
    let (tree, problem) = try XMLParser.parse(Array("<r><t><![CDATA[<p>One & tw".utf8))
    #expect(tree.text(of: 0) == "<p>One & tw")
    #expect(problem != nil)
  }

  @Test func `Ends of nothing and beginnings without end take linear time`() {
    let size = 400_000
    for text in [
      "<r>" + String(repeating: "</a>", count: size), String(repeating: "<a b", count: size),
      "<r>" + String(repeating: "<![CDATA[", count: size), "<r>" + String(repeating: "<!--", count: size),
      "<r " + (0..<size).map { "a\($0) " }.joined() + "><b>",
    ] {
      _ = try? XMLParser.parse(Array(text.utf8))
    }
  }

  @Test func `Text is no XML`() {
    #expect(throws: MarkupError.self) { try XMLParser.parse(Array("no tags".utf8)) }
  }

  @Test func `A document of nothing but open elements is refused`() {
    let document = Array(String(repeating: "<a>", count: 1_000_000).utf8)
    #expect(throws: MarkupError.tooDeep(limit: XMLParser.depthLimit)) { try XMLParser.parse(document) }
  }
}
