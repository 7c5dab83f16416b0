import Records
import Storage
import Terminal

extension AgeEstimate {
  /// `40 or 41 today, born 1985 or 1986; 3 articles agree, 1 disagrees`
  ///
  /// - Parameter day: how the day is called for which the age is told: `today`, or the day.
  func line(on day: String) -> StyledText {
    guard let ages else {
      return StyledText("not yet born", .bold) + StyledText(" \(day)\(tail)")
    }
    return StyledText(AgeEstimate.either(ages), .bold) + StyledText(" \(day)\(tail)")
  }

  /// `died at 66, as an article tells (2021-10-05); born 1954 or 1955, …`
  func line(of death: Dossier.Death) -> StyledText { death.line + StyledText(tail) }

  private var tail: String {
    let years = born.lowerBound.year...born.upperBound.year
    var tail = ", born \(AgeEstimate.either(years))"
    if disagreeing > 0 {
      tail += "; told so by \(Figures.count(agreeing, "article")), \(disagreeing) disagree"
      tail += disagreeing == 1 ? "s" : ""
    } else {
      tail += ", as \(Figures.count(agreeing, "article")) \(agreeing == 1 ? "tells" : "tell")"
    }
    return tail
  }

  /// `1986 or 1987`
  static func either(_ numbers: ClosedRange<Int>) -> String {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    return first == last ? "\(first)" : last == first + 1 ? "\(first) or \(last)" : "\(first) to \(last)"
  }

  /// Writes one object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("asOf", asOf.iso)
      writer.field("least", ages?.lowerBound)
      writer.field("greatest", ages?.upperBound)
      writer.field("bornFrom", born.lowerBound.iso)
      writer.field("bornTo", born.upperBound.iso)
      writer.field("agreeing", agreeing)
      writer.field("disagreeing", disagreeing)
    }
  }
}

extension Dossier.Death {
  /// `died at 66, told 2021-10-05`
  var line: StyledText {
    StyledText("died at \(age)", .bold) + StyledText(article.published.map { ", told \($0)" } ?? "")
  }

  /// Writes one object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("age", age)
      writer.field("articles", articles)
      article.write(to: &writer)
    }
  }
}
