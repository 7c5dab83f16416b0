/// Tells whether a page shows only the beginning of its article.
enum Paywall {
  /// Whether the text ends where subscribers go on reading.
  ///
  /// - Parameters:
  ///   - end: index after the last block of the article.
  ///   - words: of the article as far as it is there.
  ///   - isForSubscribers: what the page's metadata say.
  static func cuts(_ finder: ArticleFinder, after end: Int, words: Int, isForSubscribers: Bool) -> Bool {
    let layout = finder.layout
    let text = layout.text
    var bar: Bar?
    for index in end..<min(text.blocks.count, end + reach) where bar != .shut {
      let block = text.blocks[index]
      if block.words > longestPrompt { continue }
      if layout.sure[block.element].contains(.paywall) || says(phrases, text, block) {
        bar = .shut
      } else if layout.traits[block.element].contains(.paywall) || says(offers, text, block) {
        bar = .offer
      }
    }
    if isForSubscribers { return words < (bar != nil ? wholeArticle : shortArticle) }
    switch bar {
    case .shut: return words < shortArticle
    case .offer: return words < stub || end > 0 && breaksOff(text, text.blocks[end - 1])
    case nil: return false
    }
  }

  /// What stands behind a text.
  private enum Bar {
    /// What says that the text goes on for subscribers.
    case shut
    /// What sells a subscription, as it does behind whole texts.
    case offer
  }

  /// Whether a text ends within a sentence.
  private static func breaksOff(_ text: PageBlocks, _ last: TextBlock) -> Bool {
    !last.isTerminated || text.bytes[last.text].suffix(3).elementsEqual([0x2E, 0x2E, 0x2E])
  }

  /// Blocks after the text among which the bar stands.
  private static let reach = 12
  /// Words of the longest block that asks for a subscription.
  private static let longestPrompt = 80
  /// Words that publishers show at most before a bar, and that hardly any whole article is short of.
  private static let shortArticle = 250
  private static let wholeArticle = 500
  /// Words of two paragraphs or three, which a whole article hardly ends with.
  private static let stub = 100

  /// Whether one of some phrases, in small letters, stands in a block.
  private static func says(_ phrases: [[UInt8]], _ text: PageBlocks, _ block: TextBlock) -> Bool {
    let words = text.bytes[block.text].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return words.withUnsafeBytes { words in
      phrases.contains { phrase in phrase.withUnsafeBytes { MemorySearch.contains($0, in: words) } }
    }
  }

  /// What is said to sell, whether the text is whole or not.
  private static let offers: [[UInt8]] = [
    "become a subscriber", "become a member", "subscribe now", "subscribe today", "keep reading for",
    "this article is for members",
  ].map { Array($0.utf8) }

  private static let phrases: [[UInt8]] = [
    "to continue reading", "to keep reading", "to read the full", "to read this article", "to read the rest",
    "continue reading this", "continue reading with", "already a subscriber", "already subscribed",
    "for subscribers only", "subscriber-only", "subscribers only", "exclusive to subscribers",
    "subscribe to read", "subscribe to continue", "unlock this article", "unlock the full",
    "become a subscriber to read", "become a member to read", "free articles this month",
    "free article remaining",
    "create a free account to", "register to read", "log in to read", "sign in to read",
    "um weiterzulesen", "bereits abonnent", "jetzt weiterlesen", "nur für abonnenten", "réservé aux abonnés",
    "pour lire la suite", "déjà abonné", "solo para suscriptores", "para seguir leyendo",
    "ya eres suscriptor",
    "riservato agli abbonati", "per continuare a leggere", "exclusivo para assinantes", "al abonnee",
    "om verder te lezen",
  ].map { Array($0.utf8) }
}
