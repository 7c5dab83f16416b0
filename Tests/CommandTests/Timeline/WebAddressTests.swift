import Testing

@testable import limelight

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://a.example/b?c=d&e=%20#f", "https://a.example/b?c=d&e=%20#f"),
    ("HTTP://A.example", "http://A.example"),
    ("https://[::1]:8080/", "https://[::1]:8080/"),
    ("http://a.example/ü \"<>\\^`{|}", "http://a.example/%C3%BC%20%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ("https://a.example/100%", "https://a.example/100%25"),
    ("https://a.example/%zz", "https://a.example/%25zz"),
    ("https://a.example/\u{1B}\n", "https://a.example/%1B%0A"),
  ]) func isSafeToLinkTo(address: String, text: String) { #expect(WebAddress(address)?.text == text) }

  @Test(arguments: [
    "", "javascript:alert(1)", "java\nscript:alert(1)", " https://a.example", "data:text/html,x",
    "//a.example", "a.example", "/etc/passwd",
    "https:a.example", "https://", "https:///x", "https://?x", "ftp://a.example", "file:///x",
    "https://user:word@a.example/",
    "https://a b.example/", "https://a\"b.example/", "https://.example",
  ]) func takesNothingElse(address: String) { #expect(WebAddress(address) == nil) }

  @Test func tellsTheHost() { #expect(WebAddress("https://news.example:81/a")?.host == "news.example") }
}
