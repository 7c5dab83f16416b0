import Extraction
import Foundation

/// Reads the name lists into the table of ``NameStatistics``.
enum NameTable {
  static func read(folder: String) throws -> [UInt8] {
    var entries: [UInt64: NameStatistics.Entry] = [:]
    for row in try rows("\(folder)/given-names.tsv") where row.count == 3 {
      guard let girls = Double(row[1]), let boys = Double(row[2]) else { continue }
      let total = girls + boys
      entries[WordKey.of(row[0]), default: .init()].given = bucket(total / 1000)
      entries[WordKey.of(row[0]), default: .init()].womenHalfPercent = UInt8((girls / total * 200).rounded())
    }
    for row in try rows("\(folder)/surnames.tsv") where row.count == 2 {
      guard let bearers = Double(row[1]) else { continue }
      entries[WordKey.of(row[0]), default: .init()].surname = bucket(bearers)
    }
    return NameStatistics.makeTable(entries.sorted { $0.key < $1.key }.map { (key: $0.key, entry: $0.value) })
  }

  /// The names of a list.
  static func words(_ path: String) throws -> [String] {
    try rows(path).compactMap { $0.first.map(String.init) }
  }

  private static func bucket(_ count: Double) -> UInt8 {
    UInt8(min(15, 1 + log2(max(1, count)).rounded(.down)))
  }

  private static func rows(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t") }
  }
}
