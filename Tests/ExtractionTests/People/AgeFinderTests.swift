import Records
import Testing

@testable import Extraction

@Suite struct AgeFinderTests {
  /// The ages found in a text, as `Ana Roe 35, Bea Roe 3`, in the order of first mention.
  static func ages(_ body: String) -> String {
    findings(body).people.compactMap { person in person.age.map { "\(person.name) \($0)" } }
      .joined(separator: ", ")
  }

  @Test(arguments: [
    ("Marisol Tennant, 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant (35) sang.", "Marisol Tennant 35"),
    ("Marisol Tennant (aged 35) sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, aged 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, age 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, now 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, only 19, sang.", "Marisol Tennant 19"),
    ("Marisol Tennant – 35 – sang.", "Marisol Tennant 35"),
    ("Marisol Tennant's, 35, new song is out.", "Marisol Tennant 35"),
    ("Marisol Tennant, 35 years old, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, thirty-five, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, of Leeds, 35, won.", "Marisol Tennant 35"),
    ("In the photo, Marisol Tennant, left, 35, smiles.", "Marisol Tennant 35"),
    ("Marisol Tennant, 35, and Jon Calloway, 40, sang.", "Marisol Tennant 35, Jon Calloway 40"),
    ("Marisol Tennant and Jon Calloway, both 35, sang.", "Marisol Tennant 35, Jon Calloway 35"),
    ("Marisol Tennant and Jon Calloway, 35 and 40, sang.", "Marisol Tennant 35, Jon Calloway 40"),
    (
      "Marisol Tennant and Jon Calloway, aged 35 and 40 respectively, sang.",
      "Marisol Tennant 35, Jon Calloway 40"
    ),
    ("She came with her children Luna, 5, and Miles, 3.", "Luna 5, Miles 3"),
    ("She came with her children Luna, five, and Miles, three.", "Luna 5, Miles 3"),
    ("Marisol Tennant has three children: Luna, 5; Miles, 3; and Otis, 1.", "Luna 5, Miles 3, Otis 1"),
    (
      "Marisol Tennant came with her children Luna, Miles and Otis, aged 5, 3 and 1.",
      "Luna 5, Miles 3, Otis 1"
    ),
    ("Marisol Tennant came with twins Ana and Bea, 8.", "Ana 8, Bea 8"),
    ("Marisol Tennant came with her daughter Luna, 8 months, and Jon Calloway.", "Luna 0"),
    ("Marisol Tennant came with her daughter Luna, 21 months.", "Luna 1"),
    ("Marisol Tennant came with her daughter Luna, 11 weeks.", "Luna 0"),
  ])
  func findsAgesAfterNames(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("35-year-old Marisol Tennant sang.", "Marisol Tennant 35"),
    ("The 35-year-old actress Marisol Tennant sang.", "Marisol Tennant 35"),
    ("Now-35-year-old singer Marisol Tennant sang.", "Marisol Tennant 35"),
    ("The 35 year old pop singer Marisol Tennant sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, a 35-year-old singer, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, a 35-year-old mother of two, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant is a 35-year-old singer.", "Marisol Tennant 35"),
    ("Her nine-year-old daughter Marisol sang.", "Marisol 9"),
    ("Marisol Tennant came with her 14-month-old daughter Luna.", "Luna 1"),
    ("Jon Calloway came with his five-year-old twins Luna Fox and Cleo Fox.", "Luna Fox 5, Cleo Fox 5"),
    ("Jon Calloway has split from his 25-year-old girlfriend of two years, Bea Fox.", "Bea Fox 25"),
  ])
  func findsAgesInPhrasesOnAName(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("Marisol Tennant sang. The 35-year-old smiled.", "Marisol Tennant 35"),
    ("Marisol Tennant sang. The 35-year-old wore a gown.", "Marisol Tennant 35"),
    ("Marisol Tennant sang with Jon Calloway. The 35-year-old mother of two smiled.", "Marisol Tennant 35"),
    ("Marisol Tennant sang. The mother-of-two, 35, smiled.", "Marisol Tennant 35"),
    ("Marisol Tennant sang. The mother of two, 35, smiled.", "Marisol Tennant 35"),
    ("Marisol Tennant sang. The former Harrow Lane alum, 48, wore silk.", "Marisol Tennant 48"),
    (
      "Marisol Tennant has a new song.\n\n\"I love it,\" the 41-year-old told the Post.",
      "Marisol Tennant 41"
    ),
    (
      "Marisol Tennant and Jon Calloway sang. The pair, 35 and 40, smiled.",
      "Marisol Tennant 35, Jon Calloway 40"
    ),
    (
      "Marisol Tennant and Jon Calloway met. The 35-year-old actress kissed the 40-year-old rapper.",
      "Marisol Tennant 35, Jon Calloway 40"
    ),
    (
      "Marisol Tennant and her husband Jon Calloway sang. Her husband, 44, smiled.", "Jon Calloway 44"
    ),
    (
      "Marisol Tennant and Jon Calloway share a daughter, Luna. Their 5-year-old daughter sings too.",
      "Luna 5"
    ),
    ("Marisol Tennant and her son Otis arrived. The 5-year-old waved.", "Otis 5"),
  ])
  func findsAgesOfDescriptions(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("Marisol Tennant turned 50 on Monday.", "Marisol Tennant 50"),
    ("Marisol Tennant turned fifty.", "Marisol Tennant 50"),
    ("Marisol Tennant turned 30 years old.", "Marisol Tennant 30"),
    ("Marisol Tennant, who just turned 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant is turning the big 4-0 today.", "Marisol Tennant 40"),
    ("\"Turning 50 is great,\" said Jon Calloway.", "Jon Calloway 50"),
    (
      "Marisol Tennant is happy. The Harrow Lane star, who turned 34 in November, sang.", "Marisol Tennant 34"
    ),
    ("Marisol Tennant is 41 years old.", "Marisol Tennant 41"),
    ("Marisol Tennant is 35.", "Marisol Tennant 35"),
    ("Marisol Tennant, who is 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, who's 35, sang.", "Marisol Tennant 35"),
    ("Marisol Tennant's now 64 years old.", "Marisol Tennant 64"),
    ("Marisol Tennant sang. She is 35 and lives in Rome.", "Marisol Tennant 35"),
    ("\"I'm 35,\" said Marisol Tennant.", "Marisol Tennant 35"),
    ("Marisol Tennant sang. \"I am 35 years old,\" she said.", "Marisol Tennant 35"),
    ("Marisol Tennant died at the age of 66.", "Marisol Tennant 66"),
    ("Marisol Tennant, who managed Bea Fox, died at 66.", "Marisol Tennant 66"),
    ("Marisol Tennant died on Monday. She was 66.", "Marisol Tennant 66"),
    ("Marisol Tennant has died aged 66.", "Marisol Tennant 66"),
    ("Jon Calloway's mother, Ana, died at the age of 66.", "Ana 66"),
    ("Marisol Tennant sang. At 35, she is the youngest winner.", "Marisol Tennant 35"),
    ("Marisol Tennant, at 35, sings well.", "Marisol Tennant 35"),
    ("Marisol Tennant looks great at age 71.", "Marisol Tennant 71"),
  ])
  func findsAgesToldByVerbs(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("Marisol Tennant's 40th birthday was loud.", "Marisol Tennant 40"),
    ("Marisol Tennant sang at her 40th birthday party.", "Marisol Tennant 40"),
    ("Marisol Tennant is ringing in her 40th in style.", "Marisol Tennant 40"),
    ("Happy 40th birthday, Marisol Tennant!", "Marisol Tennant 40"),
    ("Bea Fox threw Jon Calloway a 50th birthday party.", "Jon Calloway 50"),
    ("Bea Fox attended a 50th birthday party for Jon Calloway.", "Jon Calloway 50"),
    ("Bea Fox paid tribute to Jon Calloway on his 50th birthday.", "Jon Calloway 50"),
  ])
  func findsAgesToldByBirthdays(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    // Not ages.
    "Marisol Tennant sang for 35 minutes.", "Marisol Tennant won 3 awards.",
    "Marisol Tennant, 2 friends and a dog left.", "Marisol Tennant, 2016, oil on canvas.",
    "Marisol Tennant won 3-2.", "Marisol Tennant reached number 12 on the charts.",
    "Marisol Tennant, 20 pounds lighter, sang.", "Marisol Tennant has been singing for 35 years.",
    "Marisol Tennant sang at 10, and left at 11.", "Marisol Tennant was born in 1986.",
    "Marisol Tennant (born 7 July 1969) sang.", "Jon Calloway, No. 35, scored.",
    "Marisol Tennant is in her 40s.", "Marisol Tennant is nearly 40.", "Marisol Tennant is just shy of 40.",
    // Somebody else's, or a thing's.
    "Marisol Tennant spoke of her 9-year-old son.", "Marisol Tennant's 35-year-old brother sang.",
    "The 35-year-old marriage of Marisol Tennant ended.", "Marisol Tennant bought a 35-year-old house.",
    "The 78-year-old Marisol Tennant supporter left.", "Jon Calloway's father died at the age of 66.",
    "Jon Calloway's daughter turned 5 in May.",
    "The 35-year-old kissed Jon Calloway after Marisol Tennant left.",
    "Jon Calloway posed with their daughter on her 18th birthday.",
    // Of an earlier day, or never.
    "Marisol Tennant began singing at the age of 12.", "Marisol Tennant left home at 16.",
    "Marisol Tennant was 12 when she began singing.", "Marisol Tennant left school aged 16.",
    "At 22, Jon Calloway became a father.", "When Jon Calloway was 5 years old, he moved to Rome.",
    "Jon Calloway, then 22, married Marisol Tennant, then 20.",
    "Marisol Tennant married Jon Calloway. The then 25-year-old actress wore silk.",
    "Marisol Tennant turned 18 in 2001 and moved away.", "Marisol Tennant would have turned 60 today.",
    "For her 16th birthday, Marisol Tennant's father gave her a guitar.",
    "Back in 1999, the 22-year-old Jon Calloway met Bea Fox.",
  ])
  func findsNoAgeInOtherNumbers(body: String) {
    #expect(Self.ages(body) == "")
  }

  @Test(arguments: [
    // Two descriptions after two names.
    (
      "Jordan Vance and Tessa Marlowe have called it quits. The \"Neon Alley\" star, 29, and the model, 27, met in May.",
      "Jordan Vance 29, Tessa Marlowe 27"
    ),
    (
      "Ann Cole and Tim Fay wed. The \"Tide\" star, 31, and the director, 44, met in May.",
      "Ann Cole 31, Tim Fay 44"
    ),
    (
      "Jordan Vance and Tessa Marlowe have called it quits. The \"Neon Alley\" singer, 29, and the actress, 27, met in May.",
      "Jordan Vance 29, Tessa Marlowe 27"
    ),
    ("Ann Cole and Tim Fay wed. The actor, 44, and the actress, 31, met in May.", "Ann Cole 31, Tim Fay 44"),
    // An apposition between.
    ("Marisol Tennant, a four-time Olympic medalist, is 35; she sang.", "Marisol Tennant 35"),
    ("Marisol Tennant, the youngest at 38, sang.", "Marisol Tennant 38"),
    ("Dr. Simon Everett, the couple's eldest son, 48, sang.", "Simon Everett 48"),
    // A death is its owner's.
    ("Marisol Tennant is speaking out for the first time since the celebrity chef's death at age 59.", ""),
    ("Marisol Tennant wept after Jon Calloway's death at age 59.", "Jon Calloway 59"),
    ("Marisol Tennant wept after the death of Jon Calloway at age 59.", "Jon Calloway 59"),
    // A birthday to come is no age yet.
    ("Marisol Tennant spoke two days before her 35th birthday.", ""),
    ("Marisol Tennant will celebrate her 35th birthday in May.", ""),
    // Nobody is described before they are named.
    ("The 35-year-old told Jo Lane that it rained. Tim Fay told reporters that it did.", ""),
  ])
  func givesAnAgeToWhomItIsToldOf(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("Marisol Tennant turns 36 next week. She is 35.", "Marisol Tennant 35"),
    (
      "Marisol Tennant sang. The 34-year-old actress left before her 35th birthday party.",
      "Marisol Tennant 34"
    ),
    ("Marisol Tennant, 35, sang. At the age of 12 she is said to have left home.", "Marisol Tennant 35"),
  ])
  func theAgeOfTodayOutweighsAnother(body: String, expected: String) {
    #expect(Self.ages(body) == expected)
  }

  @Test(arguments: [
    ("Marisol Tennant, 35, sang.", "35", Rule.ageAfterName),
    ("The 35-year-old actress Marisol Tennant sang.", "35-year-old", .yearsOld),
    ("Marisol Tennant turned 50 on Monday.", "turned 50", .turned),
    ("Marisol Tennant died at the age of 66.", "at the age of 66", .ageAtDeath),
    ("Marisol Tennant dies at 66.", "at 66", .ageAtDeath),
    ("Marisol Tennant, 66, has died.", "66", .ageAtDeath),
    ("Marisol Tennant died on Monday. She was 66.", "was 66", .ageAtDeath),
    ("Marisol Tennant, 66, sang. She passed away at 66.", "at 66", .ageAtDeath),
    ("Marisol Tennant passed her exam at the age of 66.", "at the age of 66", .aged),
    ("Marisol Tennant sang at her 40th birthday party.", "40th birthday", .birthday),
    ("Marisol Tennant sang. The actress, 35, left.", "35", .ageOfDescription),
  ])
  func tellsTheWordsAndTheRule(body: String, words: String, rule: Rule) throws {
    let evidence = try #require(findings(body).people.first?.ageEvidence)
    let scalars = Array(body.unicodeScalars)[evidence.span.start..<evidence.span.end]
    #expect(String(String.UnicodeScalarView(scalars)) == words)
    #expect(evidence.rule == rule)
  }
}
