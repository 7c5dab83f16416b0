import Records
import Storage
import Terminal

/// Posts with author and source.
struct PostsLayout: ListingLayout {
  let columns =
    [
      "id", "platform", "author", "author_id", "handle", "text", "date", "post_url", "hashtags", "mentions",
      "quotes",
    ] + ArticleReference.columns

  func row(_ item: PostItem) -> [CSVWriter.Field] {
    let post = item.post
    return [
      .number(Int(item.id)), .text(post.platform), .text(item.author?.name ?? post.author),
      .number(item.author.map { Int($0.id) }), .text(post.handle), .text(post.text), .text(post.date),
      .text(post.url), .text(words(post.hashtags)), .text(words(post.mentions)),
      .text(words(post.quotes.map(String.init))),
    ] + item.place.article.row
  }

  private func words(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: " ") }

  func write(_ item: PostItem, to writer: inout JSONWriter) {
    writer.field("id", Int(item.id))
    item.post.writeFields(to: &writer)
    writer.key("person")
    item.author.write(to: &writer)
    item.place.write(to: &writer)
  }

  func lines(_ items: [PostItem], width: Int) -> [StyledText] {
    items.flatMap { lines($0, width: width) + [StyledText()] }
  }

  /// Network, author and day; the words, or the sentence that tells of the post; the source.
  func lines(_ item: PostItem, width: Int, showsAuthor: Bool = true) -> [StyledText] {
    let post = item.post
    let inset = StyledText("  ")
    var facts = [StyledText(post.platform ?? "social network not named", .magenta)]
    if showsAuthor, let author = item.author?.name ?? post.author { facts.append(StyledText(author, .bold)) }
    if let handle = post.handle { facts.append(StyledText("@" + handle)) }
    if let date = post.date { facts.append(StyledText(date)) }
    var lines = facts.joined(separator: StyledText(" · ")).wrapped(to: width, rest: inset)
    let words = post.text.map { StyledText("“\($0)”") } ?? item.place.sentence.map { StyledText($0, .italic) }
    if let words { lines += words.wrapped(to: width, first: inset, rest: inset) }
    if let url = post.url {
      lines += StyledText(url, .underlined).wrapped(to: width, first: inset, rest: inset)
    }
    return lines + [inset + item.place.article.source(width: width - 2)]
  }
}
