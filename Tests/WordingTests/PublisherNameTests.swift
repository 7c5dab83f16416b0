import Testing

@testable import Wording

@Suite struct PublisherNameTests {
  @Test(arguments: [
    ("Vera Lind Weds Otto Falk | The Evening Lamp", "Vera Lind Weds Otto Falk", "The Evening Lamp"),
    ("Vera Lind Weds Otto Falk - Lund Daily News", "Vera Lind Weds Otto Falk", "Lund Daily News"),
    ("Vera Lind Weds Otto Falk – lamp.example", "Vera Lind Weds Otto Falk – lamp.example", ""),
    ("Vera Lind Weds Otto Falk – Lamp.com", "Vera Lind Weds Otto Falk", "Lamp.com"),
  ])
  func partsTheSiteFromTheHeadline(text: String, headline: String, publisher: String) {
    let split = PublisherName.split(text)
    #expect(split?.headline ?? text == headline)
    #expect(split?.publisher ?? "" == publisher)
  }

  @Test(arguments: [
    "Vera Lind Weds Otto Falk - EXCLUSIVE", "Vera Lind in talks for a show - report",
    "Lind 'Wants To Cut Loose' | #follownews", "Lind | Falk",
    "Love at the Lake - Vera Lind's Story", "Vera Lind on tour | here is everything that you need to know",
  ])
  func leavesHeadlinesWithoutASite(text: String) {
    #expect(PublisherName.split(text) == nil)
  }

  @Test(arguments: [
    ("https://www.Lamp.example/a/b?c", "lamp.example"),
    ("http://user@news.lamp.example:8080", "news.lamp.example"), ("lamp.example/a", nil), ("https://", nil),
  ])
  func readsTheHostOfAnAddress(url: String, host: String?) {
    #expect(PublisherName.host(of: url) == host)
  }
}
