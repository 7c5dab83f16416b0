import Testing
import Wording

@testable import Ingest

@Suite struct CaptionRulesTests {
  @Test(
    arguments: [
      ("Vera Lind Instagram Vera Lind | Credit: Vera Lind Instagram", .caption),
      ("vera lind Credit: vera lind/instagram", .caption),
      ("Lind and Falk leave the gala (Photo: Example News).", .caption),
      ("Otto Falk on the pier. (Photo Credit: Alamy)", .caption),
      ("Vera Lind at the lake (Getty Images)", .caption), ("Vera Lind Otto Falk Getty Images", .caption),
      ("Photo: Otto Falk", .credit),
      ("Credit: Mia Roe/The Lamp", .credit), ("(Photo Credit: Splash)", .credit),
      ("Image: Vera Lind", .credit),
      ("Otto Falk later married a diver. (MIA ROE, LTD./WIREIMAGE)", .caption),
      ("Falk on the set yesterday[AKM-GSI]", .caption),
      ("Left, by Mia Roe/WireImage; right, from Getty Images.", .credit),
      ("Pictured: Vera Lind and her two sons walking to the boat at noon", .caption),
      ("Lind was seen in Lund on May 27. She wore a blue coat and tall boots by FameFlynet", .caption),
      ("Lind waves to the crowd | Photograph: Mia Roe", .caption),
      ("Vera Lind and Otto Falk in Lund (Vera Lind/Instagram)", .caption), ("Foto: dpa", .credit),
    ] as [(String, CaptionRules.Kind)])
  func knowsCaptionsAndCredits(text: String, kind: CaptionRules.Kind) {
    #expect(CaptionRules.kind(of: Line(text)) == kind)
  }

  @Test(arguments: [
    "Poe put a line above the photo: ‘The kettle’s on, bring cake!’",
    "Roe wrote under her holiday photo: 'The ferry was late and nobody minded.'",
    "The picture was taken by a neighbour, Getty said.", "Her debut made a splash.",
    "Falk gave credit: without Lind there would be no film.",
    "\"I love that photo,\" she said (it hangs in the hall).", "He posted a photo on Instagram.",
    "The news broke on Monday (Falk was in Lund).",
    "The harp arrived in two crates on Monday [Picture: Splash] Its strings had been packed apart, and the crew tuned it until dawn.",
    "Getty, the oil heir, bought the house in 1973.",
  ])
  func leavesProse(text: String) {
    #expect(CaptionRules.kind(of: Line(text)) == nil)
  }
}
