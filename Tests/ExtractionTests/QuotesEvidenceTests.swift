import Testing

@testable import Extraction

@Suite("Evidence of quote reading")
struct QuotesEvidenceTests {
  @Test("holds the clues it was given and no others", arguments: QuoteClue.allCases)
  func holdsItsClues(_ clue: QuoteClue) {
    var evidence: Evidence<QuoteClue> = []
    #expect(!evidence.contains(clue))
    evidence.insert(clue)
    #expect(QuoteClue.allCases.filter(evidence.contains) == [clue])
    #expect(!evidence.isDisjoint(with: [clue]))
    #expect(evidence.isDisjoint(with: []))
  }

  @Test("weighs the sum of its clues' weights")
  func sumsWeights() {
    let weights: EvidenceWeights<SpeakerClue> = [.person: 1.5, .nobody: -0.5, .introducesOther: 4]
    #expect(weights.score([]) == 0)
    #expect(weights.score([.person, .nobody]) == 1)
    #expect(weights.score([.introducesOther, .pronoun]) == 4)
  }

  @Test(
    "has room for every clue",
    arguments: [QuoteClue.allCases.count, SpeakerClue.allCases.count, AntecedentClue.allCases.count])
  func hasRoom(for clues: Int) {
    #expect(clues <= 128)
  }
}
