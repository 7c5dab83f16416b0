import Testing

@testable import Extraction

@Suite struct KinPhrasesTests {
  @Test(arguments: [
    ("Marisol Tennant and husband Marcus Webb left.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant's husband, actor Marcus Webb, left early.", "Marisol Tennant spouse Marcus Webb"),
    (
      "The singer Marisol Tennant arrived with her husband of ten years, Marcus Webb.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant arrived with her longtime boyfriend, film director Marcus Webb.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marisol Tennant attended with her boyfriend, Night River star Marcus Webb.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marisol Tennant and her fiancé Marcus Webb are planning a party.", "Marisol Tennant fiance Marcus Webb"
    ),
    ("Marisol Tennant's ex Marcus Webb was there.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and her ex-boyfriend, rapper Marcus Webb, were there.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant has moved on with new boyfriend Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant confirmed she and husband Marcus Webb are expecting.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Marisol Tennant's wife, Rosalind Orme, left.", "Marisol Tennant spouse Rosalind Orme"),
    ("Marisol Tennant and partner Marcus Webb have bought a house.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant's late husband, Marcus Webb, died in 2010.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant and boyfriend of two years Marcus Webb have split.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant's fiancé is the footballer Marcus Webb.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant, wife of Marcus Webb, sang.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb told his wife, Marisol Tennant, that he would sing.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant, whose husband is Marcus Webb, sang.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant gushed over beau Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant's boyfriend is Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant sat with Marcus Webb and his wife, Rosalind Orme.", "Marcus Webb spouse Rosalind Orme"),
    ("Marcus Webb's Ex-Wife Marisol Tennant Speaks Out", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant dumped boyfriend Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and her then-boyfriend Marcus Webb visited Rome in 2012.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant and her then-husband Marcus Webb visited Rome in 2012.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    ("Marisol Tennant thanked her estranged husband Marcus Webb.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant thanked her soon-to-be ex-husband Marcus Webb.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant is expecting a baby with boyfriend Marcus Webb.", "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marisol Tennant is pregnant with her first child with fiancé Marcus Webb.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    ("Marcus Webb and wife Marisol Tennant renewed their vows.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant met her husband, Marcus Webb, in 2011.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marcus Webb cheated on his wife Marisol Tennant with Rosalind Orme.",
      "Marisol Tennant spouse Marcus Webb"
    ),
  ])
  func readsHusbandsWivesAndPartners(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    (
      "Marisol Tennant and Marcus Webb are parents to daughter Luna and son Otis.",
      "Marisol Tennant child Luna; Marcus Webb child Luna; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant and Marcus Webb welcomed their first child, a daughter named Luna, in May.",
      "Marisol Tennant child Luna; Marcus Webb child Luna"
    ),
    (
      "Luna Webb is the daughter of Marisol Tennant and Marcus Webb.",
      "Marisol Tennant child Luna Webb; Marcus Webb child Luna Webb"
    ),
    (
      "Luna Webb, the daughter of actors Marisol Tennant and Marcus Webb, sang.",
      "Marisol Tennant child Luna Webb; Marcus Webb child Luna Webb"
    ),
    (
      "Luna Webb's parents, Marisol Tennant and Marcus Webb, were there.",
      "Marisol Tennant child Luna Webb; Marcus Webb child Luna Webb"
    ),
    (
      "Marisol Tennant posed with her children, Luna, 5, and Otis, 3.",
      "Marisol Tennant child Luna; Marisol Tennant child Otis"
    ),
    (
      "Marisol Tennant and Marcus Webb's son, Otis, turned 4.",
      "Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant was joined by her husband Marcus Webb and their kids, Luna, 5, and Otis, 3.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Luna; Marcus Webb child Luna; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant was joined by her husband Marcus Webb and son Otis.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Otis"
    ),
    (
      "Marisol Tennant is survived by her husband, Marcus Webb, and her son, Otis Webb.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Otis Webb"
    ),
    ("Marisol Tennant gave birth to a son, Otis, in May.", "Marisol Tennant child Otis"),
    ("Marisol Tennant's son is called Otis Webb.", "Marisol Tennant child Otis Webb"),
    (
      "Marisol Tennant and Marcus Webb's kids — Luna, 5, and Otis, 3 — were there.",
      "Marisol Tennant child Luna; Marcus Webb child Luna; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant and Marcus Webb have three children together — sons Otis, 7, and Felix, 5, and daughter Mabel, 3.",
      "Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant child Felix; Marcus Webb child Felix; Marisol Tennant child Mabel; Marcus Webb child Mabel"
    ),
    (
      "Marisol Tennant, who is married to actor Marcus Webb, has a daughter, Mabel, 3, from a previous relationship.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Mabel"
    ),
    (
      "Marisol Tennant and her two sons, Otis (7) and Felix (5), sang.",
      "Marisol Tennant child Otis; Marisol Tennant child Felix"
    ),
    ("Marisol Tennant's eldest daughter, Mabel Webb, sang.", "Marisol Tennant child Mabel Webb"),
    ("Marisol Tennant's 12-year-old daughter Mabel sang.", "Marisol Tennant child Mabel"),
    ("Mabel Webb is Marisol Tennant's daughter.", "Marisol Tennant child Mabel Webb"),
    ("Marisol Tennant named her daughter Mabel.", "Marisol Tennant child Mabel"),
    ("Marisol Tennant adopted a son, Otis, in 2011.", "Marisol Tennant child Otis"),
    ("Marisol Tennant, daughter of Felix Tennant, sang.", "Felix Tennant child Marisol Tennant"),
    ("Felix Tennant, father of Marisol Tennant, sang.", "Felix Tennant child Marisol Tennant"),
    ("Felix Tennant, the father of actress Marisol Tennant, sang.", "Felix Tennant child Marisol Tennant"),
    (
      "Felix Tennant and his daughter, the actress Marisol Tennant, sang.",
      "Felix Tennant child Marisol Tennant"
    ),
    ("Luna Webb's mom, Marisol Tennant, left early.", "Luna Webb parent Marisol Tennant"),
    ("Marisol Tennant posed with sister Rosalind Tennant.", "Marisol Tennant sibling Rosalind Tennant"),
    ("Marisol Tennant and her brother Felix Tennant sang.", "Marisol Tennant sibling Felix Tennant"),
    (
      "Marisol Tennant thanked her dad Felix Tennant and mom Rosalind Tennant.",
      "Marisol Tennant parent Felix Tennant; Marisol Tennant parent Rosalind Tennant"
    ),
    (
      "Marisol Tennant thanked her parents, Felix and Rosalind Tennant.",
      "Marisol Tennant parent Felix Tennant; Marisol Tennant parent Rosalind Tennant"
    ),
    ("Marisol Tennant and Rosalind Tennant are sisters.", "Marisol Tennant sibling Rosalind Tennant"),
    ("Marisol Tennant is the older sister of Felix Tennant.", "Marisol Tennant sibling Felix Tennant"),
    ("Marisol Tennant is Felix Tennant's sister.", "Marisol Tennant sibling Felix Tennant"),
    ("Marisol Tennant, Felix Tennant's older sister, sang.", "Marisol Tennant sibling Felix Tennant"),
    ("Marisol Tennant thanked her half-brother Felix Tennant.", "Marisol Tennant sibling Felix Tennant"),
    ("Mabel Webb, 12, sang for her mother Marisol Tennant.", "Mabel Webb parent Marisol Tennant"),
    ("Marisol Tennant, whose father is Felix Tennant, sang.", "Marisol Tennant parent Felix Tennant"),
    ("The Tennant sisters, Marisol and Rosalind Tennant, sang.", "Marisol Tennant sibling Rosalind Tennant"),
    ("Sisters Marisol and Rosalind Tennant sang.", "Marisol Tennant sibling Rosalind Tennant"),
    ("Marisol Tennant and sister Rosalind sang.", "Marisol Tennant sibling Rosalind"),
    (
      "Marisol Tennant's siblings, Felix and Rosalind Tennant, sang.",
      "Marisol Tennant sibling Felix Tennant; Marisol Tennant sibling Rosalind Tennant; Felix Tennant sibling Rosalind Tennant"
    ),
  ])
  func readsChildrenParentsAndSiblings(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    "Her mother, Rosalind Tennant, was there.",
    "Marisol Tennant's stepfather Marcus Webb sang.",
    "Marisol Tennant plays Marcus Webb's wife in the film.",
    "Marisol Tennant and her TV husband Marcus Webb sang.",
    "Marisol Tennant's friend Marcus Webb sang.",
    "Marisol Tennant stars as the mother of Marcus Webb in the film.",
    "Marisol Tennant joked that Marcus Webb is her husband.",
    "Marisol Tennant thanked baby daddy Marcus Webb.",
    "Marisol Tennant's mother-in-law, Rosalind Webb, sang.",
    "Marisol Tennant thanked her godmother Rosalind Orme.",
    "Marisol Tennant thanked her grandmother Rosalind Orme.",
    "Marisol Tennant's cousin Rosalind Orme sang.",
    "Marisol Tennant and Marcus Webb, who play siblings in Night River, sang.",
    "Marisol Tennant wants Marcus Webb to be her husband.",
    "Marisol Tennant told Marcus Webb that her daughter loves him.",
    "Marcus Webb interviewed Marisol Tennant about her husband.",
    "Marisol Tennant's son loves Marcus Webb.",
  ])
  func otherKinRolesAndFriendsAreNoTies(body: String) {
    #expect(Ties(in: body).isEmpty)
  }
}
