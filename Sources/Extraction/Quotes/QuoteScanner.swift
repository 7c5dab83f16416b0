/// Pairs the quotation marks of each paragraph: the cheapest reading of all its marks, found in one pass.
///
/// A dynamic programme over the marks (Viterbi 1967) with the states outside, inside and nested; an odd mark thus spoils no more
/// than its own paragraph.
struct QuoteScanner {
  private enum State { static let outside = 0, inside = 1, nested = 2, count = 3 }
  private static let impossible: Float = 1e6
  /// An unclosed quote is cheaper than a stray mark, and nearly free where the next paragraph opens again.
  private static let unclosed: Float = 1.6

  let document: Document
  private var marks: [QuoteMark] = []
  /// For each mark and state after it, the state before.
  private var origins: [UInt8] = []

  /// The stretches of a document in reading order; none lies within another.
  static func scan(_ document: Document) -> [QuoteStretch] {
    var scanner = QuoteScanner(document: document)
    var found: [QuoteStretch] = []
    var carries = false
    for paragraph in document.paragraphs.indices {
      let range = document.paragraphs[paragraph]
      var hasDouble = false
      var hasSingle = false
      for token in document.tokens[range] {
        if token.kind == .doubleQuote { hasDouble = true }
        if token.kind == .singleQuote { hasSingle = true }
      }
      var doubles: [QuoteStretch] = []
      if hasDouble {
        doubles = scanner.doubles(paragraph, continuing: carries)
        if let last = doubles.last, last.close == nil { doubles[doubles.count - 1] = scanner.cut(last) }
      }
      carries = doubles.last.map { $0.close == nil } ?? false
      guard hasSingle else {
        found += doubles
        continue
      }
      found += merge(doubles, scanner.singles(paragraph, outside: doubles))
    }
    return found
  }

  private init(document: Document) { self.document = document }

  private mutating func doubles(_ paragraph: Int, continuing: Bool) -> [QuoteStretch] {
    let range = document.paragraphs[paragraph]
    marks.removeAll(keepingCapacity: true)
    for index in range where document.tokens[index].kind == .doubleQuote {
      marks.append(.double(document, index, in: range))
    }
    let reopens = nextOpens(after: paragraph, kind: .doubleQuote)
    return pair(
      paragraph, isSingle: false, unclosed: reopens ? 0.2 : QuoteScanner.unclosed,
      inherited: continuing ? 0.6 : QuoteScanner.impossible)
  }

  private mutating func singles(_ paragraph: Int, outside doubles: [QuoteStretch]) -> [QuoteStretch] {
    let range = document.paragraphs[paragraph]
    marks.removeAll(keepingCapacity: true)
    var next = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if next < doubles.count, doubles[next].tokens.lowerBound == index {
        index = max(doubles[next].tokens.upperBound, index + 1)
        next += 1
        continue
      }
      if document.tokens[index].kind == .singleQuote { marks.append(.single(document, index, in: range)) }
      index += 1
    }
    let goesOn = nextOpens(after: paragraph, kind: .singleQuote)
    return pair(paragraph, isSingle: true, unclosed: goesOn ? 0.8 : 3, inherited: QuoteScanner.impossible)
  }

  private func nextOpens(after paragraph: Int, kind: Token.Kind) -> Bool {
    let next = paragraph + 1
    guard next < document.paragraphs.count,
      document.paragraphFields[next] == document.paragraphFields[paragraph]
    else { return false }
    return document.tokens[document.paragraphs[next].lowerBound].kind == kind
  }

  private mutating func pair(_ paragraph: Int, isSingle: Bool, unclosed: Float, inherited: Float)
    -> [QuoteStretch]
  {
    guard !marks.isEmpty else { return [] }
    origins.removeAll(keepingCapacity: true)
    var costs: (Float, Float, Float) = (0, inherited, QuoteScanner.impossible)
    for mark in marks {
      let close = costs.1 + mark.closing
      let stay = costs.0 + mark.strayOutside
      let open = costs.0 + mark.opening
      let remain = costs.1 + mark.strayInside
      let leave = costs.2 + mark.closing
      let nest = isSingle ? QuoteScanner.impossible : costs.1 + mark.opening * 2 + 1
      origins.append(UInt8(close < stay ? State.inside : State.outside))
      origins.append(
        UInt8(
          open <= remain && open <= leave
            ? State.outside : remain <= leave ? State.inside : State.nested))
      origins.append(UInt8(State.inside))
      costs = (min(close, stay), min(open, min(remain, leave)), nest)
    }
    var state = costs.1 + unclosed < costs.0 ? State.inside : State.outside
    return trace(&state, paragraph, isSingle: isSingle)
  }

  /// Walks the choices back from the last mark and cuts the stretches.
  private func trace(_ state: inout Int, _ paragraph: Int, isSingle: Bool) -> [QuoteStretch] {
    let range = document.paragraphs[paragraph]
    var found: [QuoteStretch] = []
    var close: Int? = nil
    for index in marks.indices.reversed() {
      let before = Int(origins[index * State.count + state])
      let token = marks[index].token
      if state == State.outside, before == State.inside { close = token }
      if state == State.inside, before == State.outside {
        add(
          QuoteStretch(
            content: token + 1..<(close ?? range.upperBound), open: token, close: close,
            paragraph: paragraph, isSingle: isSingle), to: &found)
        close = nil
      }
      state = before
    }
    if state == State.inside {
      add(
        QuoteStretch(
          content: range.lowerBound..<(close ?? range.upperBound), open: nil, close: close,
          paragraph: paragraph, isSingle: isSingle), to: &found)
    }
    return found.reversed()
  }

  private func add(_ stretch: QuoteStretch, to found: inout [QuoteStretch]) {
    let speaks = stretch.content.contains {
      switch document.tokens[$0].kind {
      case .word, .number, .symbol, .hashtag, .handle, .url: true
      default: false
      }
    }
    if speaks { found.append(stretch) }
  }

  /// Both in reading order, without the doubles that lie within singles.
  private static func merge(_ doubles: [QuoteStretch], _ singles: [QuoteStretch]) -> [QuoteStretch] {
    var merged: [QuoteStretch] = []
    var next = 0
    for single in singles {
      while next < doubles.count, doubles[next].tokens.lowerBound < single.tokens.lowerBound {
        merged.append(doubles[next])
        next += 1
      }
      merged.append(single)
      while next < doubles.count, doubles[next].tokens.lowerBound < single.tokens.upperBound { next += 1 }
    }
    return merged + doubles[next...]
  }
}
