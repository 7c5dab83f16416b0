import Records
import Wording

/// The plain text format: an optional line ` date YYYY-MM-DD …`, then the headline or the body, paragraphs parted by blank lines.
enum TextFormat {
  /// Reads normalised text; an explicit date line sets the day, an impossible one is noted and sets nothing.
  static func draft(of text: [UInt8], article: Article) -> Draft {
    var draft = Draft(article: article)
    var rest = text[...]
    while let first = rest.first, first == 0x20 || first == 0x0A { rest.removeFirst() }
    if let line = dateLine(at: rest) {
      switch line.day {
      case .success(let day):
        draft.article.published = day.iso
        draft.article.publishedAt = line.time
      case .failure(let error): draft.notes.append(error.description)
      }
      rest = rest[line.end...]
    }
    draft.addText(rest)
    return draft
  }

  private struct DateLine {
    var day: Result<CalendarDay, IngestError>
    var time: String?
    var end: Int
  }

  /// The words `date 2021-10-01 ` at the start of a text.
  private static func dateLine(at text: ArraySlice<UInt8>) -> DateLine? {
    let word = text.prefix(4).map { $0 | 0x20 }
    guard word == Array("date".utf8) else { return nil }
    var rest = text.dropFirst(4)
    if rest.first == 0x3A { rest.removeFirst() }
    guard rest.first == 0x20 else { return nil }
    rest = rest.drop { $0 == 0x20 }
    let stamp = rest.prefix { $0 != 0x20 && $0 != 0x0A }
    guard let digits = CalendarDay.isoDigits(stamp), let written = Timestamp.parts(of: stamp) else {
      return nil
    }
    do throws(IngestError) {
      let day = try CalendarDay.checked(
        year: digits.year, month: digits.month, day: digits.day, text: written.day)
      return DateLine(day: .success(day), time: written.time, end: stamp.endIndex)
    } catch {
      return DateLine(day: .failure(error), end: stamp.endIndex)
    }
  }
}
