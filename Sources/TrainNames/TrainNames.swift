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
      Reads tagged news (*.bio) and annotated articles (text/SPLIT/ID.txt with gold/SPLIT/ID.json), trains an averaged
      structured perceptron, prints its scores, and writes the model that is compiled into Limelight.
      """)

  @Option(help: "Folder of *.bio files: token, tab, label a line.")
  var training: String
  @Option(help: "Folder with text/SPLIT and gold/SPLIT.")
  var eval: String
  @Option(help: "Folder of given-names.tsv and surnames.tsv.")
  var names = "Sources/CModels/Data"
  @Option(help: "Folder of invented articles with their names between [[ and ]].")
  var invented = "Sources/TrainNames/Invented"
  @Option(help: "Where the model goes.")
  var out = "Sources/CModels/Data/names.bin"
  @Option(help: "Share of the news documents that are seen a second time under other names.")
  var renamed = 1.0
  @Option(help: "Share of the other capitalised words that are exchanged in such a document.")
  var disguised = 0.4
  @Option(help: "Learning rate.")
  var rate: Float = 0.05
  @Option(help: "Dropout.")
  var dropout: Float = 0.3
  @Option(help: "Decay.")
  var decay: Float = 0
  @Option(help: "w.")
  var own = 1
  @Option(help: "c.")
  var copies = 3
  @Option(help: "share.")
  var newsShare = 1.0
  @Option(help: "Seed.")
  var seed: UInt64 = 20_211_001
  @Option(help: "Passes over the training data.")
  var epochs = 5
  @Option(
    help: "Keep each Nth article of the train split apart, for a score on unseen articles; 0 trains on all.")
  var holdOut = 0
  @Option(help: "Which of the N articles that --hold-out counts in is kept apart, 0 to N - 1.")
  var fold = 0

  func run() throws {
    let table = try NameTable.read(folder: names)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: table.count, alignment: 8)
    bytes.copyMemory(from: table, byteCount: table.count)
    let statistics = NameStatistics(table: UnsafeRawPointer(bytes))

    let renaming = try Renaming(
      given: NameTable.words("\(names)/given-names.tsv"), surnames: NameTable.words("\(names)/surnames.tsv"),
      exchangedShare: disguised)

    var generator = SplitMix(state: seed)
    var news: [(documents: [TaggedText], weight: Int)] = []
    for (file, weight) in [("polnear-silver", 1), ("btc", 1), ("wnut17", 1), ("wikigold", 2)] {
      let documents = try TaggedText.read("\(training)/\(file).bio")
      news.append((documents, weight))
      print("\(file): \(documents.count) documents")
    }
    let gold = try TaggedText.readGold(eval, split: "train")
    let apart = gold.enumerated().filter { holdOut > 0 && $0.offset % holdOut == fold }.map(\.element)
    let seen = gold.enumerated().filter { holdOut == 0 || $0.offset % holdOut != fold }.map(\.element)
    let marked = try TaggedText.readMarked(invented)
    print("articles: \(seen.count), kept apart: \(apart.count), invented: \(marked.count)")
    let dev = try TaggedText.readGold(eval, split: "dev")
    var other = SplitMix(state: 7)
    let devRenamed = dev.map { renaming.apply(to: $0, &other) }
    let apartRenamed = apart.map { renaming.apply(to: $0, &other) }

    var field = ConditionalField(rate: rate, dropout: dropout, decay: decay)
    for epoch in 1...epochs {
      var examples: [Example] = []
      for (documents, weight) in news {
        for document in documents where Double.random(in: 0..<1, using: &generator) < newsShare {
          let isRenamed = Double.random(in: 0..<1, using: &generator) < renamed
          let text = isRenamed ? renaming.apply(to: document, &generator) : document
          examples += text.withCaseVariants(&generator).examples(statistics, weight: weight)
        }
      }
      for document in seen + marked {
        examples += document.withCaseVariants(&generator).examples(statistics, weight: own)
        for _ in 0..<copies {
          examples += renaming.apply(to: document, &generator).withCaseVariants(&generator).examples(
            statistics, weight: 1)
        }
      }
      let share = field.pass(examples, &generator)
      print(String(format: "pass %d: %.4f of the tokens right", epoch, share))
      for bias in [Float(0.5)] where epoch >= 2 {
      var model = field.trained
      // bias
      model.outsideBias = bias
      print("bias", bias)
      report("kept apart", apart, model, statistics)
      report("kept apart under other names", apartRenamed, model, statistics)
      report("dev", dev, model, statistics)
      report("dev under other names", devRenamed, model, statistics)
      }
    }
    let model = field.trained
    var file = Data(NameModel.magic)
    file.append(contentsOf: table)
    file.append(contentsOf: model.bytes())
    try file.write(to: URL(fileURLWithPath: out))
    print("wrote \(file.count) bytes")
  }

  private func report(
    _ title: String, _ documents: [TaggedText], _ model: TrainedWeights, _ statistics: NameStatistics
  ) {
    guard !documents.isEmpty else { return }
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
