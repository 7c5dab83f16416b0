import Testing

@testable import Extraction

/// Whole sentences and short passages in the manner of celebrity news.
@Suite struct ReferencesTests {
  @Test(arguments: [
    (
      "Marisol Tennant is officially off the market. The actress got engaged to longtime boyfriend Marcus Webb over the weekend, her rep confirms.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    (
      "It's over for Marisol Tennant and Marcus Webb. The couple has split.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb have welcomed their second child together, son Felix. The couple are already parents to daughter Mabel, 3.",
      "Marisol Tennant child Felix; Marcus Webb child Felix; Marisol Tennant child Mabel; Marcus Webb child Mabel"
    ),
    (
      "Marisol Tennant sang with Marcus Webb. His wife, Rosalind Orme, watched.",
      "Marcus Webb spouse Rosalind Orme"
    ),
    (
      "Marisol Tennant sang with Marcus Webb. Her husband, Felix Hart, watched.",
      "Marisol Tennant spouse Felix Hart"
    ),
    (
      "Marcus Webb and Marisol Tennant first dated in 2009. They reunited in 2015 and married in 2016.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Mrs. Webb, Marisol Tennant, is the wife of the actor Marcus Webb.",
      "Marisol Tennant spouse Marcus Webb"
    ),
  ])
  func findsWhomDescriptionsAndPronounsMean(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    (
      "After four years together, Marisol Tennant and Marcus Webb have decided to go their separate ways.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant stepped out with her new man, Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant's rep has confirmed her split from Marcus Webb, whom she married in 2014.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant, who filed for divorce from Marcus Webb last year, has a new boyfriend.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    ("Marcus Webb and his current wife, Marisol Tennant, arrived.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb's second wife, Marisol Tennant, arrived.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb's first wife, Marisol Tennant, died in 1999.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb was first married to Marisol Tennant.", "Marisol Tennant ex-spouse Marcus Webb"),
    (
      "Marisol Tennant cuddled up to her hubby, Marcus Webb, at the game.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Marisol Tennant and hubby Marcus Webb cuddled.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant told her friend Rosalind Orme that her husband Marcus Webb snores.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marcus Webb, 40, was with girlfriend Marisol Tennant, 35, on Sunday.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marcus Webb gushed about his girlfriend of two years, Marisol Tennant.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marcus Webb and Marisol Tennant have been dating for two years.", "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marcus Webb and Marisol Tennant started dating in 2019 and got engaged in 2021.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    (
      "Marcus Webb and Marisol Tennant reached a divorce settlement.", "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marcus Webb and Marisol Tennant's divorce was finalized in May.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marcus Webb's divorce from Marisol Tennant was finalized in May.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    ("Marcus Webb's estranged wife Marisol Tennant spoke.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb's widow, Marisol Tennant, spoke.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb confirmed his romance with Marisol Tennant in May.", "Marisol Tennant partner Marcus Webb"),
    ("Marcus Webb confirmed that he and Marisol Tennant are dating.", "Marisol Tennant partner Marcus Webb"),
    (
      "Marcus Webb and Marisol Tennant made their relationship official in May.",
      "Marisol Tennant partner Marcus Webb"
    ),
    ("Marcus Webb and Marisol Tennant are still married.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb and Marisol Tennant are newlyweds.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb and Marisol Tennant secretly married in May.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb and Marisol Tennant eloped in May.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marcus Webb surprised his wife of 20 years, singer Marisol Tennant.",
      "Marisol Tennant spouse Marcus Webb"
    ),
  ])
  func findsTheSubjectOfLove(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    (
      "Marisol Tennant and Marcus Webb, both 33, wed in June 2012 and have a daughter, Mabel, 4.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Mabel; Marcus Webb child Mabel"
    ),
    (
      "Marcus Webb has two sons with ex-wife Marisol Tennant: Otis, 9, and Felix, 7.",
      "Marisol Tennant ex-spouse Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant child Felix; Marcus Webb child Felix"
    ),
    (
      "Marcus Webb, who has a son, Otis, with ex-wife Marisol Tennant, is now dating Rosalind Orme.",
      "Marisol Tennant ex-spouse Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis; Marcus Webb partner Rosalind Orme"
    ),
    (
      "Marisol Tennant walked the red carpet with her daughter Mabel and husband Marcus Webb.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Mabel"
    ),
    (
      "Marisol Tennant posted a tribute to her late father, Felix Tennant, on Sunday.",
      "Marisol Tennant parent Felix Tennant"
    ),
    (
      "Marisol Tennant, the eldest daughter of singer Felix Tennant and his wife, Rosalind, sang.",
      "Felix Tennant child Marisol Tennant; Felix Tennant spouse Rosalind"
    ),
    (
      "Felix Tennant's daughter Marisol Tennant and her husband Marcus Webb sang.",
      "Felix Tennant child Marisol Tennant; Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant's dad, rocker Felix Tennant, and mom Rosalind Tennant sang.",
      "Felix Tennant child Marisol Tennant; Rosalind Tennant child Marisol Tennant"
    ),
    (
      "Marisol Tennant was born in Rome to Felix and Rosalind Tennant.",
      "Felix Tennant child Marisol Tennant; Rosalind Tennant child Marisol Tennant"
    ),
    (
      "Marisol Tennant has two brothers, Felix and Oscar Tennant.",
      "Marisol Tennant sibling Felix Tennant; Marisol Tennant sibling Oscar Tennant; Felix Tennant sibling Oscar Tennant"
    ),
    (
      "Marisol Tennant and her sisters Rosalind and Mabel Tennant sang.",
      "Marisol Tennant sibling Rosalind Tennant; Marisol Tennant sibling Mabel Tennant; Rosalind Tennant sibling Mabel Tennant"
    ),
    ("Rosalind Tennant, who is Marisol Tennant's sister, sang.", "Marisol Tennant sibling Rosalind Tennant"),
    (
      "Marcus Webb and Marisol Tennant, who divorced in 2016, share custody of son Otis.",
      "Marisol Tennant ex-spouse Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marcus Webb, Marisol Tennant and their son Otis sang.",
      "Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    ("Marisol Tennant sang with Marcus Webb and her son Otis.", "Marisol Tennant child Otis"),
    (
      "Marisol Tennant's kids Otis and Mabel, her children with Marcus Webb, sang.",
      "Marisol Tennant child Otis; Marisol Tennant child Mabel"
    ),
    ("Marisol Tennant and the father of her son Otis, Marcus Webb, sang.", "Marisol Tennant child Otis"),
    ("Otis Webb's father is Marcus Webb.", "Marcus Webb child Otis Webb"),
    (
      "Otis Webb, son of Marcus Webb and Marisol Tennant, sang.",
      "Marisol Tennant child Otis Webb; Marcus Webb child Otis Webb"
    ),
    ("Otis Webb is the only son of Marcus Webb.", "Marcus Webb child Otis Webb"),
    (
      "Marcus Webb named his son Otis after his father, Felix Webb.",
      "Marcus Webb child Otis; Marcus Webb parent Felix Webb"
    ),
  ])
  func findsTheFamilyInASentence(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    "The singer, who has been married to Marcus Webb for ten years, smiled. Marisol Tennant sang.",
    "Marisol Tennant sang for her boyfriend's mother, Rosalind Webb.",
    "Marisol Tennant thanked her husband's sister, Rosalind Webb.",
    "Marcus Webb is reportedly engaged to Marisol Tennant.",
    "Marcus Webb has never been married to Marisol Tennant.",
    "Marcus Webb responded to claims that he is dating Marisol Tennant.",
    "A source says Marcus Webb is in love with Marisol Tennant.",
    "Marcus Webb is rumored to have married Marisol Tennant.",
    "\"I'm so proud of my wife,\" Marcus Webb wrote of Marisol Tennant.",
    "\"My son Otis is my world,\" she said. Marisol Tennant, 33, smiled.",
    "\"Our daughter Mabel is here,\" Marisol Tennant and Marcus Webb wrote.",
  ])
  func leavesTheUntoldUntold(body: String) {
    #expect(Ties(in: body).isEmpty)
  }

  @Test(arguments: [
    ("Marisol Tennant Marries Marcus Webb in Secret Ceremony", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant Files for Divorce from Marcus Webb", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant Shares Sweet Photo with Husband Marcus Webb", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant, Marcus Webb Divorce Finalized", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant Gushes Over Boyfriend Marcus Webb", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant's Ex Marcus Webb Moves On", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant's Husband Marcus Webb Opens Up", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant and Marcus Webb Are Engaged!", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant and Boyfriend Marcus Webb Step Out", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb's Son Otis Is So Big",
      "Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    ("Marisol Tennant Is Engaged to Marcus Webb", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant Reveals Why She Divorced Marcus Webb", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant Celebrates Daughter Mabel's Birthday", "Marisol Tennant child Mabel"),
    ("Marisol Tennant Wishes Husband Marcus Webb a Happy Birthday", "Marisol Tennant spouse Marcus Webb"),
    ("Is Marisol Tennant Married to Marcus Webb?", ""),
    (
      "Marisol Tennant Dating Marcus Webb After Felix Hart Split",
      "Marisol Tennant partner Marcus Webb; Marisol Tennant ex-partner Felix Hart"
    ),
    (
      "Marisol Tennant's Sister Rosalind Tennant Slams Marcus Webb",
      "Marisol Tennant sibling Rosalind Tennant"
    ),
    ("Marisol Tennant Calls Off Engagement to Marcus Webb", "Marisol Tennant ex-partner Marcus Webb"),
  ])
  func readsHeadlines(headline: String, expected: String) {
    let body =
      "Marisol Tennant, Marcus Webb and Felix Hart live in Rome. Rosalind Tennant, Otis and Mabel live there too."
    #expect(Ties(in: body, headline: headline) == Ties(expected))
  }
}
