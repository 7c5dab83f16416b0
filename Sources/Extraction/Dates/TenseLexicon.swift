/// Words that tell whether a sentence looks back or ahead.
enum TenseLexicon {
  /// What a word says; several may hold at once.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32
    static let future = Role(rawValue: 1)
    static let past = Role(rawValue: 2)
    /// Participles that look ahead, unless they stand in the past: `was scheduled`.
    static let planning = Role(rawValue: 4)
    /// Verbs of announcements; after `to` or `will` they look ahead, `put` and `set` included.
    static let infinitive = Role(rawValue: 8)
    /// What an infinitive follows.
    static let opener = Role(rawValue: 16)
    static let modal = Role(rawValue: 32)
    static let pastAuxiliary = Role(rawValue: 64)
    static let being = Role(rawValue: 128)
    static let relative = Role(rawValue: 256)
    /// A clause begins here.
    static let boundary = Role(rawValue: 512)
    /// Right before a date it makes a limit of it.
    static let limit = Role(rawValue: 1024)
    /// Ends in -ed without being a past tense.
    static let present = Role(rawValue: 2048)
    /// Ahead when `to` follows: `set to`, `going to`.
    static let leading = Role(rawValue: 4096)
    static let look = Role(rawValue: 8192)
    static let hits = Role(rawValue: 16384)
    /// What moves a date: `extended to`.
    static let shifting = Role(rawValue: 65536)
    /// Ahead right before `on` and a day, and after `there`.
    static let copula = Role(rawValue: 524288)
    /// Ahead before a name: `plays Glasgow`.
    static let stage = Role(rawValue: 1048576)
    /// Not past when `to` follows: `has to leave`.
    static let obliging = Role(rawValue: 262144)
    /// Ahead when the sentence begins with it: `Ask us in December`.
    static let imperative = Role(rawValue: 131072)
    /// Where films and magazines arrive, and what laws and ministers take: `hits theaters`, `takes effect`.
    static let shop = Role(rawValue: 32768)
  }

  private static let lists: KeyValuePairs<StaticString, Role> = [
    "will 'll we'll he'll she'll they'll i'll it'll you'll that'll there'll won't shall": [
      .future, .modal, .opener,
    ],
    "would": [.future, .opener], "to can may might could should": .opener,
    "upcoming gonna airs debuts premieres returns resumes kicks turns runs continues arrives returning hoping plans hopes newsstands payable expires effective starts begins ends meets drops lands launches tune":
      .future,
    "due slated scheduled expected expects expecting planned planning poised": .planning,
    """
    said told took made came went got saw wore gave sat met wrote found left kept held began broke brought chose drew drove
    fell felt flew grew hung knew led lost paid ran rang rose sang sent shook showed shot sold spent spoke stood swam taught
    thought threw won wound became caught cut hit let set shut split spread beat wed put born done gone ago didn't hasn't
    haven't couldn't wouldn't has have says reveals tweets
    """: .past,
    "was were had did wasn't weren't hadn't been": .past,
    "was were had wasn't weren't hadn't been having": .pastAuxiliary,
    """
    be marry wed release open return perform host appear star air premiere debut play meet hold start begin launch attend tour
    headline welcome celebrate tie receive accept face testify stand arrive leave move drop hit put set cut let read shut split
    spread beat expire
    """: .infinitive,
    "has have": .obliging, "be being": .being,
    "which who whose whom where": [.relative, .boundary],
    "and but after before when while as because since that if than what how though although": .boundary,
    "until till by": .limit,
    "need indeed speed feed hundred seed deed exceed succeed proceed breed agreed-upon unspecified unnamed":
      .present,
    "set going about": .leading, "extended delayed pushed postponed rescheduled": .shifting,
    "ask catch join mark wait tune expect": .imperative, "look looking looks": .look, "coming comes": .look,
    "is are": .copula, "plays headlines": .stage,
    "hits hit takes": .hits,
    "effect office place theaters theatres stores shelves cinemas newsstands stands": .shop,
  ]

  private static let roles = KeyMap<Role> {
    .init(roles: lists.map { words, role in (role, WordKey.all(words)) })
  }

  static func role(_ token: Token) -> Role { roles.roles(of: token) }
}
