import ArgumentParser
import Foundation
import Linking
import Training

/// Fits the weights that tell whether two articles belong to one story and writes them as Swift.
@main
struct TrainStories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-stories",
    abstract: "Fit the weights that tell stories.",
    discussion: """
      Reads articles and the stories that a reader put them into, fits the weights to all pairs of articles, imports the articles with
      weights fitted to others in several orders, prints how well their stories are found, and writes the Swift source that is compiled
      into Limelight.
      """)

  @Option(help: "Folder of the articles.")
  var texts: String
  @Option(help: "File of their stories.")
  var gold: String
  @Option(help: "Folders of further articles, which stand among the others unless these have them.")
  var among: [String] = []
  @Option(help: "Folder whose articles are scored with weights fitted to the others.")
  var heldOut: String?
  @Option(help: "Where the weights go.")
  var out = "Sources/Linking/StoryModel+Fitted.swift"
  @Option(
    help: "Parts of the stories that are held out in turn for a score on unseen stories; 0 leaves it out.")
  var parts = 5

  @Option(help: "How strongly the weights are kept small.")
  var penalty = StoryFitting.usualPenalty
  @Option(help: "Score with another threshold than the one that is compiled in.")
  var threshold: Float?
  @Option(help: "Score with another merge margin than the one that is compiled in.")
  var mergeMargin: Float?

  @Flag(help: "Score the weights that are compiled in, too.")
  var current = false

  func run() throws {
    let corpus = try StoryCorpus(texts: [texts], gold: gold, others: among)
    let fitting = StoryFitting(corpus, penalty: penalty)
    let trial = StoryTrial(corpus)
    let stories = corpus.gold
    print(
      "\(stories.count) articles in \(Set(stories.values).count) stories, \(corpus.articles.count - stories.count) others among them"
    )
    if current { try report("compiled in", trial, [(StoryModel.fitted, { _ in true })]) }
    if let heldOut {
      let names = try StoryCorpus.names(in: heldOut)
      try report("held out folder", trial, [(fitting.fit { !names.contains($0) }, { names.contains($0) })])
    }
    if parts > 1 {
      let folds = (0..<parts).map { part in
        let isHeldOut = { (name: String) in stories[name].map { $0 % parts == part } ?? false }
        return (fitting.fit { !isHeldOut($0) }, isHeldOut)
      }
      try report("a part held out at a time", trial, folds)
    }
    let model = fitting.fit()
    try report("fitted to all", trial, [(model, { _ in true })])
    for (index, name) in StoryModel.featureNames.enumerated() { print("  \(name) \(model.weights[index])") }
    try StoryWeightsFile.source(model).write(toFile: out, atomically: true, encoding: .utf8)
    print("wrote \(out)")
  }

  /// A line for each way of dating: precision, recall and F1 over all orders of arrival, then F1 of each order.
  private func report(_ title: String, _ trial: StoryTrial, _ folds: [(StoryModel, (String) -> Bool)]) throws
  {
    let folds = folds.map { model, isAsked in
      var model = model
      model.threshold = threshold ?? model.threshold
      model.mergeMargin = mergeMargin ?? model.mergeMargin
      return (model, isAsked)
    }
    for dates in StoryTrial.Dates.allCases {
      let scores = try StoryTrial.Arrival.all.map { arrival in
        try folds.reduce(into: BCubed()) { $0.add(try trial.score($1.0, dates, arrival, of: $1.1)) }
      }
      let all = scores.reduce(into: BCubed()) { $0.add($1) }
      let each = scores.map { String(format: "%.3f", $0.f1) }.joined(separator: " ")
      print(
        String(
          format: "%@, %@: precision %.3f recall %.3f F1 %.3f (by order: %@)", title, dates.name,
          all.precision,
          all.recall, all.f1, each))
    }
  }
}
