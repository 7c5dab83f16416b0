import Foundation
import Linking
import Testing
import Training

@Suite("Stories of invented articles")
struct StoryQualityTests {
  /// The short articles beside the gold, and among them the bundled ones.
  private static let corpus = Result {
    let folder = try BundledArticles.goldFolder().appending(path: "Stories")
    return try BundledArticles.inFolder { bundled in
      try StoryCorpus(
        texts: [folder.appending(path: "text").path, bundled.path],
        gold: folder.appending(path: "stories.json").path)
    }
  }

  private static func score(_ model: StoryModel, _ dates: StoryTrial.Dates) throws -> BCubed {
    let trial = StoryTrial(try corpus.get())
    return try StoryTrial.Arrival.all.reduce(into: BCubed()) {
      try $0.add(trial.score(model, dates, $1))
    }
  }

  /// Lowering a floor needs a reason in the commit message.
  @Test(
    "are told at or above their floor, in whatever order they come",
    arguments: [(StoryTrial.Dates.asTold, 0.96), (.closer, 0.92), (.equal, 0.83)])
  func holdsItsFloor(_ dates: StoryTrial.Dates, _ floor: Double) throws {
    let score = try StoryQualityTests.score(.fitted, dates)
    #expect(
      score.f1 >= floor,
      "\(dates.name): F1 \(score.f1) fell below \(floor): precision \(score.precision), recall \(score.recall)"
    )
  }

  @Test("go by the weights that the archive is given")
  func usesTheModel() throws {
    var shy = StoryModel.fitted
    shy.threshold = .infinity
    let apart = try StoryQualityTests.score(shy, .asTold)
    #expect(apart.precision == 1)
    #expect(try apart.recall < StoryQualityTests.score(.fitted, .asTold).recall)
  }

  @Test("have every article of the gold")
  func hasEveryArticle() throws {
    let corpus = try StoryQualityTests.corpus.get()
    let file = try BundledArticles.goldFolder().appending(path: "Stories/stories.json")
    #expect(try Set(StoryGold(file: file).storyOfArticle.keys) == Set(corpus.gold.keys))
  }
}

@Suite("B-cubed")
struct BCubedTests {
  @Test("is the mean over the members of what their groups share")
  func countsMembers() {
    var score = BCubed()
    score.add(found: ["a": 1, "b": 1, "c": 1, "stranger": 1], gold: ["a": 7, "b": 7, "c": 8, "d": 8])
    // a, b: 2 of 3 and 2 of 2; c: 1 of 3 and 1 of 2; d stands alone: 1 of 1 and 1 of 2.
    #expect(abs(score.precision - (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4) < 1e-9)
    #expect(abs(score.recall - 0.75) < 1e-9)
  }

  @Test("leaves out those that are not asked for, and is 0 of nothing")
  func asksForSome() {
    var score = BCubed()
    #expect(score.f1 == 0)
    score.add(found: ["a": 1, "b": 1, "c": 2], gold: ["a": 7, "b": 8, "c": 9]) { $0 == "c" }
    #expect(score.f1 == 1)
  }
}
