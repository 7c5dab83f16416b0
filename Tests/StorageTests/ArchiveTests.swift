import Foundation
import Migrations
import SQLite
@testable import Storage
import Testing

struct ArchiveTests {
  @Test func createsAMissingFileAndOpensItAgain() throws {
    let folder = try TemporaryFolder()
    do {
      let archive = try Archive(path: folder.path("a.db"), access: .readWrite)
      try archive.add([Draft("Gala", body: "A night out")])
    }
    #expect(folder.files == ["a.db"])
    let again = try Archive(path: folder.path("a.db"), access: .readWrite)
    #expect(try again.statistics().articles == 1)
  }

  @Test func tellsWhetherOpeningBringsAnArchiveUpToDate() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    #expect(Archive.articlesToUpdate(path: path) == nil)
    do {
      let connection = try Connection(path: path, mode: .create)
      try Migrator(Migrations.all.dropLast()).migrate(connection)
      try connection.execute(
        """
        PRAGMA foreign_keys = OFF;
        INSERT INTO article (id, path, format, sha256, revision, run_id, bylines, captions, removed, body)
        VALUES (7, 'a.txt', 'text', x'00', 1, 1, '[]', '[]', '[]', 'A night out')
        """)
    }
    #expect(Archive.articlesToUpdate(path: path) == 7)
    _ = try Archive(path: path, access: .readWrite)
    #expect(Archive.articlesToUpdate(path: path) == nil)
    #expect(folder.files == ["a.db"])
  }

  @Test func readingLeavesNoTraces() throws {
    let folder = try TemporaryFolder()
    do {
      try Archive(path: folder.path("a.db"), access: .readWrite).add([Draft("Gala", body: "A night out")])
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.db")))
    do {
      let archive = try Archive(path: folder.path("a.db"), access: .readOnly)
      #expect(try archive.search(SearchQuery("night"), limit: 5).total == 1)
      #expect(throws: StorageError.readOnly(path: folder.path("a.db"))) {
        try archive.beginRun(paths: [], extractor: "1", at: "2031-06-01T12:00:00Z")
      }
      #expect(throws: (any Error).self) { try archive.connection.execute("DELETE FROM article") }
    }
    #expect(folder.files == ["a.db"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.db"))) == before)
  }

  @Test func readsWhileAnotherWrites() throws {
    let folder = try TemporaryFolder()
    let writer = try Archive(path: folder.path("a.db"), access: .readWrite)
    try writer.add([Draft("Gala", body: "A night out")])
    let reader = try Archive(path: folder.path("a.db"), access: .readOnly)
    #expect(try reader.statistics().articles == 1)
    try writer.add([Draft("Premiere", body: "Another night out")])
    #expect(try reader.statistics().articles == 2)
  }

  @Test("sees an import that begins while it reads", arguments: [false, true])
  func seesAnImportThatBeginsWhileItReads(throughLink: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    do { try Archive(path: path, access: .readWrite).add([Draft("Gala", body: "A night out")]) }
    if throughLink {
      try FileManager.default.createSymbolicLink(atPath: folder.path("link.db"), withDestinationPath: path)
    }
    let reader = try Archive(path: throughLink ? folder.path("link.db") : path, access: .readOnly)
    #expect(try reader.statistics().articles == 1)
    let writer = try Archive(path: path, access: .readWrite)
    let run = try writer.beginRun(paths: [], extractor: "1", at: "2031-06-01T12:00:00Z")
    _ = try writer.write([Draft("Premiere", body: "Another night out").record], in: run)
    #expect(try reader.statistics().articles == 2)
    #expect(try reader.search(SearchQuery("another"), limit: 5).total == 1)
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
  func readsWhereNothingMayBeWritten() throws {
    let folder = try TemporaryFolder()
    do {
      try Archive(path: folder.path("a.db"), access: .readWrite).add([Draft("Gala", body: "A night out")])
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path("."))
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("."))
    }
    #expect(try Archive(path: folder.path("a.db"), access: .readOnly).statistics().articles == 1)
    #expect(folder.files == ["a.db"])
  }

  @Test func aMissingFileIsSaidToBeMissing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StorageError.self) {
      try Archive(path: folder.path("a.db"), access: .readOnly)
    }
    #expect(error == .missing(path: folder.path("a.db")))
    #expect(folder.files == [])
  }

  @Test func aFolderIsRefused() throws {
    let folder = try TemporaryFolder()
    for access in [Archive.Access.readOnly, .readWrite] {
      #expect(throws: StorageError.unreadable(path: folder.path("."), reason: "it is a folder")) {
        try Archive(path: folder.path("."), access: access)
      }
    }
  }

  @Test("leaves files alone that are no archive", arguments: [Archive.Access.readOnly, .readWrite])
  func leavesStrangersAlone(access: Archive.Access) throws {
    let folder = try TemporaryFolder()
    let text = folder.path("text.db")
    let foreign = folder.path("foreign.db")
    try Data(String(repeating: "no database ", count: 99).utf8).write(to: URL(fileURLWithPath: text))
    do {
      let other = try Connection(path: foreign, mode: .create)
      _ = try other.useWriteAheadLog()
      try other.execute("CREATE TABLE recipe (x)")
    }
    for path in [text, foreign] {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let error = #expect(throws: StorageError.self) { try Archive(path: path, access: access) }
      #expect(error?.description.hasPrefix("cannot open the archive '\(path)': the ") == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
    #expect(folder.files == ["foreign.db", "text.db"])
  }

  @Test func aNewerArchiveIsRefused() throws {
    let folder = try TemporaryFolder()
    do { _ = try Archive(path: folder.path("a.db"), access: .readWrite) }
    do { try Connection(path: folder.path("a.db"), mode: .readWrite).setUserVersion(99) }
    for access in [Archive.Access.readOnly, .readWrite] {
      let error = #expect(throws: StorageError.self) {
        try Archive(path: folder.path("a.db"), access: access)
      }
      #expect(error?.description.hasSuffix("use a newer Limelight") == true)
    }
  }

  @Test func anEmptyFileHasNothingToRead() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path("a.db")))
    let error = #expect(throws: StorageError.self) {
      try Archive(path: folder.path("a.db"), access: .readOnly)
    }
    #expect(
      error?.description
        == "cannot open the archive '\(folder.path("a.db"))': the database is empty; import articles into it first"
    )
    #expect(try Archive(path: folder.path("a.db"), access: .readWrite).statistics().articles == 0)
  }
}
