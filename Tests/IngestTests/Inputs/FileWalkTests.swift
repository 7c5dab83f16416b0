import Foundation
import Records
import Testing

@testable import Ingest

@Suite struct FileWalkTests {
  private func steps(_ paths: [String], in folder: TemporaryFolder) -> [String] {
    var walk = FileWalk(paths: paths)
    var steps: [String] = []
    while let step = walk.next() {
      switch step {
      case .file(let path, let size): steps.append("file \(path) \(size)")
      case .stream(let path): steps.append("stream \(path)")
      case .rejected(let path, let error): steps.append("rejected \(path) \(error)")
      case .empty(let path): steps.append("empty \(path)")
      case .repeatedInput: steps.append("repeated")
      case .skipped(let path, let count): steps.append("skipped \(count) in \(path)")
      }
    }
    return steps.map { $0.replacing(folder.path, with: "T") }
  }

  @Test func goesThroughFoldersSortedAndSkipsWhatIsNoArticle() throws {
    try TemporaryFolder.with { folder in
      for name in [
        "b.txt", "a/2.txt", "a/10.txt", "c", ".hidden", "photo.JPG", "a/x.db-wal", "d.jsonl", "e~",
      ] {
        try folder.write("12", to: name)
      }
      #expect(
        steps([folder.path], in: folder) == [
          "file T/a/10.txt 2", "file T/a/2.txt 2", "skipped 1 in T/a", "file T/b.txt 2", "file T/c 2",
          "file T/d.jsonl 2", "skipped 3 in T",
        ])
    }
  }

  @Test func takesFilesThatAreNamedWhateverTheirName() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("1", to: ".hidden.html")
      #expect(
        steps([path, "-", path], in: folder) == [
          "file T/.hidden.html 1", "stream -", "file T/.hidden.html 1",
        ])
    }
  }

  @Test func endsFolderLoopsAndGoesOn() throws {
    try TemporaryFolder.with { folder in
      try folder.write("1", to: "a/one.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/a/back", withDestinationPath: folder.path)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/b", withDestinationPath: folder.path + "/a")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/c", withDestinationPath: "/no/such/file")
      let loop = "leads back to a folder it lies in; remove the symbolic link"
      #expect(
        steps([folder.path], in: folder) == [
          "rejected T/a/back \(loop)", "file T/a/one.txt 1", "rejected T/b/back \(loop)",
          "file T/b/one.txt 1",
          "rejected T/c cannot be read: No such file or directory; check that it exists and that you may read it",
        ])
    }
  }

  @Test func saysThatAPathDoesNotExist() throws {
    try TemporaryFolder.with { folder in
      #expect(
        steps([folder.path + "/no"], in: folder) == [
          "rejected T/no cannot be read: No such file or directory; check that it exists and that you may read it"
        ])
    }
  }

  private func write(_ text: String, to path: FilePath) throws {
    let file = try #require(path.withSystemPath { fopen($0, "w") } ?? nil)
    fputs(text, file)
    fclose(file)
  }

  @Test func saysThatAFolderHoldsNothing() throws {
    try TemporaryFolder.with { folder in
      try folder.write("1", to: "a/one.txt")
      try FileManager.default.createDirectory(
        atPath: folder.path + "/b/c", withIntermediateDirectories: true)
      let paths = [folder.path + "/b", folder.path]
      #expect(steps(paths, in: folder) == ["empty T/b", "file T/a/one.txt 1"])
    }
  }

  @Test func readsStandardInputOnce() throws {
    try TemporaryFolder.with { folder in
      #expect(steps(["-", folder.path + "/no", "-"], in: folder).first == "stream -")
      #expect(steps(["-", "-"], in: folder) == ["stream -", "repeated"])
    }
  }

  @Test func opensFilesWhoseNamesAreNotUTF8() throws {
    try TemporaryFolder.with { folder in
      // Two names that look the same once they are repaired.
      let names: [[UInt8]] = [
        Array("caf".utf8) + [0xE9] + Array(".txt".utf8), Array("caf".utf8) + [0xEA] + Array(".txt".utf8),
      ]
      for (index, name) in names.enumerated() {
        try write("Vera Lind sang song \(index).", to: FilePath(folder.path).appending(name))
      }
      var reader = InputReader(paths: [folder.path])
      let articles = ArticleReader(options: try ReadingOptions(date: "2021-10-01"))
      var found: [Article] = []
      while let input = reader.next() {
        for case .article(let article) in articles.read(input) { found.append(article) }
      }
      #expect(found.map(\.body) == ["Vera Lind sang song 0.", "Vera Lind sang song 1."])
      #expect(found.map(\.source.path) == Array(repeating: folder.path + "/caf\u{FFFD}.txt", count: 2))
      #expect(Set(found.map(\.source.identity)).count == 2)
    }
  }

  @Test func findsTheFileThatARepairedArgumentMeans() throws {
    try TemporaryFolder.with { folder in
      try write("12", to: FilePath(folder.path).appending(Array("caf".utf8) + [0xE9]))
      #expect(steps([folder.path + "/caf\u{FFFD}"], in: folder) == ["file T/caf\u{FFFD} 2"])
    }
  }

  @Test func countsArticlesWithoutReadingThem() throws {
    try TemporaryFolder.with { folder in
      try folder.write("1", to: "a.txt")
      try folder.write("{}\n{}\n{}", to: "b.jsonl")
      try folder.write("{}\n", to: "c.ndjson")
      #expect(InputSurvey(paths: [folder.path]).articles == 5)
      #expect(InputSurvey(paths: [folder.path, "-"]).articles == nil)
    }
  }
}
