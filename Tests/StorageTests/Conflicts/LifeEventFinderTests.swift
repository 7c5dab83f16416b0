import Records
import Testing

@testable import Storage

struct LifeEventFinderTests {
  /// The kind of event that the first of the dates in brackets is the date of.
  private func kind(_ marked: String) -> Conflict.Kind? {
    let start = marked.unicodeScalars.prefix { $0 != "[" }.count
    let length = marked.unicodeScalars.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }.count
    let text = marked.replacing("[", with: "").replacing("]", with: "")
    let isOnly = marked.count { $0 == "[" } == 1
    return LifeEventFinder(sentence: SentenceWords(text))
      .event(on: Span(.body, start, start + length), isOnly: isOnly)?.kind
  }

  @Test(arguments: [
    ("Anya Fox was born on [May 4, 1999] in Tessaly.", Conflict.Kind.birth),
    ("Anya Fox was born in Port Ember, Tessaly, on [May 4, 1999].", .birth),
    ("On [May 4, 1999], Anya Fox was born.", .birth),
    ("Ben Moor died [Saturday].", .death),
    ("Ben Moor passed away at his home in Harrow on [4 May 2031].", .death),
    ("Anya Fox married her longtime boyfriend Ben Moor in a small ceremony on [4 May 2031].", .wedding),
    ("Anya Fox and Ben Moor tied the knot in [May 2031].", .wedding),
    ("Anya Fox and Ben Moor got engaged in [2030].", .engagement),
    ("In [2033] Anya Fox and Ben Moor called it quits.", .split),
    ("Anya Fox and Ben Moor finalized their divorce in [2034].", .divorce),
    ("Anya Fox gave birth to her first child, son Odo, [Jan. 3].", .birthOfChild),
    ("Anya Fox welcomed twins Odo and Ada on [3 January 2032].", .birthOfChild),
  ])
  func findsTheEventOfADate(sentence: String, kind: Conflict.Kind) {
    #expect(self.kind(sentence) == kind, "\(sentence)")
  }

  @Test(arguments: [
    "Anya Fox plans to be married in [May 2031].",
    "Anya Fox and Ben Moor are getting married on [May 4].",
    "Anya Fox never married Ben Moor in [2031].",
    "Anya Fox hasn't split from Ben Moor in [2031].",
    "Anya Fox has been married to Ben Moor since [2031].",
    "Anya Fox was already married to Ben Moor in [2031].",
    "Anya Fox was born in Tessaly and moved to Harrow in [2004].",
    "Anya Fox, who was born in Tessaly, moved to Harrow in [2004].",
    "Ben Moor died after he fell ill in [May].",
    "Ben Moor died; a memorial was held on [4 May 2031].",
    "\"I was born,\" she said on [Monday].",
    "Anya Fox welcomed Odo Fox to her show on [3 January 2032].",
    "Anya Fox sang in [2031].",
    "[2031]",
    "",
  ])
  func whatIsNotPlainlyTheDateOfAnEventIsNone(sentence: String) {
    #expect(kind(sentence) == nil, "\(sentence)")
  }

  @Test func aSentenceOfTwoDatesIsReadFromTheEvent() {
    #expect(kind("On [May 4] Anya Fox sang and was born in [1999].") == nil)
    #expect(kind("Anya Fox married Ben Moor in [2031], after they met in [2029].") == .wedding)
  }
}
