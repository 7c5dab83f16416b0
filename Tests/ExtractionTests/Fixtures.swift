import Records

@testable import Extraction

/// An article of invented text for one test.
func article(_ body: String, headline: String? = nil, published: String? = "2023-05-17") -> Article {
  Article(
    source: Source(path: "-", format: .text, sha256: ""), headline: headline, published: published, body: body
  )
}

/// What extraction finds in an invented text.
func findings(_ body: String, headline: String? = nil, published: String? = "2023-05-17") -> Findings {
  Extractor().extract(article(body, headline: headline, published: published)).findings
}
