import Wording

/// Tells the lines that a site adds around its articles (prompts, links to other stories, share lines) from the article.
///
/// Precision comes first: a line is boilerplate only when all of it is.
enum Boilerplate {
  /// What a line does.
  enum Kind {
    /// Asks for something or points elsewhere.
    case prompt
    /// Announces links: the title-like lines after it are links too.
    case linkHeader
  }

  /// The kind of a line; nil for the article's own text.
  static func kind(of line: Line, mayBeLink: Bool = true) -> Kind? {
    guard line.wordCount > 0 || line.folded.count < 40 else { return nil }
    let bare = bare(line.folded)
    if bare.count <= 48 {
      let text = String(decoding: bare, as: UTF8.self)
      if linkHeaders.contains(text) { return .linkHeader }
      if wholeLines.contains(text) { return .prompt }
    }
    if mayBeLink, line.wordCount <= 35, isLink(line) { return .prompt }
    return line.wordCount <= 90 && !line.opensWithQuote && isPrompt(line) ? .prompt : nil
  }

  /// Where a `Read more: …` that closes a paragraph of prose begins, as an index into its text; nil when there is none.
  static func trailingLink(in line: Line) -> String.Index? {
    guard line.wordCount > 12, line.folded.contains(0x3A), inlineMarkers.occurs(in: line.folded[...]) else {
      return nil
    }
    for marker in [
      "Read more:", "READ MORE:", "Read More:", "See also:", "SEE ALSO:", "Also read:", "Read also:",
    ] {
      guard let range = line.text.firstRange(of: " " + marker) else { continue }
      let tail = Line(String(line.text[range.upperBound...]))
      let before = Line(String(line.text[..<range.lowerBound]))
      if before.isTerminated, tail.wordCount > 0, tail.wordCount <= 25, tail.ending != .period {
        return line.text.index(after: range.lowerBound)
      }
    }
    return nil
  }

  /// A line without the marks around it.
  private static func bare(_ folded: [UInt8]) -> ArraySlice<UInt8> {
    var line = folded[...]
    while let first = line.first, !first.isWordByte { line.removeFirst() }
    while let last = line.last, !last.isWordByte { line.removeLast() }
    return line
  }

  /// `RELATED: …`, `Watch: …`, `… »`, `EXCLUSIVE: Another Headline`: the title of another page behind a marker.
  private static func isLink(_ line: Line) -> Bool {
    if isArrow(line) { return true }
    let start = line.folded.firstIndex { $0.isWordByte } ?? 0
    if markers.end(of: line.folded, at: start) != nil {
      return isShouted(line) || line.ending != .period || line.titleCase > 0.7
    }
    if exclusives.end(of: line.folded, at: start) != nil {
      return line.wordCount <= 25 && line.ending != .period && line.titleCase > 0.7
    }
    return false
  }

  /// `Read on »`: a guillemet that closes nothing.
  private static func isArrow(_ line: Line) -> Bool {
    let arrow: [UInt8] = [0xC2, 0xBB]
    guard line.folded.suffix(2).elementsEqual(arrow), line.ending != .period, line.wordCount <= 20 else {
      return false
    }
    return !line.text.dropLast().contains { $0 == "«" || $0 == "»" }
  }

  /// Whether the marker before the colon is written in capitals.
  private static func isShouted(_ line: Line) -> Bool {
    let marker = line.text.prefix { $0 != ":" }
    return !marker.contains(where: \.isLowercase) && marker.contains(where: \.isUppercase)
  }

  /// Whether every sentence is a prompt, a question to the reader or an exclamation, and one at least a prompt.
  private static func isPrompt(_ line: Line) -> Bool {
    guard triggers.occurs(in: line.folded[...]) else { return false }
    var prompts = 0
    for sentence in sentences(of: line.folded) {
      if asks(sentence) || pointsBelow(sentence) {
        prompts += 1
      } else if sentence.last != 0x3F, sentence.split(separator: 0x20).count > 3 {
        return false
      }
    }
    return prompts > 0
  }

  /// Whether a sentence addresses the reader with a prompt. One with a quotation is somebody's words.
  private static func asks(_ sentence: ArraySlice<UInt8>) -> Bool {
    if sentence.contains(0x22) { return false }
    if prompting.occurs(in: sentence) || imperatives.end(of: sentence, at: sentence.startIndex) != nil {
      return true
    }
    return sentence.starts(with: Array("for more".utf8)) && moreVerbs.occurs(in: sentence)
  }

  /// `Watch the clip below!`: an imperative and a medium and a place on the page, in few words.
  private static func pointsBelow(_ sentence: ArraySlice<UInt8>) -> Bool {
    guard lookVerbs.end(of: sentence, at: sentence.startIndex) != nil else { return false }
    let words = sentence.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
    guard words.count <= 14, let last = words.last else { return false }
    return ["below", "above", "here"].contains(last) && words.contains(where: media.contains)
  }

  private static func sentences(of folded: [UInt8]) -> [ArraySlice<UInt8>] {
    var sentences: [ArraySlice<UInt8>] = []
    var start = 0
    for index in folded.indices where folded[index] == 0x2E || folded[index] == 0x21 || folded[index] == 0x3F
    {
      let next = index + 1
      guard next == folded.count || folded[next] == 0x20 else { continue }
      if folded[start...index].contains(where: \.isWordByte) { sentences.append(folded[start...index]) }
      start = min(next + 1, folded.count)
    }
    if start < folded.count, folded[start...].contains(where: \.isWordByte) {
      sentences.append(folded[start...])
    }
    return sentences
  }
}
