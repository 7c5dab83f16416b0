import Testing

@testable import Extraction

@Suite struct CouplePhrasesTests {
  @Test(arguments: [
    ("Marcus Webb proposed to Marisol Tennant on Sunday.", "Marcus Webb fiance Marisol Tennant"),
    ("Marisol Tennant, 34, and Marcus Webb, 36, are engaged.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant and Marcus Webb got married in Rome.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant met Marcus Webb in 2010 and married him two years later.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Marisol Tennant and Marcus Webb are divorcing.", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant and Marcus Webb have called it quits.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb have split after two years of dating.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant is back together with Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant, who was previously married to Marcus Webb, left.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant, who has been dating Marcus Webb since June, smiled.",
      "Marisol Tennant partner Marcus Webb"
    ),
    ("Marcus Webb, whom Marisol Tennant married in 2012, smiled.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marcus Webb, to whom Marisol Tennant was engaged for a year, smiled.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant revealed that she and Marcus Webb are engaged.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant wed Marcus Webb in a small ceremony.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant is married to Marcus Webb.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant has been married to actor Marcus Webb since 2004.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant was married to actor Marcus Webb from 2004 to 2009.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb, who split in 2004, met again.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb, who have been dating since May, met.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marisol Tennant is engaged to her Night River co-star Marcus Webb.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    ("Former couple Marisol Tennant and Marcus Webb met again.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Engaged couple Marisol Tennant and Marcus Webb met.", "Marisol Tennant fiance Marcus Webb"),
    ("Newlyweds Marisol Tennant and Marcus Webb met.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant split from the singer Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant broke up with Marcus Webb in May.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb have been married for five years.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant said yes to Marcus Webb when he proposed in May.", "Marisol Tennant fiance Marcus Webb"
    ),
    ("Marisol Tennant will marry Marcus Webb in June.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant is dating actor Marcus Webb, her rep confirms.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant and Marcus Webb Split After Two Years", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant & Marcus Webb Engaged", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant Is Dating Marcus Webb", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant ended things with Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marcus Webb and Marisol Tennant exchanged vows in Rome.", "Marisol Tennant spouse Marcus Webb"),
    ("Marcus Webb popped the question to Marisol Tennant.", "Marisol Tennant fiance Marcus Webb"),
    ("Marcus Webb asked Marisol Tennant to marry him in May.", "Marisol Tennant fiance Marcus Webb"),
    ("Marcus Webb is set to wed Marisol Tennant.", "Marisol Tennant fiance Marcus Webb"),
    ("Marcus Webb and Marisol Tennant are set to marry in June.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant and Marcus Webb are no longer together.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant and Marcus Webb have broken up.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant and Marcus Webb are calling it quits.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb parted ways in May after two years together.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant has been seeing Marcus Webb for months.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant is happily married to Marcus Webb.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant dated Marcus Webb before marrying Felix Hart.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant spouse Felix Hart"
    ),
    (
      "Marisol Tennant has dated Marcus Webb and Felix Hart.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant ex-partner Felix Hart"
    ),
  ])
  func readsVerbsOfLoveAndParting(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    (
      "Marisol Tennant, 34, and Marcus Webb, 36, announced their engagement on Tuesday.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    (
      "Marisol Tennant has filed for divorce from Marcus Webb after nine years of marriage.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant has filed for divorce from her husband, Marcus Webb.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb have called off their engagement.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    ("Marisol Tennant and Marcus Webb's wedding took place in Rome.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant spoke about her marriage to Marcus Webb.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant spoke about her first marriage to Marcus Webb.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    ("Marisol Tennant is in a relationship with Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant has been in a relationship with actor Marcus Webb since 2019.",
      "Marisol Tennant partner Marcus Webb"
    ),
    ("Marisol Tennant divorced Marcus Webb in 2004.", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant and Marcus Webb divorced in 2004.", "Marisol Tennant ex-spouse Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb finalized their divorce in 2004.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    ("Marisol Tennant's breakup with Marcus Webb was hard.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb celebrated their fifth wedding anniversary.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Inside Marisol Tennant and Marcus Webb's Wedding", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant Opens Up About Divorce From Marcus Webb", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant and Marcus Webb's Relationship Timeline", "Marisol Tennant partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb announced their separation in May.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Marisol Tennant ended her engagement to Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marisol Tennant ended her relationship with Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    (
      "Marisol Tennant and Marcus Webb attended the wedding of Rosalind Orme and Felix Hart.",
      "Rosalind Orme spouse Felix Hart"
    ),
    ("Marisol Tennant sang at Rosalind Orme and Felix Hart's wedding.", "Rosalind Orme spouse Felix Hart"),
    ("Marisol Tennant and Marcus Webb are getting divorced.", "Marisol Tennant ex-spouse Marcus Webb"),
    (
      "Marisol Tennant divorced her first husband, Marcus Webb, in 2009 and married Felix Hart in 2012.",
      "Marisol Tennant ex-spouse Marcus Webb; Marisol Tennant spouse Felix Hart"
    ),
  ])
  func readsNounsThatTwoPeopleHave(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    "Marisol Tennant and Marcus Webb are just friends.",
    "Marisol Tennant denied dating Marcus Webb.",
    "If Marisol Tennant married Marcus Webb, fans would cheer.",
    "Marisol Tennant is not married to Marcus Webb.",
    "Marisol Tennant's manager split from Marcus Webb's label.",
    "Marisol Tennant and Marcus Webb split the bill.",
    "Marisol Tennant hopes to marry Marcus Webb.",
    "Marisol Tennant's marriage advice for Marcus Webb was short.",
    "Are Marisol Tennant and Marcus Webb Dating?",
    "Marisol Tennant was spotted kissing Marcus Webb.",
    "Marisol Tennant and Marcus Webb are reportedly dating.",
    "Marisol Tennant and Marcus Webb sparked dating rumors.",
    "Marisol Tennant shut down rumors that she is engaged to Marcus Webb.",
    "Marisol Tennant was linked to Marcus Webb.",
    "Marisol Tennant insisted she never dated Marcus Webb.",
    "Marisol Tennant starred with Marcus Webb in Night River, a film about a divorce.",
    "Marisol Tennant hugged Marcus Webb at their friend's wedding.",
    "Marisol Tennant and Marcus Webb play a married couple in Night River.",
    "In the film, Marisol Tennant marries Marcus Webb.",
    "Marisol Tennant's lawyer, Marcus Webb, spoke about the divorce.",
    "Marisol Tennant went public with Marcus Webb in May.",
  ])
  func aRumourADenialAWishOrARoleIsNoTie(body: String) {
    #expect(Ties(in: body).isEmpty)
  }
}
