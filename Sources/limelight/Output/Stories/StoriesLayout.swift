import Records
import Storage
import Terminal

/// Stories with their people, days and size.
struct StoriesLayout: ListingLayout {
  /// A story with its articles, where they are written.
  struct Item: Sendable {
    var story: StorySummary
    var articles: [StoryArticle] = []
  }

  let columns = ["id", "title", "people", "firstDay", "lastDay", "articles", "copies"]

  func row(_ item: Item) -> [CSVWriter.Field] {
    let story = item.story
    return [
      .text(story.shown), .text(story.title), .text(story.people.map(\.name).joined(separator: "; ")),
      .text(story.firstDay), .text(story.lastDay), .number(story.articles), .number(story.copies),
    ]
  }

  func write(_ item: Item, to writer: inout JSONWriter) {
    let story = item.story
    story.writeFields(to: &writer)
    writer.key("articles")
    writer.array(item.articles) { writer, article in
      writer.object {
        article.article.writeFields(to: &$0)
        $0.field("copyOf", article.copyOf.map { Int($0) })
      }
    }
  }

  func lines(_ items: [Item], width: Int) -> [StyledText] { lines(items, width: width, showsPeople: true) }

  func lines(_ items: [Item], width: Int, showsPeople: Bool) -> [StyledText] {
    let numbers = items.map { DisplayWidth.columns($0.story.shown) }.max() ?? 0
    let blank = StyledText(String(repeating: " ", count: numbers + 2))
    return items.flatMap { item in
      let story = item.story
      let people = showsPeople ? story.people.map(\.name).joined(separator: ", ") : ""
      let facts = [story.days, story.size, people].filter { !$0.isEmpty }.joined(separator: " · ")
      return StyledText(story.title, .bold).wrapped(
        to: width, first: StyledText(story.shown, .dim).padded(to: numbers + 2), rest: blank)
        + StyledText(facts, .dim).wrapped(to: width, first: blank, rest: blank)
    }
  }
}

extension StorySummary {
  /// Writes the keys `id`, `title`, `people`, `firstDay`, `lastDay`, `articleCount`, `copyCount`.
  func writeFields(to writer: inout JSONWriter) {
    writer.field("id", shown)
    writer.field("title", title)
    writer.key("people")
    writer.array(people) { writer, person in
      writer.object {
        $0.field("id", Int(person.id))
        $0.field("name", person.name)
      }
    }
    writer.field("firstDay", firstDay)
    writer.field("lastDay", lastDay)
    writer.field("articleCount", articles)
    writer.field("copyCount", copies)
  }

  /// `2 articles, 1 a copy`: as many articles as JSON and CSV tell, with the copies among them.
  var size: String {
    let articles = Figures.count(self.articles, "article")
    return copies == 0
      ? articles : "\(articles), " + (copies == 1 ? "1 a copy" : "\(Figures.grouped(copies)) of them copies")
  }

  /// `2021-09-28 – 2021-10-01`, one day, or `undated`.
  var days: String {
    guard let firstDay, let lastDay else { return "undated" }
    return firstDay == lastDay ? firstDay : "\(firstDay) – \(lastDay)"
  }
}
