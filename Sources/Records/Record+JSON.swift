extension Record {
  /// The record as one line of JSON, every key present, as `limelight extract --json` prints it.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }

  /// Writes the record as one JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      article.writeFields(to: &writer)
      findings.writeFields(to: &writer)
    }
  }
}

extension Article {
  func writeFields(to writer: inout JSONWriter) {
    writer.key("source")
    writer.object { writer in
      writer.field("path", source.path)
      writer.field("format", source.format.rawValue)
      writer.field("sha256", source.sha256)
      writer.field("offset", source.offset)
    }
    writer.field("url", url)
    writer.field("publisher", publisher)
    writer.field("language", language)
    writer.field("headline", headline)
    writer.field("deck", deck)
    writer.field("bylines", bylines)
    writer.field("published", published)
    writer.field("publishedAt", publishedAt)
    writer.field("modified", modified)
    writer.field("body", body)
    writer.field("partial", partial?.rawValue)
    writer.field("captions", captions)
    writer.field("removed", removed)
    writer.key("extra")
    writer.raw(extra)
  }
}

extension Findings {
  func writeFields(to writer: inout JSONWriter) {
    writer.key("people")
    writer.array(people) { $1.write(to: &$0) }
    writer.key("quotes")
    writer.array(quotes) { $1.write(to: &$0) }
    writer.key("statements")
    writer.array(statements) { $1.write(to: &$0) }
    writer.key("posts")
    writer.array(posts) { $1.write(to: &$0) }
    writer.key("dates")
    writer.array(dates) { writer, date in
      writer.object { writer in
        writer.field("text", date.text)
        writer.field("value", date.value)
        date.span.writeFields(to: &writer)
      }
    }
    writer.key("relations")
    writer.array(relations) { writer, relation in
      writer.object { writer in
        writer.field("person", relation.person)
        writer.field("relation", relation.kind.rawValue)
        writer.field("other", relation.other)
        relation.span.writeFields(to: &writer)
      }
    }
  }
}

extension Person {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", name)
      writer.field("gender", gender.rawValue)
      writer.field("age", age)
      writer.field("roles", roles)
      writer.key("mentions")
      writer.array(mentions) { writer, mention in
        writer.object { writer in
          mention.span.writeFields(to: &writer)
          writer.field("text", mention.text)
        }
      }
    }
  }
}

extension Quote {
  func write(to writer: inout JSONWriter) {
    writer.object { writeFields(to: &$0) }
  }

  /// Writes the keys of a quote into an object that is open.
  package func writeFields(to writer: inout JSONWriter) {
    writer.field("text", text)
    writer.field("segments", segments)
    writer.field("speaker", speaker)
    writer.field("speakerText", speakerText)
    writer.field("cue", cue)
    writer.field("medium", medium.rawValue)
    writer.field("venue", venue)
    writer.field("date", date)
    span.writeFields(to: &writer)
  }
}

extension Statement {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("text", text)
      writer.field("speaker", speaker)
      writer.field("speakerText", speakerText)
      writer.field("cue", cue)
      writer.field("venue", venue)
      writer.field("date", date)
      span.writeFields(to: &writer)
    }
  }
}

extension SocialPost {
  func write(to writer: inout JSONWriter) {
    writer.object { writeFields(to: &$0) }
  }

  /// Writes the keys of a post into an object that is open.
  package func writeFields(to writer: inout JSONWriter) {
    writer.field("platform", platform)
    writer.field("author", author)
    writer.field("handle", handle)
    writer.field("text", text)
    writer.field("date", date)
    writer.field("url", url)
    writer.field("hashtags", hashtags)
    writer.field("mentions", mentions)
    writer.key("quotes")
    writer.array(quotes) { $0.value($1) }
    span.writeFields(to: &writer)
  }
}

extension Span {
  /// Writes `start`, `end` and, outside the body, `in`.
  package func writeFields(to writer: inout JSONWriter) {
    writer.field("start", start)
    writer.field("end", end)
    switch field {
    case .body: break
    case .headline: writer.field("in", "headline")
    case .deck: writer.field("in", "deck")
    case .caption(let index): writer.field("in", "captions[\(index)]")
    }
  }
}
