import Records
import Testing

@testable import Extraction

@Suite struct FactTests {
  @Test(arguments: [
    ("Marisol Tennant, 35, sang.", 35), ("Marisol Tennant (35) sang.", 35),
    ("The 35-year-old actress Marisol Tennant sang.", 35),
    ("Marisol Tennant sang. The 35-year-old smiled.", 35),
    ("Marisol Tennant, a 35-year-old singer, sang.", 35),
    ("Marisol Tennant turned 50 on Monday.", 50),
    ("Marisol Tennant is 41 years old.", 41),
    ("Marisol Tennant died at the age of 66.", 66),
    ("Marisol Tennant's 40th birthday was loud.", 40),
    ("Marisol Tennant sang at her 40th birthday party.", 40),
    ("Her nine-year-old daughter Marisol sang.", 9),
  ])
  func findsAges(body: String, age: Int) {
    #expect(findings(body).people.first { $0.name.hasPrefix("Marisol") }?.age == age)
  }

  @Test(arguments: [
    "Marisol Tennant sang for 35 minutes.", "Marisol Tennant won 3 awards.",
    "Marisol Tennant, 2 friends and a dog left.",
    "Marisol Tennant spoke of her 9-year-old son.",
  ])
  func findsNoAgeInOtherNumbers(body: String) {
    #expect(findings(body).people.first?.age == nil)
  }

  @Test func agesOfAListGoToEachName() {
    let people = findings("She came with her children Luna, 5, and Miles, 3.").people
    #expect(people.map(\.age) == [5, 3])
  }

  @Test(arguments: [
    ("Actress Marisol Tennant sang.", "Actress"),
    ("Marisol Tennant, the cookbook author, sang.", "cookbook author"),
    ("She met pop singer Marisol Tennant.", "pop singer"),
  ])
  func findsRoles(body: String, role: String) {
    #expect(findings(body).people.first?.roles == [role])
  }
}
