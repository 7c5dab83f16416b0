/// The phrases of boilerplate, folded as ``Line/folded``; no site's or person's name among them.
extension Boilerplate {
  /// Words before a link to another story, at the start of a line.
  static let markers = PhraseTable(
    [
      "related", "related video", "related videos", "related story", "related stories", "related article",
      "related articles", "related content", "related news", "related post", "related link", "related links",
      "related photos",
      "related gallery", "more", "more news", "more on this", "more on this story", "more from", "read more",
      "read also",
      "also read", "see also", "also see", "also watch", "see more", "see pics", "see photos", "watch",
      "watch now",
      "watch this", "watch more", "watch video", "watch next", "photos", "photo gallery", "pics", "gallery",
      "slideshow",
      "video", "videos", "read next", "up next", "next up", "read this next", "don't miss",
      "you may also like",
      "you might also like", "you may like", "recommended", "recommended for you", "trending", "trending now",
      "most read", "must read", "must-read", "listen now", "read the full story", "full story", "read",
      "click here",
      "lire aussi", "à lire aussi", "a lire aussi", "leer más", "lea también", "lee también",
      "te puede interesar",
      "ver también",
      "lesen sie auch", "auch interessant", "mehr dazu", "leggi anche", "leia também", "leia mais",
      "lees ook", "lees meer",
      "sehen sie auch", "voir aussi",
    ].flatMap { [$0 + ":", $0 + " :"] })

  /// Openings of links that are also openings of prose.
  static let exclusives = PhraseTable(["exclusive:", "exclusive -", "world exclusive:", "must see:"])

  /// ``markers`` that close a paragraph of prose.
  static let inlineMarkers = PhraseTable(["read more:", "see also:", "also read:", "read also:"])

  /// Lines that announce a list of links.
  static let linkHeaders: Set<String> = [
    "related", "related stories", "related articles", "related story", "related news", "related links",
    "related content",
    "see also", "also read", "read more", "more stories", "more from this section", "you may also like",
    "recommended",
    "recommended for you", "trending", "trending now", "most read", "most popular", "popular stories",
    "top stories",
    "read next", "more news", "more like this", "more on this story", "latest news", "photos", "videos",
    "gallery", "editors' picks", "editor's picks",
  ]

  /// Lines that are boilerplate as a whole.
  static let wholeLines: Set<String> = [
    "advertisement", "advertisement - continue reading below", "advertising", "ad", "sponsored",
    "sponsored content", "promoted",
    "continue reading", "continue reading below", "story continues", "story continues below",
    "story continues below advertisement",
    "article continues below", "article continues below advertisement", "scroll down for video",
    "scroll down for more",
    "scroll to continue", "keep scrolling", "skip ad", "skip advertisement", "skip to content", "play video",
    "watch video",
    "watch now", "video", "view gallery", "view photos", "view slideshow", "launch gallery",
    "loading", "loading video", "getting your trinity audio player ready", "share", "share this",
    "share this article",
    "share this story", "share this post", "share article", "share on facebook", "share on twitter", "tweet",
    "tweet this",
    "pin it", "email", "print", "comments", "leave a comment", "post a comment", "view comments",
    "show comments", "join the conversation",
    "add a comment", "no comments", "subscribe", "subscribe now", "sign up", "sign in", "log in",
    "newsletter", "follow us",
    "back to top", "click here", "read full article", "read the full story", "view this post on instagram",
    "a post shared by", "copy link", "copied", "save", "listen", "listen to this article", "related video",
    "related videos",
    "publicidad", "publicité", "anzeige", "werbung", "pubblicità", "publicidade", "advertentie",
    "compartir", "partager",
    "lire la suite", "weiterlesen", "seguir leyendo", "continua a leggere", "continue lendo", "lees verder",
  ]

  /// Phrases that make a sentence a prompt wherever they stand in it.
  static let prompting = PhraseTable(promptingPhrases)
  private static let promptingPhrases = [
    "get push notifications", "push notifications with", "turn on notifications", "never miss a story",
    "sign up for our",
    "sign up now for", "sign up to our", "sign up for the free", "sign up here", "subscribe to our",
    "free daily newsletter",
    "our free newsletter", "our daily newsletter", "our weekly newsletter", "signing up for our newsletter",
    "delivered to your inbox", "delivered straight to your", "straight to your inbox", "follow us on",
    "like us on facebook",
    "join us on facebook", "find us on facebook", "download our app", "get our app", "share your thoughts",
    "share your opinion", "let us know your", "let us know what you", "let us know in",
    "let us know if you",
    "let us know below", "tell us your", "tell us what you", "tell us how you", "tell us in", "tell us below",
    "sound off in",
    "sound off below", "weigh in below", "weigh in in the comments", "in the comments below",
    "comments section below",
    "comment section below", "in the comment section", "in the comments section", "in the comment box",
    "comment section down below",
    "comment below", "take our poll", "vote in our poll", "don't forget to check back",
    "see the most-read stories",
    "scroll through the gallery", "click through the gallery", "all rights reserved",
    "this story originally appeared",
    "this article originally appeared", "this post originally appeared", "may not be published, broadcast",
    "we may earn a commission",
    "may earn an affiliate", "affiliate commission", "suscríbete a nuestr", "síguenos en", "abonnez-vous à",
    "inscrivez-vous à",
    "suivez-nous sur", "abonnieren sie unser", "folgen sie uns", "iscriviti alla nostra", "seguici su",
    "inscreva-se na nossa",
    "siga-nos n", "schrijf je in voor", "volg ons op",
  ]

  /// Imperatives that make a sentence a prompt when it begins with them.
  static let imperatives = PhraseTable(imperativePhrases)
  private static let imperativePhrases = [
    "sign up for", "sign up to", "sign up", "subscribe to", "subscribe for", "subscribe now",
    "subscribe today", "subscribe here",
    "follow us on", "follow us at", "follow us for", "follow us and", "like us on", "join us on", "add us on",
    "share this", "share on", "let us know", "let me know",
    "tell us what", "tell us how", "tell us why", "tell us if", "tell us your", "tell us in", "tell us below",
    "tell us who", "tell us which", "sound off",
    "pick up the latest issue", "pick up the new issue", "pick up a copy of", "check back", "stay tuned to",
    "stay tuned for",
    "click here", "click to", "click for", "click through", "scroll through", "scroll down", "scroll to",
    "keep scrolling",
    "leave a comment", "leave your comment", "leave us a comment", "hit the comments", "drop a comment",
    "comment and",
    "download the app", "download our", "get the app", "visit our", "read our", "want more", "got a tip",
    "got a story",
    "do you have a story",
    "send your tips", "contact us at", "email us at", "please share", "please follow", "please subscribe",
    "be sure to follow us",
    "don't forget to follow us", "don't forget to subscribe", "make sure to follow us",
  ]

  /// What `For more on …,` is followed by when the sentence is a prompt.
  static let moreVerbs = PhraseTable([
    "pick up", "check out", "watch", "read", "follow", "visit", "click", "tune in", "subscribe", "sign up",
    "head to", "scroll",
    "on newsstands", "go to", "see our",
  ])

  /// How a prompt asks to look at something.
  static let lookVerbs = PhraseTable(lookPhrases)
  private static let lookPhrases = ["watch", "see", "view", "check", "scroll", "listen", "click", "hear"]

  /// What a prompt cannot do without: most lines of an article have none of it and need no second look.
  static let triggers = PhraseTable(promptingPhrases + imperativePhrases + lookPhrases + ["for more"])

  /// What a prompt may ask to look at.
  static let media: Set<String> = [
    "clip", "video", "videos", "trailer", "teaser", "gallery", "photos", "pics", "pictures", "images",
    "slideshow", "interview",
    "performance", "post", "tweet", "song", "episode", "preview", "footage", "snap", "audio", "details",
    "page", "comments",
  ]
}
