import Records

extension ExtractionReport {
  /// One JSON object: what was measured, and a `rows` array with rates a second and the share of the time of one core.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("articles", workload.articles.count)
      writer.field("words", workload.words)
      writer.field("bytes", workload.bytes)
      writer.field("passes", passes)
      writer.field("runs", runs)
      writer.field("jobs", jobs)
      writer.key("rows")
      writer.array(rows) { writer, row in
        writer.object { writer in
          writer.field("stage", row.title)
          write("words", rate(workload.words, row.seconds), to: &writer)
          write("articles", rate(workload.articles.count, row.seconds), to: &writer)
          write("bytes", rate(workload.bytes, row.seconds), to: &writer)
          writer.key("share")
          writer.value(row.share.map { ($0 * 10000).rounded() / 10000 })
          writer.key("allocationsPerArticle")
          writer.value(row.allocations.map { ($0 * 10).rounded() / 10 })
        }
      }
    }
    return writer.text
  }

  private func write(
    _ key: String, _ rate: (median: Double, least: Double, most: Double), to writer: inout JSONWriter
  ) {
    writer.key("\(key)PerSecond")
    writer.object { writer in
      writer.field("median", Int(rate.median))
      writer.field("min", Int(rate.least))
      writer.field("max", Int(rate.most))
    }
  }
}
