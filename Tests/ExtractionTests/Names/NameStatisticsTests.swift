import Testing

@testable import Extraction

@Suite struct NameStatisticsTests {
  let statistics = NameModel.embedded.statistics

  @Test func knowsWhomGivenNamesUsuallyBelongTo() {
    let mary = statistics[WordKey.of("mary")]
    let james = statistics[WordKey.of("james")]
    #expect(mary.given > 5 && mary.womenHalfPercent > 190)
    #expect(james.given > 5 && james.womenHalfPercent < 10)
  }

  @Test func knowsSurnamesAndNoOtherWords() {
    #expect(statistics[WordKey.of("smith")].surname > 5)
    let word = statistics[WordKey.of("zyxwv")]
    #expect(word.given == 0 && word.surname == 0)
  }

  @Test func aTableGivesBackWhatWasLaidDown() {
    let entries = (0..<5000).map { (number: Int) -> (key: UInt64, entry: NameStatistics.Entry) in
      let given = UInt8(number % 15 + 1)
      let surname = UInt8(number % 7)
      return (WordKey.of("name\(number)"), NameStatistics.Entry(given: given, surname: surname))
    }
    let bytes = NameStatistics.makeTable(entries)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let table = NameStatistics(table: base)
      for (key, entry) in entries {
        #expect(table[key].given == entry.given && table[key].surname == entry.surname)
      }
      #expect(table[WordKey.of("other")].given == 0)
    }
  }
}
