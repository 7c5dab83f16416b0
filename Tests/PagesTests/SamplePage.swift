/// Invented pages of the shapes that sites have.
enum SamplePage {
  /// Paragraphs of an invented article.
  static let paragraphs = [
    "Maren Lindqvay arrived in Harrow on Tuesday morning, and she did not come alone, according to two people who saw her at the station.",
    "“We are here for the quiet,” the actress, 34, told a reporter of the local paper, who had waited since dawn with a flask of tea.",
    "Her husband, the chef Théo Adeyemi-Roux, carried three suitcases and a birdcage, which he said was empty, and laughed when he was asked why.",
    "The couple bought the old mill in March, after two years of looking, and plan to open its garden to neighbours in the summer.",
    "A spokeswoman for the town said that nobody had complained so far, and that the mill had stood empty for eleven years before they came.",
    "They will be joined by their daughter, Ottilie, who was born in October and has, by all accounts, her mother's voice.",
  ]

  static func body(_ paragraphs: [String] = paragraphs) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  /// A page with the frame that sites put around an article.
  static func whole(
    _ article: String, title: String = "Lindqvay Moves to Harrow", head: String = "", after: String = ""
  ) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html lang="en"><head><title>\(title) | The Marquee</title><meta property="og:title" content="\(title)">\(head)</head>
      <body class="no-sidebar comments-open">
      <header class="site-header"><a href="/">The Marquee</a><nav><ul><li><a href="/news">News</a></li><li><a href="/film">Film</a></li>
      <li><a href="/music">Music</a></li><li><a href="/style">Style</a></li></ul></nav></header>
      <div class="cookie-banner"><p>We use cookies to improve your experience, to show you advertising, and to measure how our pages are read. Accept all cookies?</p></div>
      <div class="wrapper">\(article)</div>
      <div class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Singer sells island to buy another island</a></li>
      <li><a href="/2">Director forgets his own premiere, and says so</a></li><li><a href="/3">Ten hats of the season</a></li></ul></div>
      \(after)
      <footer><p>© The Marquee. All rights reserved. No part of this page may be reproduced, stored or sent without written permission.</p>
      <ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer></body></html>
      """.utf8)
  }
}
