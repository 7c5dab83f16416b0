import Testing

/// How a loss was lived with, told by one article: months, a word in quotation marks, a post of a weekday, dated photos.
@Suite struct StepsOfALossTests {
  private static let article = """
     date 2022-05-06 Maren Oakley Shares Garden Photos in Memory of Her Late Sister

    Maren Oakley is remembering her sister.

    On Thursday, the 38-year-old actress Maren Oakley shared photos on Instagram of the garden she planted for her sister, Juno Oakley.

    In April 2021, Maren Oakley and her husband Teo Brandt announced that Juno Oakley had died after a long illness.

    Maren Oakley said in July 2021 that she would "never" act again.

    In October 2021, Maren Oakley told The Marquee that she had come to terms with the loss.

    On Tuesday, in honor of National Sisters Day, Maren Oakley wrote on Instagram: "I was your older sister for thirty-one years and I still am."

    """

  @Test func theStepsComeInOrder() throws {
    try Workplace.with { place in
      try place.write(Self.article, to: "a.txt")
      #expect(try place.run("import", "a.txt").status == 0)
      let steps = [
        "2021-04 date", "2021-07 quote", "2021-10 date", "2022-05-03 post", "2022-05-05 post",
        "2022-05-06 publication",
      ]
      for subject in ["Maren Oakley", "S1"] {
        let entries = try jsonObjects(place.run("timeline", subject, "--json"))
        #expect(
          entries.map { "\($0["date"] as? String ?? "") \($0["kind"] as? String ?? "")" } == steps,
          "\(subject)")
        #expect(
          entries[1]["text"] as? String
            == "Maren Oakley said in July 2021 that she would \"never\" act again.")
        #expect(entries.allSatisfy { $0["reported"] as? String == "2022-05-06" })
      }
    }
  }
}
