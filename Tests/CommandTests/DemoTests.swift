import Demo
import Foundation
import Testing

@testable import limelight

@Suite struct DemoTests {
  @Test func showsADossierAndWhatElseCanBeAsked() throws {
    try Workplace.with { place in
      let outcome = try place.run("demo")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.lines.first == "\(Demo.articles.count) invented articles in limelight-demo.db")
      #expect(outcome.output.contains("\nMaren Lindqvay, person "))
      for title in ["Family and partners", "Articles", "Ask on"] {
        #expect(outcome.lines.contains(title), "\(title)")
      }
      let quotes = try #require(outcome.lines.firstIndex { $0.hasPrefix("Quotes (") })
      #expect(outcome.lines[quotes + 1].hasPrefix("  “"))
      let family = try #require(outcome.lines.firstIndex(of: "Family and partners"))
      #expect(outcome.lines[family + 1].hasPrefix("  "))
    }
  }

  @Test func everyCommandItShowsAnswers() throws {
    try Workplace.with { place in
      let outcome = try place.run("demo")
      let alias = try #require(outcome.lines.first { $0.contains("alias limelight=") })
      let text = outcome.output.replacing(#/ \\\n +/#, with: " ")
      let commands = text.split(separator: "\n").compactMap { line -> String? in
        guard line.hasSuffix(" --archive limelight-demo.db") else { return nil }
        return line.firstRange(of: "limelight ").map { String(line[$0.lowerBound...]) }
      }
      #expect(commands.count >= 7)
      for command in commands {
        let answer = try place.shell("\(alias)\n\(command)")
        #expect(answer.status == 0, "\(command): \(answer.errors)")
        #expect(!answer.output.isEmpty, "\(command)")
      }
    }
  }

  @Test(arguments: [80, 50]) func fitsTheTerminalHoweverLongThePathOfTheProgram(columns: Int) throws {
    try Workplace.with { place in
      let outcome = try place.run("demo", environment: ["COLUMNS": String(columns)])
      let wide = outcome.lines.filter { $0.count > columns && !$0.contains("alias limelight=") }
      #expect(wide == [])
    }
  }

  @Test(arguments: [
    ("limelight", "limelight", nil), ("./limelight", "./limelight", nil),
    ("/here/limelight", "./limelight", nil),
    ("/here/out/limelight", "out/limelight", nil), ("/opt/bin/limelight", "/opt/bin/limelight", nil),
    ("/here/.build/release/limelight", "limelight", "alias limelight=.build/release/limelight"),
    ("/opt/my own programs/limelight", "limelight", #"alias limelight='"/opt/my own programs/limelight"'"#),
  ])
  func namesTheProgramSoThatCommandsCanBeCopied(called: String, program: String, alias: String?) {
    let name = DemoCommand.name(called: called, in: "/here")
    #expect(name.program == program)
    #expect(name.alias == alias)
  }

  @Test func againItChangesNothing() throws {
    try Workplace.with { place in
      let first = try place.run("demo")
      let second = try place.run("demo")
      #expect(second.status == 0)
      #expect(second.output == first.output)
      let numbers = try #require(
        try jsonObjects(place.run("stats", "--json", "--archive", "limelight-demo.db")).first)
      #expect(numbers["articles"] as? Int == Demo.articles.count)
      #expect(numbers["revisions"] as? Int == 0)
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try Workplace.with { place in
      try place.write("in the way", to: "limelight-demo")
      let outcome = try place.run("demo")
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "limelight: cannot write the demo's articles into 'limelight-demo': Not a directory; "
          + "run it in a folder where you may write\n")
    }
  }

  @Test func aReasonIsNotEndedTwice() throws {
    // Nobody may write there, whoever runs the test.
    guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
    try Workplace.with { place in
      let outcome = try place.shell("cd /proc && \"$LIMELIGHT\" demo")
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "limelight: cannot write the demo's articles into 'limelight-demo': No such file or directory; "
          + "run it in a folder where you may write\n")
    }
  }
}
