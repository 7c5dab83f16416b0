import Wording

/// Tells photo captions and credits from prose.
enum CaptionRules {
  /// What a line is to a photo.
  enum Kind {
    /// Says what a photo shows, its credit included.
    case caption
    /// Credits only: the line before it may be the caption.
    case credit
  }

  /// The kind of a line; nil for prose. A line of more than 70 words is always prose.
  static func kind(of line: Line) -> Kind? {
    guard line.wordCount <= 70, line.wordCount > 0 else { return nil }
    let bytes = Array(line.text.utf8)
    if let group = trailingGroup(bytes), isCredit(Array(group.content), line) {
      return group.start == 0 ? .credit : .caption
    }
    if let kind = kindByLabel(line, bytes) { return kind }
    guard line.wordCount <= 45 else { return nil }
    let agencies = agencies.matches(in: bytes)
    guard let last = agencies.last else { return nil }
    let isAtEnd = bytes[last.upperBound...].allSatisfy { !$0.isWordByte }
    if isAtEnd, line.ending == .none { return last.lowerBound == 0 ? .credit : .caption }
    return isAtEnd && agencies.count > 1 && line.wordCount <= 30 ? .credit : nil
  }

  /// `Photo: …`, `… Credit: …`: the label opens the line, or follows a separator, and only a credit comes after it.
  private static func kindByLabel(_ line: Line, _ bytes: [UInt8]) -> Kind? {
    for label in labels.matches(in: bytes) {
      let after = bytes[label.upperBound...]
      let rest = Line(String(decoding: after, as: UTF8.self))
      if label.lowerBound == 0 {
        // A label alone promises a sentence about a photo; a label and a sentence is a caption too.
        return rest.wordCount <= 8 && rest.wordCount > 0 ? .credit : rest.wordCount > 0 ? .caption : nil
      }
      guard (1...14).contains(rest.wordCount), !line.opensWithQuote, namesSomebody(rest) else { continue }
      if rest.wordCount > 6, let close = after.firstIndex(where: { $0 == 0x29 || $0 == 0x5D }),
        bytes[close...].contains(where: \.isWordByte)
      {
        // A credit in brackets with prose behind it.
        continue
      }
      let before = bytes[..<label.lowerBound].last { $0 != 0x20 } ?? 0
      let isParted = [0x28, 0x5B, 0x7C, 0x2E, 0x21, 0x2F, 0x29, 0x2D].contains(before) || before >= 0x80
      let isCreditWord = bytes[label].count >= 6 && (bytes[label.lowerBound] | 0x20) == 0x63
      if isParted || isCreditWord && rest.ending != .period { return .caption }
    }
    return nil
  }

  /// Whether the words after a label are a credit, not the rest of a sentence: a name, a path, or hardly any words.
  private static func namesSomebody(_ rest: Line) -> Bool {
    rest.wordCount <= 3 || rest.folded.contains(0x2F)
      || rest.text.first { $0 != " " }.map { !$0.isLowercase } ?? false
  }

  /// The last parenthesis or bracket of a line that ends with it, a period after it set aside.
  private static func trailingGroup(_ bytes: [UInt8]) -> (content: ArraySlice<UInt8>, start: Int)? {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 1, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D else { return nil }
    let opening: UInt8 = bytes[end - 1] == 0x29 ? 0x28 : 0x5B
    guard let start = bytes[..<end].lastIndex(of: opening) else { return nil }
    return (bytes[(start + 1)..<(end - 1)], start)
  }

  private static func isCredit(_ content: [UInt8], _ line: Line) -> Bool {
    let inner = Line(String(decoding: content, as: UTF8.self))
    guard inner.wordCount > 0, inner.wordCount <= 12 else { return false }
    if creditOpenings.contains(where: { inner.begins(with: $0) }) { return true }
    let places = agencies.matches(in: content) + shoutedAgencies.matches(in: content)
    let isShort = line.wordCount <= 40 && !line.opensWithQuote
    if !places.isEmpty, isShort { return true }
    // `(Jane Roe/Instagram)`, `(Instagram)`: only under a line that is short enough for a caption.
    let network = networks.matches(in: content)
    return !network.isEmpty && inner.wordCount <= 4 && line.wordCount <= 30 && !line.opensWithQuote
      && (line.ending == .none || content.contains(0x2F))
  }

  private static let labels = PhraseTable([
    "Photo:", "PHOTO:", "Photos:", "Photo Credit:", "Photo credit:", "PHOTO CREDIT:", "Photo by:", "Photo by",
    "PHOTO BY",
    "Photograph by", "Photography by", "Photograph:", "Photos by", "Photo courtesy", "Photos courtesy",
    "Photo via", "Photos via",
    "Photo from", "Image:", "IMAGE:", "Images:", "Image Credit:", "Image credit:", "IMAGE CREDIT:",
    "Image via", "Image courtesy",
    "Images via", "Image source:", "Image Source:", "Credit:", "CREDIT:", "Credits:", "CREDITS:", "Picture:",
    "PICTURE:",
    "Picture by", "Pictures:", "Pictured:", "PICTURED:", "Pictured above:", "Pictured here:", "Caption:",
    "Pic:", "Foto:", "FOTO:",
    "Fotos:", "Bild:", "Crédit photo:", "Crédit photo :", "Crédits photo:", "Photo :", "Copyright:",
  ])

  private static let creditOpenings: [StaticString] = [
    "photo", "photos", "photograph", "image", "images", "picture", "pictures", "credit", "credits", "pic",
    "foto",
    "courtesy", "photographer", "copyright",
  ]

  /// Photo agencies and picture desks, as they sign.
  private static let agencyNames = [
    "Getty Images", "Getty", "WireImage", "FilmMagic", "Splash News", "SplashNews.com", "Splash",
    "Shutterstock", "Backgrid",
    "BACKGRID", "FameFlynet", "Fame Flynet", "AKM-GSI", "REX", "Rex Features", "Rex/Shutterstock", "AP Photo",
    "Invision/AP",
    "Associated Press", "AP Images", "AFP", "Reuters", "REUTERS", "ZUMA", "Xposure", "XactpiX", "INFphoto",
    "INF",
    "Pacific Coast News", "PacificCoastNews", "X17", "X17online", "Bauer-Griffin", "Startraks", "BFA", "MEGA",
    "Matrix",
    "Alamy", "PA Images", "PA Wire", "Corbis", "Everett Collection", "Photofest", "ImageCollect", "Imago",
    "IMAGO", "dpa",
    "EPA", "Press Association", "Broadimage", "NBCUniversal", "iStock", "Unsplash",
  ]
  private static let agencies = PhraseTable(agencyNames)
  private static let shoutedAgencies = PhraseTable(agencyNames.map { $0.uppercased() })
  private static let networks = PhraseTable([
    "Instagram", "Twitter", "Facebook", "Snapchat", "TikTok", "YouTube", "Tumblr", "INSTAGRAM", "TWITTER",
    "FACEBOOK",
    "instagram", "twitter",
  ])
}
