import Records
import Testing

@testable import Storage

struct AgeClaimsTests {
  /// `34 2031-05-02`, a `+` before the age of one who died at it.
  private func claims(_ texts: [String]) -> [AgeClaim] {
    texts.enumerated().map { index, text in
      let parts = text.split(separator: " ")
      let age = parts[0].drop { $0 == "+" }
      return AgeClaim(
        age: Int(age) ?? -1, article: Int64(index + 1),
        day: parts.count > 1 ? CalendarDay(iso: String(parts[1])) : nil, isAtDeath: parts[0].hasPrefix("+"))
    }
  }

  @Test(arguments: [
    ["34 2031-05-02"],
    ["34 2031-05-02", "34 2031-05-02"],
    // Growing older.
    ["34 2031-05-02", "36 2033-05-02", "20 2017-09-01"],
    // A year too much or too little.
    ["34 2031-05-02", "35 2031-05-02"],
    ["34 2031-05-02", "34 2031-05-02", "33 2031-05-02", "35 2031-05-02"],
    // Told anew eleven months later with the old age.
    ["34 2031-05-02", "34 2033-04-02"],
    // Nobody knows when.
    ["34 2031-05-02", "71"],
    // Ages at death are another matter.
    ["34 2031-05-02", "+71 2033-05-02"],
    [],
  ])
  func agesOfOneBirthdayAgree(ages: [String]) {
    #expect(AgeClaims.groups(claims(ages)).count <= 1, "\(ages)")
  }

  @Test(arguments: [
    (["34 2031-05-02", "36 2031-05-02"], ["34", "36"]),
    (["34 2031-05-02", "34 2031-06-02", "51 2031-05-02"], ["34", "51"]),
    (["51 2031-05-02", "34 2031-05-02", "34 2031-06-02", "35 2032-05-02"], ["34-35", "51"]),
    (["34 2031-05-02", "34 2033-05-03"], ["34", "34"]),
    (["20 2031-01-01", "30 2031-01-01", "40 2031-01-01", "40 2031-01-02"], ["40", "20", "30"]),
  ])
  func agesOfDifferentBirthdaysArePartedMostToldFirst(ages: [String], groups: [String]) {
    let found = AgeClaims.groups(claims(ages)).map(\.claims.span)
    #expect(found.first == groups.first)
    #expect(found.sorted() == groups.sorted())
  }

  @Test(arguments: [
    ["41 2031-03-01", "43 2031-03-02", "42 2031-03-02"], ["41 2031-03-02", "43 2031-03-02"],
    ["34 2031-05-02", "35 2031-05-02"], ["34 2031-05-02", "34 2033-04-02"],
    ["34 2031-05-02", "34 2033-05-03"],
    ["34 2031-05-02", "36 2033-01-01", "60 2031-05-02"],
  ])
  func theDossierCountsAnAgeAsDisagreeingWhereItIsAConflict(ages: [String]) throws {
    let claims = claims(ages)
    let told = claims.compactMap { claim in claim.day.map { (age: claim.age, day: $0) } }
    let day = try #require(CalendarDay(iso: "2034-01-01"))
    let estimate = try #require(AgeEstimate(told: told, asOf: day))
    #expect((estimate.disagreeing > 0) == (AgeClaims.groups(claims).count > 1))
  }

  @Test func aGroupTellsWhenItsPersonWasBorn() throws {
    let groups = AgeClaims.groups(claims(["34 2031-05-02", "36 2033-01-01", "60 2031-05-02"]))
    let born = try #require(groups.first?.born)
    #expect(born.lowerBound.iso == "1996-05-03" && born.upperBound.iso == "1997-01-01")
    #expect(groups.first?.claims.map(\.article) == [1, 2])
  }

  @Test(arguments: [
    (["+66 2031-05-02", "+66 2031-05-03"], ["66"], ""),
    (["+66 2031-05-02", "+67 2031-05-03", "+67 2031-05-04"], ["67", "66"], ""),
    // Told younger, or a year older, before.
    (["+66 2031-05-02", "64 2029-05-02", "67 2031-04-01"], ["66"], ""),
    // A death long ago.
    (["+66 2031-05-02", "64 1988-05-02"], ["66"], ""),
    (["+66 2031-05-02", "71 2029-05-02"], ["66"], "71"),
    (["+66 2031-05-02", "71 2035-05-02"], ["66"], "71"),
    // Who is 40 in 2029 is not 66 in 2031.
    (["+66 2031-05-02", "40 2029-05-02"], ["66"], "40"),
    (["40 2029-05-02", "41 2030-05-02"], [], ""),
  ])
  func agesAtDeathStandAgainstOneAnotherAndTheLiving(ages: [String], deaths: [String], living: String) {
    let found = AgeClaims.deaths(claims(ages))
    #expect(found.ages.map { String($0.age) } == deaths)
    #expect(found.living.span == living)
  }

  @Test func manyStrayAgesAreBounded() {
    let ages = (0..<400).map { "\($0 * 2) 2031-05-02" }
    #expect(AgeClaims.groups(claims(ages)).count <= 12)
  }
}
