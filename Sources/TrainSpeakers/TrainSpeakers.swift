import ArgumentParser
import Extraction
import Foundation
import Training

/// Fits the weights of quote reading and writes them as Swift.
@main
struct TrainSpeakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-speakers",
    abstract: "Fit the weights that tell quotes and their speakers.",
    discussion: """
      Reads annotated articles (text/SPLIT/ID.txt with gold/SPLIT/ID.json) and attributions of other news
      (polnear-attributions.jsonl), fits the weights of the clues that the extractor finds there, prints their scores, and
      writes the Swift source that is compiled into Limelight.
      """)

  @Option(help: "Folder of polnear-attributions.jsonl.")
  var training: String
  @Option(help: "Folder with text/SPLIT and gold/SPLIT.")
  var eval: String
  @Option(help: "Folder with the text/ and gold/ of invented articles.")
  var invented = "Sources/TrainSpeakers/Invented"
  @Option(help: "Where the weights go.")
  var out = "Sources/Extraction/Quotes/SpeechWeights+Fitted.swift"
  @Option(
    help:
      "Parts of the train split that are held out in turn for a score on unseen articles; 0 leaves it out.")
  var parts = 5

  @Flag(help: "Print the held-out quotes with a wrong speaker, and why.")
  var errors = false

  func run() throws {
    let trainer = SpeechTrainer(
      articles: try EvalArticle.all(in: eval, split: "train"),
      invented: try EvalArticle.all(text: "\(invented)/text", gold: "\(invented)/gold"),
      news: try NewsArticle.all(in: "\(training)/polnear-attributions.jsonl"))
    print(trainer.summary)
    if parts > 1 {
      let trial = trainer.crossValidate(parts: parts)
      if errors {
        trial.errors.forEach { print($0) }
        trial.newsErrors.forEach { print("NEWS\t\($0)") }
      }
      report("held out of train", trial.scorer)
      report("held out of the invented", trial.invented)
      print(
        "held out of train, pronouns and descriptions taken for the right person: \(trial.pronounsRight) of \(trial.pronouns)"
      )
      print(
        "held out of other news, sources found: \(trial.newsCount - trial.newsErrors.count) of \(trial.newsCount)"
      )
    }

    let weights = trainer.fit()
    let extractor = Extractor(weights: weights)
    var dev = Scorer()
    for eval in try EvalArticle.all(in: eval, split: "dev") {
      dev.add(extractor.extract(eval.article), gold: eval.gold)
    }
    report("dev", dev)
    try WeightsFile.source(weights).write(toFile: out, atomically: true, encoding: .utf8)
    print("wrote \(out)")
  }

  private func report(_ title: String, _ scorer: Scorer) {
    for measure in [Measure.quotes, .attributedQuotes, .posts] {
      let tally = scorer[measure]
      print(
        String(
          format: "%@, %@: precision %.3f recall %.3f F1 %.3f", title, measure.rawValue, tally.precision,
          tally.recall, tally.f1))
    }
  }
}
