/// Tells whether a page shows only the beginning of its article.
enum Paywall {
  /// Whether the text ends where subscribers go on reading.
  ///
  /// - Parameters:
  ///   - end: index after the last block of the article.
  ///   - words: of the article as far as it is there.
  ///   - isForSubscribers: what the page's metadata say.
  static func cuts(_ finder: ArticleFinder, after end: Int, words: Int, isForSubscribers: Bool) -> Bool {
    let text = finder.layout.text
    var isBarred = false
    for index in end..<min(text.blocks.count, end + reach) {
      let block = text.blocks[index]
      if block.words > longestPrompt { continue }
      if text.elements[block.element].traits.contains(.paywall) || asks(text, block) {
        isBarred = true
        break
      }
    }
    if isForSubscribers { return words < (isBarred ? wholeArticle : shortArticle) }
    return isBarred && words < shortArticle
  }

  /// Blocks after the text among which the bar stands.
  private static let reach = 12
  /// Words of the longest block that asks for a subscription.
  private static let longestPrompt = 80
  /// Words that publishers show at most before a bar, and that hardly any whole article is short of.
  private static let shortArticle = 250
  private static let wholeArticle = 500

  /// Whether a block asks to subscribe or to log in for the rest.
  private static func asks(_ text: PageBlocks, _ block: TextBlock) -> Bool {
    let words = text.bytes[block.text].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return words.withUnsafeBytes { words in
      phrases.contains { phrase in phrase.withUnsafeBytes { MemorySearch.contains($0, in: words) } }
    }
  }

  private static let phrases: [[UInt8]] = [
    "to continue reading", "to keep reading", "to read the full", "to read this article", "to read the rest",
    "continue reading this", "continue reading with", "already a subscriber", "already subscribed",
    "for subscribers only", "subscriber-only", "subscribers only", "exclusive to subscribers",
    "subscribe to read", "subscribe to continue", "unlock this article", "unlock the full",
    "become a subscriber", "become a member to", "free articles this month", "free article remaining",
    "create a free account to", "register to read", "log in to read", "sign in to read",
    "um weiterzulesen", "bereits abonnent", "jetzt weiterlesen", "nur für abonnenten", "réservé aux abonnés",
    "pour lire la suite", "déjà abonné", "solo para suscriptores", "para seguir leyendo",
    "ya eres suscriptor",
    "riservato agli abbonati", "per continuare a leggere", "exclusivo para assinantes", "al abonnee",
    "om verder te lezen",
  ].map { Array($0.utf8) }
}
