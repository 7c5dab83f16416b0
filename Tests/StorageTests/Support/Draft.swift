import Linking
import Records

/// An invented record, written by naming what its text holds: spans and sentences are worked out from the text.
struct Draft {
  var article: Article
  var findings = Findings()

  init(
    _ headline: String? = nil, deck: String? = nil, published: String? = "2031-05-02", path: String = "a.txt",
    publisher: String? = nil, identity: String? = nil, body: String
  ) {
    let digest = SHA256.hexDigest(
      of: [headline ?? "", deck ?? "", published ?? "", body].joined(separator: "|").utf8)
    article = Article(
      source: Source(path: path, format: .text, sha256: digest, identity: identity), publisher: publisher,
      headline: headline, deck: deck, published: published, body: body)
  }

  var record: Record {
    var record = Record(article: article, findings: findings)
    for (field, text) in [
      (Field.headline, article.headline ?? ""), (.deck, article.deck ?? ""), (.body, article.body),
    ] {
      var start = 0
      for sentence in Draft.sentences(text) {
        let count = sentence.text.unicodeScalars.count
        record.findings.sentences.append(Span(field, start, start + count))
        start += count + sentence.gap
      }
    }
    record.findings.sketch = Sketch(of: article, record.findings)
    return record
  }

  /// Cut after ". " and between paragraphs.
  private static func sentences(_ text: String) -> [(text: String, gap: Int)] {
    text.split(separator: "\n\n").flatMap { paragraph in
      let parts = paragraph.split(separator: ". ").map(String.init)
      return parts.enumerated().map { index, part in
        index == parts.count - 1 ? (part, 2) : (part + ".", 1)
      }
    }
  }

  /// Where a text occurs for the nth time, from 0, first in the headline, then in the deck, then in the body.
  func spans(of text: String) -> [Span] {
    let fields = [
      (Field.headline, article.headline ?? ""), (.deck, article.deck ?? ""), (.body, article.body),
    ]
    return fields.flatMap { field, whole in
      whole.ranges(of: text).map { range in
        let start = whole[..<range.lowerBound].unicodeScalars.count
        return Span(field, start, start + text.unicodeScalars.count)
      }
    }
  }

  private func span(of text: String) -> Span { spans(of: text).first ?? Span(.body, 0, 0) }

  /// A person and every occurrence of the given forms of the name.
  func person(
    _ name: String, _ forms: String..., gender: Person.Gender = .unknown, age: Int? = nil,
    roles: [String] = []
  ) -> Draft {
    var copy = self
    let mentions = (forms.isEmpty ? [name] : forms).flatMap { form in
      spans(of: form).map { Mention(span: $0, text: form) }
    }
    copy.findings.people.append(
      Person(name: name, gender: gender, age: age, roles: roles, mentions: mentions))
    return copy
  }

  /// A quote, whose text stands in the body between straight quotation marks.
  func quote(_ text: String, by speaker: String?, date: String? = nil, medium: Quote.Medium = .spoken)
    -> Draft
  {
    var copy = self
    copy.findings.quotes.append(
      Quote(
        text: text, segments: [text], speaker: speaker, speakerText: speaker, cue: "said", medium: medium,
        date: date,
        span: span(of: "\"\(text)\"")))
    return copy
  }

  func post(
    _ text: String, on platform: String?, by author: String?, date: String? = nil, handle: String? = nil,
    hashtags: [String] = [], mentions: [String] = [], quotes: [Int] = []
  ) -> Draft {
    var copy = self
    copy.findings.posts.append(
      SocialPost(
        platform: platform, author: author, handle: handle, text: text, date: date, hashtags: hashtags,
        mentions: mentions, quotes: quotes, span: span(of: text)))
    return copy
  }

  func date(_ text: String, _ value: String?) -> Draft {
    var copy = self
    copy.findings.dates.append(DateMention(text: text, value: value, span: span(of: text)))
    return copy
  }

  /// "`other` is `person`'s `kind`".
  func relation(_ person: String, _ kind: Relation.Kind, _ other: String, in text: String) -> Draft {
    var copy = self
    copy.findings.relations.append(Relation(person: person, kind: kind, other: other, span: span(of: text)))
    return copy
  }
}
