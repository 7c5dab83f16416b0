import Foundation
import Records
import Testing
import Training

@Suite("Extraction over the bundled articles")
struct ExtractionQualityTests {
  private static let scores = Result {
    let gold = try GoldArticle.all(in: BundledArticles.goldFolder(), except: [Floors.fileName])
    let records = try BundledArticles.records(jobs: 2)
    var scorer = Scorer()
    for article in gold { scorer.add(try #require(records[article.id]), gold: article) }
    return scorer
  }

  @Test("stays at or above its floor", arguments: Measure.allCases)
  func holdsItsFloor(of measure: Measure) throws {
    let floor = try #require(try Floors(in: BundledArticles.goldFolder())[measure])
    let tally = try ExtractionQualityTests.scores.get()[measure]
    #expect(tally.f1 >= floor, "\(measure.rawValue) fell below \(floor): \(tally.report)")
  }

  @Test("has a floor for every measure and for nothing else")
  func pinsEveryMeasure() throws {
    let floors = try Floors(in: BundledArticles.goldFolder())
    #expect(floors.strangers == [])
    for measure in Measure.allCases {
      let floor = try #require(floors[measure], "no floor for \(measure.rawValue)")
      #expect((0...1).contains(floor))
    }
  }

  @Test("gives the same records whatever the number of workers")
  func isRepeatable() throws {
    #expect(try BundledArticles.records(jobs: 1) == BundledArticles.records(jobs: 3))
  }
}
