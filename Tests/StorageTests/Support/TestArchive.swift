import Foundation
import Records
import Testing
@testable import Storage

/// A folder that goes with its last reference.
final class TemporaryFolder {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent(
    "limelight-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}

extension Archive {
  /// A new archive in memory that holds the given records.
  static func holding(_ drafts: [Draft]) throws -> Archive {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    try archive.add(drafts)
    return archive
  }

  @discardableResult
  func add(_ drafts: [Draft], rejected: [RejectedInput] = [], at time: String = "2031-06-01T12:00:00Z") throws
    -> WriteReport
  {
    let run = try beginRun(paths: ["articles"], extractor: "test-1", at: time)
    let report = try write(drafts.map(\.record), rejected: rejected, in: run)
    try endRun(run, at: time)
    return report
  }

  /// Number of the only person whom the name means.
  func id(_ name: String) throws -> Int64 {
    let people = try people(named: name).people
    return try #require(people.count == 1 ? people.first : nil).id
  }
}

extension Archive {
  /// Part of a person's timeline.
  func timeline(
    of person: Int64, from: String? = nil, to: String? = nil, limit: Int, offset: Int = 0
  ) throws -> Listing<TimelineEntry> {
    var filter = TimelineFilter()
    filter.from = from
    filter.to = to
    guard let timeline = try timeline(of: .person(person), filter) else {
      return Listing(items: [], hasMore: false)
    }
    let start = min(timeline.count, max(0, offset))
    let end = start + min(timeline.count - start, max(0, limit))
    return Listing(items: try entries(of: timeline, start..<end), hasMore: end < timeline.count)
  }
}
