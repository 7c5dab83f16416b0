import Extraction

/// What a time was spent on.
enum Measured: Hashable, Sendable {
  /// Reading and cleaning.
  case reading
  /// A stage of the extraction of an article.
  case stage(Extractor.Stage)
  /// What the name tagger knows of an article's words before it looks at its sentences.
  case nameContext
  /// Features, weights and the search for the best labels.
  case tagger
  /// All articles by several threads, by the clock on the wall.
  case parallel

  /// As the report prints it.
  var title: String {
    switch self {
    case .reading: "reading, cleaning"
    case .stage(let stage): stage.rawValue
    case .nameContext: "name context"
    case .tagger: "tagger"
    case .parallel: "all, parallel"
    }
  }
}
