import Testing

@testable import Storage

struct DayNumberTests {
  @Test(arguments: [
    ("2023-05-17", 2023_05_17), ("2023-05", 2023_05_00), ("2023", 2023_00_00), ("0800", 800_00_00), ("", 0),
    ("0012-11-30", 12_11_30), ("9999-12-31", 9999_12_31),
  ]) func isReadFromItsTextAndBack(text: String, number: Int64) {
    #expect(DayNumber(text).number == number)
    #expect(DayNumber(number).text == text)
  }

  @Test(arguments: [
    ("2023-05-17~", 2023_05_17), ("2023-05~", 2023_05_99), ("2023~", 2023_99_99), ("9999~", 9999_99_99),
  ]) func anUpperBoundIsAfterAllWithin(bound: String, number: Int64) {
    #expect(DayNumber(bound).number == number)
  }

  @Test func ordersAsTextsDo() {
    let texts = [
      "", "1999~", "2023", "2023-01", "2023-01-01", "2023-01-31", "2023-01~", "2023-02", "2023-12-31",
      "2023~",
      "2024", "9999~",
    ]
    #expect(texts.map { DayNumber($0) } == texts.sorted().map { DayNumber($0) })
    #expect(texts.map { DayNumber($0) }.sorted() == texts.map { DayNumber($0) })
  }

  @Test func whatIsNoDayHasNoText() {
    #expect(DayNumber(-20_230_517).text == "")
    #expect(DayNumber(0).text == "")
  }
}
