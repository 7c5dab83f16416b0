internal import Records

/// Finds family ties and partnerships.
enum RelationFinder {
  static func find(in document: Document, cast: Cast) -> [Relation] { [] }
}
