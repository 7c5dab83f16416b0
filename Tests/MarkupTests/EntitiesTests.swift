import Markup
import Testing

@Suite struct EntitiesTests {
  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&#8217;&#x2019;&rsquo;", "’’’"), ("&amp;#39;", "'"), ("&#146;", "’"),
    ("&apos;", "'"),
    ("AT&T; &nosuch; & &;", "AT&T; &nosuch; & &;"), ("&#1114112; &#xD800; &#0;", "&#1114112; &#xD800; &#0;"),
    ("&", "&"), ("", ""),
    ("&amp;amp;amp;", "&amp;"),
  ])
  func resolvesReferencesAndLeavesTheRest(text: String, decoded: String) {
    #expect(Entities.decode(text) == decoded)
  }
}
