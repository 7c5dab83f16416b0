import Records
import Wording

/// Lines that tell when an article was published.
enum DateLine {
  /// What such a line says.
  struct Reading: Equatable {
    var day: CalendarDay
    /// Full ISO 8601 time, when the line has one.
    var time: String?
    /// Whether the line says what the day is: `Published …`, `Updated …`.
    var isLabelled: Bool
  }

  /// The reading of a line that is nothing but a day of publication, with or without a label, weekday and clock; else nil.
  static func read(_ line: Line) -> Reading? {
    guard line.wordCount <= 16, line.folded.count <= 110,
      line.folded.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let bytes = Array(line.text.utf8)
    if let parts = Timestamp.parts(of: bytes[...]), let day = CalendarDay(iso: parts.day) {
      return Reading(day: day, time: parts.time, isLabelled: false)
    }
    guard let found = DateReader.day(in: line.folded) else { return nil }
    let behind = words(line.folded[found.range.upperBound...])
    // `Posted on 1 October 2021 by admin`
    let author = behind.firstIndex { authorWords.contains($0) } ?? behind.endIndex
    guard behind.endIndex - author <= 4 else { return nil }
    let others = words(line.folded[..<found.range.lowerBound]) + behind[..<author]
    guard others.allSatisfy({ labels.contains($0) || fillers.contains($0) || isClock($0) }) else {
      return nil
    }
    let isLabelled = others.contains(where: labels.contains)
    guard isLabelled || author == behind.endIndex else { return nil }
    let start = found.range.lowerBound
    let stamp = isLabelled && bytes.count == line.folded.count ? Timestamp.parts(of: bytes[start...]) : nil
    return Reading(day: found.day, time: stamp?.time, isLabelled: isLabelled)
  }

  /// The day in the dateline that opens a news text, `LONDON, Oct. 1, 2021 (Wire) - …`; nil when it has none.
  static func dayOfDateline(_ line: Line) -> CalendarDay? {
    let opening = Array(line.folded.prefix(70))
    guard let found = DateReader.day(in: opening) else { return nil }
    let rest = opening[found.range.upperBound...]
    guard let dash = rest.firstIndex(of: 0x2D), dash - found.range.upperBound <= 20 else { return nil }
    // Before the day stands the place, in capitals.
    let place = line.text.prefix(while: { $0 != "," && $0 != "-" && !$0.isNumber })
    return place.contains(where: \.isUppercase) && !place.contains(where: \.isLowercase) ? found.day : nil
  }

  private static func words(_ folded: ArraySlice<UInt8>) -> [String] {
    folded.split { !$0.isWordByte && $0 != 0x3A }.map { String(decoding: $0, as: UTF8.self) }
      .map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
  }

  private static func isClock(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3A }
      || word.first?.isNumber == true && (word.hasSuffix("am") || word.hasSuffix("pm") || word.hasSuffix("h"))
  }

  private static let authorWords: Set<String> = ["by", "von", "por", "par", "oleh", "da", "di"]
  private static let labels: Set<String> = [
    "published", "updated", "posted", "publication", "date", "modified", "created", "publicado",
    "actualizado",
    "publié", "veröffentlicht", "aktualisiert", "pubblicato", "aggiornato", "gepubliceerd", "released",
  ]
  private static let fillers: Set<String> = [
    "first", "last", "on", "at", "am", "pm", "a", "p", "m", "et", "est", "edt", "pt", "pst", "pdt", "ct",
    "cst", "cdt",
    "gmt", "utc", "bst", "cet", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo", "feira", "às", "h", "lunes",
    "martes",
    "miércoles", "jueves", "viernes", "las", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "à", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "el", "le", "am", "il", "op", "um",
    "uhr",
  ]
}
