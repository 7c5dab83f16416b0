/// The words that pages name their parts with, in `class`, `id` and `itemprop`, and what they say.
struct NameWords: Sendable {
  static let table = NameWords()

  /// Hash and traits, open addressing; a hash of 0 is an empty place.
  private let hashes: [UInt32]
  private let traits: [Traits]
  private static let mask = 2047

  private init() {
    var hashes = [UInt32](repeating: 0, count: NameWords.mask + 1)
    var traits = [Traits](repeating: [], count: NameWords.mask + 1)
    for (trait, words) in NameWords.words {
      for word in words.split(separator: " ") {
        var hash = NameWords.seed
        for byte in word.utf8 { hash = NameWords.step(hash, byte) }
        var place = Int(hash) & NameWords.mask
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & NameWords.mask }
        hashes[place] = hash
        traits[place].formUnion(trait)
      }
    }
    self.hashes = hashes
    self.traits = traits
  }

  /// What the words of a name say; words end at anything but letters, and where a capital follows a small letter.
  ///
  /// A name of an article by itself (`post`, not `post-tags`) takes back what those beside it say of tags and categories:
  /// content systems write an article's own there.
  func traits(of name: UnsafeBufferPointer<UInt8>) -> NamedTraits {
    var found = NamedTraits()
    var isArticle = false
    var part = Part()
    var hash = NameWords.seed
    var length = 0
    var wasSmall = false
    var hasVariants = false
    func endWord() {
      if length > 1 { part.add(look(up: hash)) }
      hash = NameWords.seed
      length = 0
    }
    func endPart() {
      endWord()
      if part.all == .article, !part.hasOthers { isArticle = true }
      found.all.formUnion(part.all)
      found.sure.formUnion(part.surely)
      if part.isVariant { hasVariants = true }
      part = Part()
    }
    for byte in name {
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7A else {
        if byte <= 0x20 { endPart() } else { endWord() }
        if byte == 0x3A { part.isVariant = true }
        wasSmall = false
        continue
      }
      let isSmall = byte == lower
      if !isSmall, wasSmall { endWord() }
      hash = NameWords.step(hash, lower)
      length += 1
      wasSmall = isSmall
    }
    endPart()
    if isArticle { found.all.remove(.facts) }
    // `hidden md:block`
    if hasVariants { found.sure.remove(.hidden) }
    return found
  }

  /// One of the names that blanks part.
  private struct Part {
    var all: Traits = []
    var sure: Traits = []
    /// Whether a word says anything but that this is an article.
    var hasOthers = false
    /// Whether a word says that those behind it are told of something else: `no-sidebar`, `margin-bottom`.
    var isTurned = false
    /// Whether a word has nothing to do with hiding: `overflow-hidden`, `hidden-print`.
    var isPartly = false
    /// Whether it holds for some windows or states only: `md:hidden`.
    var isVariant = false

    mutating func add(_ word: Traits) {
      let traits = word.subtracting([NameWords.unsure, NameWords.turning, NameWords.hiding])
      all.formUnion(traits)
      if traits != .article { hasOthers = true }
      if !traits.contains(.hidden), !word.contains(NameWords.hiding) { isPartly = true }
      if !isTurned, !word.contains(NameWords.unsure) { sure.formUnion(traits) }
      if word.contains(NameWords.turning) { isTurned = true }
    }

    var surely: Traits { isVariant ? [] : isPartly ? sure.subtracting(.hidden) : sure }
  }

  /// Marks of words, in bits that no trait has: those that names of looks use, too, so that they are never sure; those that turn
  /// what follows; those that may stand beside a word of hiding.
  private static let unsure = Traits(rawValue: 1 << 31)
  private static let turning = Traits(rawValue: 1 << 30)
  private static let hiding = Traits(rawValue: 1 << 29)

  private func look(up hash: UInt32) -> Traits {
    var place = Int(hash) & NameWords.mask
    while hashes[place] != 0 {
      if hashes[place] == hash { return traits[place] }
      place = (place + 1) & NameWords.mask
    }
    return []
  }

  /// FNV-1a.
  private static let seed: UInt32 = 2_166_136_261
  private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  private static let words: [(Traits, String)] = [
    (
      unsure,
      "bottom foot top side secondary slide slides message notice legal privacy terms disclaimer jump skip tabs toc paid partner respond discussion offer offers gate barrier single hero form"
    ),
    (
      turning,
      "no not non without has have with margin padding overflow border background backface fade text font align"
    ),
    (hiding, "is js visually element screen reader only none"),
    (
      .share,
      "share sharing shares sharebar sharebox sharetools social socials sociallinks socialshare addthis addtoany sharethis follow followus facebook whatsapp pinterest"
    ),
    (
      .related,
      "related relateds relatedposts relatedlinks relatedstories relatedarticles recommended recommendation recommendations recommend recirc recirculation trending popular mostpopular mostread outbrain taboola zergnet revcontent readmore readnext more morestories teaser teasers promo promos promotion upnext latest also seealso alsoread suggested similar headlines river feed onward crosslinks crosspromo nextprev next prev previous pagination pager linklist links moreon relacionadas relacionados relacionado"
    ),
    (
      .comments,
      "comment comments commentlist thread threads disqus livefyre respond reply replies discussion viafoura spotim coral kommentare comentarios"
    ),
    (
      .advert,
      "ad ads adv advert adverts advertisement advertisements advertising adslot adunit adsense adbox adcontainer adwrapper dfp gpt googlead sponsor sponsored sponsors partner paid mpu leaderboard banner banners publicidad publicidade werbung anzeige"
    ),
    (
      .newsletter,
      "newsletter newsletters subscribe subscription subscriptions signup mailinglist mailchimp optin emailsignup"
    ),
    (
      .author,
      "author authors byline bylines bio biography contributor contributors writer writers reporter autor authorbox"
    ),
    (
      .facts,
      "date dates time timestamp datetime published updated pubdate dateline meta metadata postmeta info tag tags taglist keywords topics topic category categories cat breadcrumb breadcrumbs kicker eyebrow views rating ratings stars tools toolbar utility readtime"
    ),
    (
      .caption,
      "caption captions credit credits figcaption imagecaption photocaption copyright cutline photocredit imgcaption legend bildunterschrift"
    ),
    (
      .gallery,
      "gallery galleries slideshow slideshows carousel slider slick swiper lightbox thumbnails thumbs slide slides"
    ),
    (.figure, "figure image images img photo photos picture media video videos player thumbnail audio"),
    (
      .navigation,
      "nav navbar navigation navi menu menus submenu sitenav globalnav mainnav topbar masthead skip skiplink skiplinks breadcrumb breadcrumbs sitemap jump toc tabs tablist"
    ),
    (
      .dialog,
      "cookie cookies consent gdpr ccpa popup popover modal overlay dialog lightbox onetrust notice alert alerts toast interstitial adblock message tooltip rollover hovercard dropdown flyout"
    ),
    (
      .paywall,
      "paywall regwall meter metered piano premiumwall subscriberonly paygate gate barrier registerwall offer offers"
    ),
    (
      .hidden,
      "hidden hide visuallyhidden invisible screenreader sr offscreen noprint noscript nodisplay"
    ),
    (.footer, "footer foot bottom colophon endnote footnote footnotes legal disclaimer privacy terms"),
    (.header, "header head masthead top hero logo"),
    (
      .aside,
      "sidebar aside rail side rightrail leftrail rightcol leftcol secondary complementary rightcolumn siderail"
    ),
    (
      .summary,
      "summary deck dek standfirst subtitle subhead subheadline subheading lead lede intro excerpt description abstract highlights keypoints points takeaways takeaway bullets teasertext"
    ),
    (.title, "title headline heading"),
    (
      .widget,
      "widget widgets module block box boxes cta callout infobox inset panel card cards embed embedded interactive poll quiz survey donate donation login search searchbox form shop product products buy commerce deal ticker stock weather app factbox fact"
    ),
    (.pullQuote, "pullquote pull blockquote pullquotes"),
    (.article, "article story post entry main hentry page news single artikel nota noticia"),
    (
      .body,
      "articlebody storybody body entrycontent postcontent articlecontent storycontent articletext storytext bodytext maintext maincontent content text copy paragraph fulltext articletexto texto cuerpo prose richtext"
    ),
  ]
}
