/// What is known of each block once it is known where the article is, on top of its ``LocalFeatures``.
enum ContextFeatures {
  /// Names, in the order of the values.
  static let names =
    borrowed + [
      "likelihood", "previousLikelihood", "nextLikelihood", "nearMass", "parentMean", "grandMean",
      "sectionMean",
      "signatureMean", "signatureMass",
      "inside", "depthBelow", "parentMass", "grandMass", "worstLinks", "worstMean", "massBefore", "massAfter",
      "fromStart", "toEnd",
    ]

  /// Those of the local features that are looked at again.
  private static let borrowed = [
    "words", "linkDensity", "heading", "listItem", "quotation", "inParagraph", "topHeading", "prompts",
    "biography",
    "photos", "terminated", "isTitle", "afterTitle", "share", "related", "facts", "header", "summary",
    "title",
    "widget", "pullQuote",
  ]
  private static let borrowedPlaces = borrowed.compactMap(LocalFeatures.names.firstIndex)

  /// A row a block.
  static func table(_ layout: PageLayout, _ local: FeatureTable, _ place: ArticlePlace) -> FeatureTable {
    let text = layout.text
    let blocks = text.blocks
    let sections = Sections(text)
    let holder = place.element < 0 ? nil : text.elements[place.element]
    let inside = max(1, place.mass(in: place.blocks))
    let total = max(1, place.massBefore.last ?? 0)
    let chains = Chain.all(layout, place)
    var signatureMass = [Float](repeating: 0, count: layout.signatureCount)
    var signatureWords = signatureMass
    for (index, number) in layout.signatures.enumerated() {
      signatureMass[number] += place.mass(in: index..<index + 1)
      signatureWords[number] += Float(blocks[index].words)
    }
    let likely = place.blocks.filter { place.likelihoods[$0] > 0.5 }
    let first = likely.first ?? place.blocks.lowerBound
    let last = likely.last ?? place.blocks.upperBound
    func mean(_ range: Range<Int>) -> Float {
      place.mass(in: range) / Float(max(1, layout.words(in: range)))
    }
    var table = FeatureTable(rows: blocks.count, width: names.count)
    table.fill { index, row in
      for place in borrowedPlaces { row.add(local.values[index * local.width + place]) }
      let block = blocks[index]
      let element = text.elements[block.element]
      row.add(place.likelihoods[index])
      row.add(index > 0 ? place.likelihoods[index - 1] : 0)
      row.add(index + 1 < blocks.count ? place.likelihoods[index + 1] : 0)
      let near = max(0, index - 3)..<min(blocks.count, index + 4)
      row.add(compressed(place.mass(in: near) - place.mass(in: index..<index + 1)))
      row.add(mean(element.blocks))
      let around = element.parent < 0 ? element : text.elements[element.parent]
      row.add(mean(around.blocks))
      row.add(mean(sections.range(of: index)))
      let signature = layout.signatures[index]
      row.add(signatureMass[signature] / max(1, signatureWords[signature]))
      row.add(signatureMass[signature] / total)
      row.add(place.blocks.contains(index))
      row.add(Float(element.depth - (holder?.depth ?? 0)))
      row.add(place.mass(in: element.blocks) / inside)
      row.add(place.mass(in: around.blocks) / inside)
      row.add(chains[block.element].worstLinks)
      row.add(chains[block.element].worstMean)
      row.add(place.massBefore[index] / total)
      row.add(1 - place.massBefore[index + 1] / total)
      row.add(compressed(Float(index - first)))
      row.add(compressed(Float(last - index)))
    }
    return table
  }

  /// The extremes of the elements around a block that are smaller than the one that holds the article.
  private struct Chain {
    /// The largest share of words in links.
    var worstLinks: Float = 0
    /// The smallest share of words likely to be the article's.
    var worstMean: Float = 1

    static func all(_ layout: PageLayout, _ place: ArticlePlace) -> [Chain] {
      var chains: [Chain] = []
      chains.reserveCapacity(layout.text.elements.count)
      for element in layout.text.elements {
        var chain = element.parent < 0 ? Chain() : chains[element.parent]
        let blocks = element.blocks
        let isAround =
          blocks.lowerBound <= place.blocks.lowerBound && blocks.upperBound >= place.blocks.upperBound
        let words = layout.words(in: blocks)
        if !isAround, words > 0 {
          chain.worstLinks = max(chain.worstLinks, layout.linkDensity(in: blocks))
          chain.worstMean = min(chain.worstMean, place.mass(in: blocks) / Float(words))
        }
        chains.append(chain)
      }
      return chains
    }
  }
}
