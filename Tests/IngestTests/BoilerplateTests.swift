import Testing
import Wording

@testable import Ingest

@Suite struct BoilerplateTests {
  @Test(arguments: [
    "Turn on notifications and the Lamp rings whenever the harbour does.", "Advertisement", "ADVERTISEMENT",
    "Continue reading", "Share this article", "Read more",
    "RELATED: Vera Lind's Ten Best Songs", "Related video: Vera Lind sings",
    "MORE: Otto Falk Leaves the Show!", "Watch: Vera Lind's farewell",
    "READ MORE: Vera Lind says she is done.", "See also: Otto Falk's house", "PHOTOS: Inside the Gala",
    "EXCLUSIVE: Otto Falk Moves Out of the Lake House",
    "Sign up for our free daily newsletter!",
    "Sign up here: every Sunday the Lamp mails you one recipe and two good rumours.",
    "Follow us on Facebook and Instagram.", "Like us on Facebook", "Subscribe to our newsletter",
    "Click here to see the dress", "Let us know in the comments below!",
    "Do you think Vera Lind should tour again? Tell us in the comments!",
    "Lampers, what do YOU think? Sound off below!", "Watch the clip below!",
    "For more on the lighthouse, check out The Lamp, out on Sunday.",
    "Ten ferries that never left the harbour »",
    "What a night! Would you have stayed for the encore? Drop a comment.", "All rights reserved.",
    "Lesen Sie auch: Vera Lind singt wieder",
    "Lire aussi : Vera Lind chante", "Play Video",
    "Can't get enough? Sign up now for the Lamp newsletter, packed with news!",
  ])
  func setsAsideWhatTheSiteAdds(text: String) {
    #expect(Boilerplate.kind(of: Line(text)) != nil)
  }

  @Test(arguments: [
    "Vera Lind did not hesitate to sign up for the film, though there was no script.",
    "\"Sign up for our newsletter,\" she joked.",
    "She told fans: \"Let us know what you think in the comments below.\"",
    "He said more: two further tours are planned.",
    "More than 300 guests came.", "The video was watched by two million people.",
    "Vera Lind originally appeared on the show in 2011.",
    "Falk, in the new issue of The Lamp, on newsstands Friday, says he is happy.",
    "Watch collectors bid for Falk's gold piece.",
    "Do you remember Vera Lind?",
    "She asked readers to share this article with their daughters, and they did, by the thousand.",
    "What does Vera Lind think? She has not said.",
    "Related: that is how the two men are, says a genealogist who wrote their book in 2019, and he has papers.",
    "Fans can follow Lind on Instagram, where she posts daily.",
    "The actress shared a photo of the dog. For more from the family, watch the clip below!",
    "Vera Lind Reveals the Secret of Her Marriage", "I read more than I write, she says.",
    "Like us, Vera Lind loves cheese.",
    "Follow us into the garden where Lind grows roses.",
    "Lind said: «I was so scared that day. I cried a lot.»", "«I was so scared that day»", "« I was scared »",
  ])
  func leavesWhatTheArticleSays(text: String) {
    #expect(Boilerplate.kind(of: Line(text)) == nil)
  }

  @Test func writesItsPhrasesInLatinLetters() {
    let strange = Boilerplate.wholeLines.union(Boilerplate.linkHeaders).filter { line in
      line.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x24F }
    }
    #expect(strange.isEmpty)
  }

  @Test func cutsALinkOffTheEndOfAParagraph() throws {
    let line = Line(
      "Friends say Falk has high hopes for the trip to the lake in May. Read more: Otto Falk's quiet year")
    let cut = try #require(Boilerplate.trailingLink(in: line))
    #expect(line.text[cut...] == "Read more: Otto Falk's quiet year")
  }

  @Test(arguments: [
    "Falk said he had one wish for the winter. Read more: it was on every wall of the house, he said, in red.",
    "The sign above the door of the reading room that Falk built says Read more: nobody knows why",
  ])
  func leavesReadMoreInsideASentence(text: String) {
    #expect(Boilerplate.trailingLink(in: Line(text)) == nil)
  }
}
