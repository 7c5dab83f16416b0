import Demo
import Foundation
import Testing

@Suite struct DemoTests {
  @Test func everyCommandItShowsAnswers() throws {
    try Workplace.with { place in
      let outcome = try place.run("demo")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let archive = "limelight-demo.db"
      #expect(outcome.lines.first == "\(Demo.articles.count) invented articles in \(archive)")
      #expect(outcome.output.contains("Maren Lindqvay"))
      #expect(outcome.output.contains("ex-partner"))
      let commands = outcome.lines.compactMap { line -> String? in
        guard line.hasSuffix("--archive \(archive)"), let program = line.firstRange(of: "/limelight ") else {
          return nil
        }
        return "\"$LIMELIGHT\" " + line[program.upperBound...]
      }
      #expect(commands.count >= 7)
      for command in commands {
        let answer = try place.shell(command)
        #expect(answer.status == 0, "\(command): \(answer.errors)")
        #expect(!answer.output.isEmpty, "\(command)")
      }
    }
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
        outcome.errors.hasPrefix(
          "limelight: cannot write the demo's articles into 'limelight-demo': "))
    }
  }
}
