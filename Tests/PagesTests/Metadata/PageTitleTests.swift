import Testing

@testable import Pages

@Suite struct PageTitleTests {
  private let site = PageTitle(names: ["The Evening Lamp"], url: "https://www.eveninglamp.example/a")

  @Test(arguments: [
    ("Vera Lind weds | The Evening Lamp", "Vera Lind weds"),
    ("Vera Lind weds - Evening Lamp", "Vera Lind weds"),
    ("Vera Lind weds – EveningLamp.example", "Vera Lind weds"),
    ("The Evening Lamp: Vera Lind weds", "Vera Lind weds"),
    ("Vera Lind weds at last | Royal | News | Evening Lamp", "Vera Lind weds at last"),
    ("Evening Lamp « Vera Lind weds", "Vera Lind weds"),
    ("Vera Lind weds | Evening Lamp Online", "Vera Lind weds"),
    ("Vera Lind: weds | who - and why", "Vera Lind: weds | who - and why"), ("Evening Lamp", "Evening Lamp"),
    ("Lind - Falk", "Lind - Falk"), ("", ""),
  ])
  func cutsTheSitesName(title: String, cut: String) {
    #expect(site.cut(title) == cut)
  }

  @Test(arguments: [
    ("  a\u{A0}\u{200B}b\n c ", "a b c"), ("<em>Lind</em> &amp; <b>Falk</b>", "Lind & Falk"),
    ("&amp;#39;yes&amp;#39;", "'yes'"),
    ("1 < 2 <3", "1 < 2 <3"), ("\u{FEFF}x", "x"),
  ])
  func cleansFields(field: String, text: String) {
    #expect(PageText.clean(field) == text)
  }

  @Test func findsNoWordsInBlanks() {
    #expect(PageText.clean(" \u{A0}<br>&nbsp;") == nil)
  }
}
