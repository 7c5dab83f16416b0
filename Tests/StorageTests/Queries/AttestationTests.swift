import Records
import Testing

@testable import Storage

struct AttestationTests {
  /// Two articles of Anya Fox, the facts of the first with the rules that found them.
  private func archive() throws -> Archive {
    var first = Draft(
      "Anya Fox at sea", published: "2031-05-02", path: "1.txt",
      body: "Actress Anya Fox, 31, sailed. Anya Fox went with her husband Ben Moor. \"It was wet\" she said"
    )
    .person("Anya Fox", "Anya Fox", age: 31, roles: ["Actress"]).person("Ben Moor")
    .relation("Anya Fox", .spouse, "Ben Moor", in: "her husband")
    .quote("It was wet", by: "Anya Fox").post("It was wet", on: "Instagram", by: "Anya Fox")
    first.findings.people[0].ageEvidence = Evidence(span: first.spans(of: "31")[0], rule: .ageAfterName)
    first.findings.people[0].roleEvidence = [
      Evidence(span: first.spans(of: "Actress")[0], rule: .roleBeforeName)
    ]
    for index in first.findings.people[0].mentions.indices {
      first.findings.people[0].mentions[index].rule = .nameTagger
    }
    first.findings.relations[0].rule = .kinPhrase
    let second = Draft(
      "Ben Moor and his wife", published: "2031-08-01", path: "2.txt",
      body: "Ben Moor married in May. His wife is the actress Anya Fox"
    )
    .person("Ben Moor").person("Anya Fox", roles: ["actress"])
    .relation("Ben Moor", .spouse, "Anya Fox", in: "His wife")
    return try Archive.holding([first, second])
  }

  private func dossier(_ name: String, evidence: Int, _ archive: Archive) throws -> Dossier {
    try #require(try archive.dossier(of: try archive.id(name), evidence: evidence))
  }

  @Test func everyFactNamesItsSentenceAndRule() throws {
    let dossier = try dossier("Anya Fox", evidence: 3, try archive())
    let name = try #require(dossier.names.first?.evidence.last)
    #expect(name.place.article.path == "1.txt")
    #expect(name.place.span == Span(.headline, 0, 8))
    #expect(name.place.sentence == "Anya Fox at sea")
    #expect(name.rules == [.nameTagger])
    #expect(name.extractor == "test-1")
    #expect(dossier.names.first?.evidence.map(\.place.article.path) == ["2.txt", "1.txt"])
    let age = try #require(dossier.ages.first?.evidence.first)
    #expect(age.rules == [.ageAfterName])
    #expect(age.place.sentence == "Actress Anya Fox, 31, sailed.")
    #expect(age.place.sentenceStart == 0)
    #expect(age.place.span == Span(.body, 18, 20))
    #expect(dossier.roles.first?.evidence.map(\.rules) == [[.roleBeforeName]])
    #expect(dossier.quoteEvidence.map(\.rules) == [[.quoteClassifier, .speakerScorer]])
    #expect(dossier.postEvidence.map(\.rules) == [[.describedPost]])
  }

  @Test func aTieIsAttestedFromEitherSideFirstWhereBothAreNamed() throws {
    let archive = try archive()
    for (person, kind) in [("Anya Fox", Relation.Kind.spouse), ("Ben Moor", .spouse)] {
      let tie = try #require(try dossier(person, evidence: 9, archive).ties.first)
      #expect(tie.kind == kind && tie.articles == 2)
      #expect(tie.evidence.map(\.place.article.path) == ["1.txt", "2.txt"])
      #expect(tie.evidence.map(\.rules) == [[.kinPhrase], []])
      #expect(tie.place == tie.evidence.first?.place)
      #expect(tie.place.sentence == "Anya Fox went with her husband Ben Moor.")
    }
  }

  @Test func keepsToItsLimitAndIsSilentWhereNotAsked() throws {
    let archive = try archive()
    #expect(try dossier("Anya Fox", evidence: 1, archive).names.first?.evidence.count == 1)
    #expect(try dossier("Anya Fox", evidence: 1, archive).ties.first?.evidence.count == 1)
    let plain = try dossier("Anya Fox", evidence: 0, archive)
    #expect(plain.names.allSatisfy(\.evidence.isEmpty) && plain.ties.allSatisfy(\.evidence.isEmpty))
    #expect(plain.quoteEvidence.isEmpty)
  }

  @Test func aPostWithItsAuthorsHandleInParenthesesWasEmbedded() {
    let post = SocialPost(
      platform: "Twitter", author: nil, handle: "anyafox", text: "Wet", date: nil, url: nil,
      span: Span(.body, 0, 3))
    #expect(post.rules(in: "Wet — Anya Fox (@anyafox) May 2, 2031") == [.embeddedPost])
    #expect(post.rules(in: "Fox (of @anyafox) wrote: Wet") == [.describedPost])
    #expect(post.rules(in: nil) == [.describedPost])
  }

  @Test func anArticleTellsAllItsFacts() throws {
    let archive = try archive()
    let article = try #require(try archive.article(1))
    let facts = try archive.facts(in: article)
    #expect(
      facts.map { "\($0.kind) \($0.person ?? "-"): \($0.value ?? "-")" } == [
        "mention Anya Fox: Anya Fox", "mention Anya Fox: Anya Fox", "mention Anya Fox: Anya Fox",
        "age Anya Fox: 31",
        "role Anya Fox: Actress", "mention Ben Moor: Ben Moor", "quote Anya Fox: It was wet",
        "post Anya Fox: It was wet", "relation Anya Fox: spouse Ben Moor",
      ])
    #expect(facts.allSatisfy { $0.evidence.extractor == "test-1" && $0.evidence.place.sentence != nil })
    #expect(
      facts.map(\.evidence.rules.first) == [
        .nameTagger, .nameTagger, .nameTagger, .ageAfterName, .roleBeforeName, nil, .quoteClassifier,
        .describedPost,
        .kinPhrase,
      ])
  }
}
