import Foundation
import Testing

/// Invented articles, imported once into an archive that all tests of questions read.
enum Newsroom {
  static let gala = """
     date 2021-10-01 Cleo Marchetti Honors Her Late Brother at the Lantern Gala

    The singer wore their mother's coat.

    On Thursday, the 34-year-old singer Cleo Marchetti shared photos on Instagram from the Lantern Gala in Tessaly, where she sang with her husband Jonas Veld and their daughter Ida, 5.

    "It took me a year to come back to a stage, and the red carpet frightened me more than the song," Marchetti captioned the post.

    "I never owned a gown before," she told The Marquee in March. Her friend Mira Vance-Holt, 29, stood beside her.

    """

  static let interview = """
     date 2022-03-15 Mira Vance-Holt on Her Year of Silence

    Mira Vance-Holt has not sung in public since September 2021.

    "Silence is a kind of unbalanced music," Vance-Holt said on Monday. "Cleo told me to rest, and I did."

    Cleo Marchetti will join her on stage on April 9, 2022.

    """

  /// What an evil author would write: escape sequences, a title change, bidirectional overrides, a C1 control, a formula.
  static let nasty = """
     date 2022-05-02 Jonas Veld \u{1B}[31mPaints\u{1B}[0m the Harbour 渡辺 👩‍👩‍👧

    Jonas Veld said, "I am \u{1B}]0;owned\u{07} fine \u{202E}desrever\u{202C} \u{9B}2Jand calm," and left.

    "=HYPERLINK(1)" was all that Cleo Marchetti wrote on Twitter on May 1, 2022.

    """

  /// Escape, C1 controls and bidirectional controls: what no output may hold raw.
  static func steersTerminal(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// Runs the work where `limelight.db` holds the three articles.
  static func with(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      try place.write(try archive.get(), to: "limelight.db")
      try work(place)
    }
  }

  /// The archive's bytes, made once.
  private static let archive = Result {
    try Workplace.with { place in
      try place.write(gala, to: "articles/gala.txt")
      try place.write(interview, to: "articles/interview.txt")
      try place.write(nasty, to: "articles/nasty.txt")
      let outcome = try place.run("import", "articles")
      try #require(outcome.status == 0, "\(outcome.errors)")
      // Everything must be in the file itself; SQLite may leave the emptied log behind.
      let log = try? Data(contentsOf: place.folder.appendingPathComponent("limelight.db-wal"))
      try #require(log?.isEmpty != false, "the import left a write-ahead log of \(log?.count ?? 0) bytes")
      return try Data(contentsOf: place.folder.appendingPathComponent("limelight.db"))
    }
  }
}
