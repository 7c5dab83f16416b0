import Records

@testable import Storage

/// A small invented archive for questions.
enum Lantern {
  static let drafts: [Draft] = [
    Draft(
      "Anya Taylor-Fox shines in Ash", deck: "A gala in red", published: "2031-05-02", path: "1.txt",
      publisher: "The Lantern",
      body: """
        Anya Taylor-Fox, 31, wore an unbalanced gown on Thursday. "I nearly fell," Taylor-Fox said.

        Her husband Ben Moor posted on Instagram. "Proud of you" he wrote. In May 2029 they met.
        """
    )
    .person("Anya Taylor-Fox", "Anya Taylor-Fox", gender: .female, age: 31, roles: ["actress"])
    .person("Ben Moor", gender: .male)
    .quote("I nearly fell,", by: "Anya Taylor-Fox", date: "2031-05-01")
    .quote("Proud of you", by: "Ben Moor", medium: .written)
    .post("Proud of you", on: "Instagram", by: "Ben Moor")
    .date("Thursday", "2031-05-01").date("May 2029", "2029-05")
    .relation("Anya Taylor-Fox", .spouse, "Ben Moor", in: "Her husband"),
    Draft(
      "Ben Moor leaves the band", published: "2031-06-10", path: "2.txt", publisher: "Daily Fern",
      body:
        "Ben Moor left the band. \"It is over,\" he said. Anya Taylor-Fox, now 32, was silent. He tweeted goodbye"
    )
    .person("Ben Moor").person("Anya Taylor-Fox", age: 32, roles: ["actress", "producer"])
    .quote("It is over,", by: "Ben Moor").post("goodbye", on: "Twitter", by: "Ben Moor", date: "2031-06-09"),
    Draft(
      "A quiet week", published: "2030-12-24", path: "3.txt", publisher: "THE LANTERN",
      body: "Mara Lund rested in an unbalanced week of 2029. \"Nothing happened,\" a source said"
    )
    .person("Mara Lund").quote("Nothing happened,", by: nil).date("2029", "2029"),
    Draft(nil, published: nil, path: "4.txt", body: "Mara Lund sang without a date. Chrissa Teiger danced")
      .person("Mara Lund").person("Chrissa Teiger"),
  ]

  static func archive() throws -> Archive { try Archive.holding(drafts) }
}
