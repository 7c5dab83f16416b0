import Records
import Storage

extension Dossier {
  /// Writes the dossier's keys into an open JSON object.
  func writeFields(to writer: inout JSONWriter) {
    PeopleLayout().write(person, to: &writer)
    writer.field("firstSeen", firstSeen)
    writer.field("lastSeen", lastSeen)
    writer.key("names")
    writer.array(names) { $1.write(as: "name", to: &$0) }
    writer.key("age")
    if let age { age.write(to: &writer) } else { writer.raw(nil) }
    writer.key("death")
    if let death { death.write(to: &writer) } else { writer.raw(nil) }
    writer.key("ages")
    writer.array(ages) { writer, told in
      writer.object { writer in
        writer.field("age", told.age)
        told.article.write(to: &writer)
        told.evidence.write(to: &writer)
      }
    }
    writer.key("roles")
    writer.array(roles) { $1.write(as: "role", to: &$0) }
    writer.key("relations")
    writer.array(ties) { writer, tie in
      writer.object { writer in
        writer.field("relation", tie.kind.rawValue)
        writer.key("other")
        writer.object { PeopleLayout().write(tie.other, to: &$0) }
        writer.field("articles", tie.articles)
        tie.place.write(to: &writer)
        tie.evidence.write(to: &writer)
      }
    }
    writer.field("quoteCount", quotes)
    writer.key("quotes")
    writer.array(recentQuotes.indices) { writer, index in
      writer.object { writer in
        QuotesLayout().write(recentQuotes[index], to: &writer)
        quoteEvidence.dropFirst(index).prefix(1).map(\.self).write(to: &writer)
      }
    }
    writer.field("postCount", posts)
    writer.key("posts")
    writer.array(recentPosts.indices) { writer, index in
      writer.object { writer in
        PostsLayout().write(recentPosts[index], to: &writer)
        postEvidence.dropFirst(index).prefix(1).map(\.self).write(to: &writer)
      }
    }
    writer.key("recentArticles")
    writer.array(recentArticles) { writer, article in
      writer.object { article.writeFields(to: &$0) }
    }
    writer.key("stories")
    writer.array(stories) { writer, story in
      writer.object { story.writeFields(to: &$0) }
    }
    writer.key("companions")
    writer.array(companions) { writer, companion in
      writer.object { writer in
        writer.field("id", Int(companion.person.id))
        writer.field("name", companion.person.name)
        writer.field("articles", companion.articles)
      }
    }
    writer.key("appearances")
    writer.array(appearances) { $1.write(as: "period", to: &$0) }
  }
}

extension Dossier.Count {
  fileprivate func write(as key: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field(key, text)
      writer.field("articles", articles)
      evidence.write(to: &writer)
    }
  }
}
