import ArgumentParser
import Extraction
import Foundation
import Training

/// Trains the name tagger and writes `names.bin`.
@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names",
    abstract: "Train the name tagger.",
    discussion: """
      Reads tagged news (*.bio), annotated articles (text/SPLIT/ID.txt with gold/SPLIT/ID.json) and invented ones, trains a
      conditional random field, prints its scores, and writes the model that is compiled into Limelight.
      """)

  @Option(help: "Folder of *.bio files: token, tab, label a line.")
  var training: String
  @Option(help: "Folder with text/SPLIT and gold/SPLIT.")
  var eval: String
  @Option(help: "Folder of given-names.tsv and surnames.tsv.")
  var names = "Sources/CModels/Data"
  @Option(help: "Folder of invented articles, their names between [[ and ]].")
  var invented = "Sources/TrainNames/Invented"
  @Option(help: "Where the model goes.")
  var out = "Sources/CModels/Data/names.bin"
  @Option(help: "Passes over the training data, each under new names.")
  var epochs = 3
  @Option(
    help:
      "Trainings from the beginning, of whose weights the mean is taken: one alone is moody about rare names."
  )
  var runs = 4
  @Option(
    help: "Keep each Nth article of the train split apart, for a score on unseen articles; 0 trains on all.")
  var holdOut = 0
  @Option(help: "Which of the N articles that --hold-out counts in is kept apart, 0 to N - 1.")
  var fold = 0

  @Option(help: "How much likelier names are made than the training data has them.")
  var bias: Float = 0.4

  /// Size of the first step of a weight.
  private static let rate: Float = 0.05
  /// Share of the features of a token that are left out.
  private static let dropout: Float = 0.3
  /// Share of the news documents in a pass, and of those under other names.
  private static let newsShare = 0.5
  private static let renamedShare = 0.6
  /// Share of the other capitalised words that are exchanged in a renamed document.
  private static let disguisedShare = 0.4
  /// Times an article is seen in a pass under other names, and as it is.
  private static let copies = 5
  private static let weight = 2

  func run() throws {
    let table = try NameTable.read(folder: names)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: table.count, alignment: 8)
    bytes.copyMemory(from: table, byteCount: table.count)
    let statistics = NameStatistics(table: UnsafeRawPointer(bytes))
    let renaming = try Renaming(
      given: NameTable.words("\(names)/given-names.tsv"), surnames: NameTable.words("\(names)/surnames.tsv"),
      exchangedShare: TrainNames.disguisedShare)

    let news = try [("polnear-silver", 1), ("btc", 1), ("wnut17", 1), ("wikigold", 2)].map { file, weight in
      (documents: try TaggedText.read("\(training)/\(file).bio"), weight: weight)
    }
    let gold = try TaggedText.readGold(eval, split: "train").enumerated()
    let apart = gold.filter { holdOut > 0 && $0.offset % holdOut == fold }.map(\.element)
    let articles = gold.filter { holdOut == 0 || $0.offset % holdOut != fold }.map(\.element)
    let marked = try TaggedText.readMarked(invented)
    print(
      "news: \(news.map(\.documents.count).reduce(0, +)), articles: \(articles.count), invented: \(marked.count)"
    )

    var generator = SplitMix(state: 20_211_001)
    var sum = TrainedWeights()
    for run in 1...runs {
      var field = ConditionalField(rate: TrainNames.rate, dropout: TrainNames.dropout)
      for epoch in 1...epochs {
        let examples = examples(of: news, and: articles + marked, renaming, statistics, &generator)
        let share = field.pass(examples, &generator)
        print(
          String(
            format: "run %d, pass %d: %d sentences, %.4f of the tokens right", run, epoch, examples.count,
            share))
      }
      sum.add(field.weights, share: 1 / Float(runs))
    }
    let model = sum.leaning(toNames: bias)
    let dev = try TaggedText.readGold(eval, split: "dev")
    for (title, documents) in [("kept apart", apart), ("dev", dev)] where !documents.isEmpty {
      report(title, documents, model, statistics)
      report(
        "\(title) under other names", documents.map { renaming.apply(to: $0, &generator) }, model, statistics)
    }

    var file = Data(NameModel.magic)
    file.append(contentsOf: table)
    file.append(contentsOf: model.bytes())
    try file.write(to: URL(fileURLWithPath: out))
    print("wrote \(file.count) bytes")
  }

  /// The sentences of one pass.
  private func examples(
    of news: [(documents: [TaggedText], weight: Int)], and articles: [TaggedText], _ renaming: Renaming,
    _ statistics: NameStatistics, _ generator: inout SplitMix
  ) -> [Example] {
    var examples: [Example] = []
    func add(_ document: TaggedText, weight: Int) {
      examples += document.withCaseVariants(&generator).examples(statistics, weight: weight)
    }
    for (documents, weight) in news {
      for document in documents where Double.random(in: 0..<1, using: &generator) < TrainNames.newsShare {
        let isRenamed = Double.random(in: 0..<1, using: &generator) < TrainNames.renamedShare
        add(isRenamed ? renaming.apply(to: document, &generator) : document, weight: weight)
      }
    }
    for article in articles {
      add(article, weight: TrainNames.weight)
      for _ in 0..<TrainNames.copies { add(renaming.apply(to: article, &generator), weight: 1) }
    }
    return examples
  }

  private func report(
    _ title: String, _ documents: [TaggedText], _ model: TrainedWeights, _ statistics: NameStatistics
  ) {
    var right = 0
    var found = 0
    var expected = 0
    for example in documents.flatMap({ $0.examples(statistics, weight: 1) }) {
      let gold = Set(Example.names(example.labels))
      let predicted = Set(Example.names(model.decode(example)))
      right += gold.intersection(predicted).count
      found += predicted.count
      expected += gold.count
    }
    let precision = Double(right) / Double(max(found, 1))
    let recall = Double(right) / Double(max(expected, 1))
    let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
      String(
        format: "%@: precision %.3f recall %.3f F1 %.3f of %d names", title, precision, recall, f1, expected))
  }
}
