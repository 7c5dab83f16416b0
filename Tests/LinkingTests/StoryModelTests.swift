@testable import Linking
import Testing

struct StoryModelTests {
  private func score(_ text: Float, _ names: Float, _ headline: Float, gap: Int = 3) -> Float {
    StoryModel.fitted.score(
      Likeness(text: text, names: names, headline: headline, haveNames: true), gap: gap)
  }

  @Test func moreLikeIsLikelier() {
    let steps = stride(from: Float(0), through: 1, by: 0.1)
    for scores in [
      steps.map { score($0, 0.5, 0.5) }, steps.map { score(0.5, $0, 0.5) }, steps.map { score(0.5, 0.5, $0) },
    ] { #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 }) }
  }

  @Test func furtherApartIsLessLikely() {
    let scores = [0, 1, 7, 15, 30, 31, 45, 60].map { score(0.5, 0.8, 0.4, gap: $0) }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 > $1 })
    #expect(scores[4] - scores[5] > 10 * (scores[0] - scores[1]))
    #expect(score(0.5, 0.8, 0.4, gap: 60) == score(0.5, 0.8, 0.4, gap: 60_000))
  }

  @Test func likeArticlesOfADayAreOneStoryAndStrangersAreNot() {
    #expect(score(1, 1, 1, gap: 0) > StoryModel.fitted.threshold)
    #expect(score(0, 0, 0, gap: 0) < StoryModel.fitted.threshold)
    // Named alike, and nothing else.
    #expect(score(0.1, 0.9, 0, gap: 20) < StoryModel.fitted.threshold)
  }

  @Test func aStoryScoresBetweenItsBestArticleAndTheirMean() {
    #expect(StoryModel.storyScore([]) == -.infinity)
    #expect(StoryModel.storyScore([2]) == 2)
    #expect(StoryModel.storyScore([4, 0]) == 3)
    #expect(StoryModel.storyScore([0, 4]) == 3)
  }
}
