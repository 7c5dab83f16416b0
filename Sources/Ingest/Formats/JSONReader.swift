import Records

/// Reads JSON: one object on any number of lines, an array of objects, or JSON Lines.
enum JSONReader: FormatReader {
  static func read(_ document: RawDocument) -> [DocumentPart] {
    let text = document.bytes
    guard text.contains(where: { $0 > 0x20 }) else { return [.rejected(.empty, label: nil, offset: nil)] }
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let bracket = text[mark...].firstIndex(where: { $0 > 0x20 }), text[bracket] == 0x5B {
      return array(document, at: bracket)
    }
    var whole = JSONScanner(text, in: mark..<text.count)
    let isWhole = (try? whole.object()) != nil && (try? whole.end()) != nil
    if document.part != nil || isWhole { return [object(document, mark..<text.count, label: nil)] }
    var parts: [DocumentPart] = []
    var offset = mark
    for (index, line) in text[mark...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.contains(where: { $0 > 0x20 }) {
        parts.append(object(document, offset..<(offset + line.count), label: " line \(index + 1)"))
      }
      offset += line.count + 1
    }
    return parts
  }

  private static func array(_ document: RawDocument, at bracket: Int) -> [DocumentPart] {
    let cutter = ArrayCutter(document.bytes, at: bracket)
    var parts = cutter.places.enumerated().map { index, place in
      object(document, place, label: " element \(index + 1)")
    }
    if let problem = cutter.problem {
      parts.append(.rejected(problem, label: nil, offset: nil))
    } else if parts.isEmpty {
      let problem = "it is an array without elements; put an object into it for each article"
      parts.append(.rejected(.notAnArticle(problem: problem), label: nil, offset: nil))
    }
    return parts
  }

  private static func object(_ document: RawDocument, _ range: Range<Int>, label: String?) -> DocumentPart {
    do throws(IngestError) {
      let source = Source(path: document.path, format: .jsonLines, sha256: "")
      let draft = try JSONFormat.draft(
        of: Array(document.bytes[range]), article: Article(source: source, body: ""))
      return .draft(draft, label: label, bytes: range)
    } catch {
      var error = error
      // An element may stand on many lines: only the place in the file finds the mistake.
      if label != nil, case .brokenJSON(let problem, let place) = error {
        error = .brokenJSON(problem: problem, offset: place + range.lowerBound)
      }
      return .rejected(error, label: label, offset: label == nil ? nil : range.lowerBound)
    }
  }
}
