internal import Records
internal import SQLite

/// Embedded posts as the archive keeps them: a JSON array of objects with the embed's keys, `start` and `end`; NULL for none.
enum EmbedsJSON {
  static func text(_ embeds: [Embed]) -> String? {
    if embeds.isEmpty { return nil }
    var writer = JSONWriter()
    writer.array(embeds) { writer, embed in
      writer.object { writer in
        writer.field("platform", embed.platform)
        writer.field("author", embed.author)
        writer.field("handle", embed.handle)
        writer.field("date", embed.date)
        writer.field("url", embed.url)
        writer.field("start", embed.range.lowerBound)
        writer.field("end", embed.range.upperBound)
      }
    }
    return writer.text
  }

  static func embeds(_ json: String?, _ connection: Connection) throws -> [Embed] {
    guard let json else { return [] }
    return try connection.rows(
      """
      SELECT value ->> '$.platform', value ->> '$.author', value ->> '$.handle', value ->> '$.date', value ->> '$.url',
        value ->> '$.start', value ->> '$.end' FROM json_each(?1) ORDER BY key
      """, [.text(json)]
    ) {
      let start = max(0, Int($0.integer(5)))
      return Embed(
        platform: $0.text(0), author: $0.optionalText(1), handle: $0.optionalText(2),
        date: $0.optionalText(3),
        url: $0.optionalText(4), range: start..<max(start, Int($0.integer(6))))
    }
  }
}
