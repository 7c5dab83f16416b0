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

  @Test func `Text is no XML`() {
    #expect(throws: MarkupError.self) { try XMLParser.parse(Array("no tags".utf8)) }
  }

  @Test func `A document of nothing but open elements is refused`() {
    let document = Array(String(repeating: "<a>", count: 1_000_000).utf8)
    #expect(throws: MarkupError.tooDeep(limit: XMLParser.depthLimit)) { try XMLParser.parse(document) }
  }
}
