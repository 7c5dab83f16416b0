/// A verb form that may report speech.
struct Cue: Sendable {
  enum Kind: UInt8, Sendable {
    /// `said`
    case spoken
    /// `wrote`
    case written
    /// `tweeted`, `captioned`: tells by itself that it was a post.
    case social
    /// `called`, `thinks`, `praised`: reports speech only beside quotation marks.
    case weak
  }
  enum Form: UInt8, Sendable { case finite, participle, base }
  var kind: Kind
  var form: Form
}

/// The verbs and nouns of saying and writing.
enum CueLexicon {
  private static let spoken = """
    add explain reveal ask reply respond answer claim insist admit confess joke quip recall continue note gush dish share
    exclaim declare announce state comment remark report confirm deny argue warn whisper shout yell scream concede
    acknowledge affirm allege assert conclude counter elaborate emphasize emphasise hint mention observe predict promise
    proclaim reiterate remember reason rave snap speculate stress suggest tease testify urge vow wonder lament complain
    advise muse opine interject protest plead sum disclose divulge clarify contend maintain quote boast brag recount relay
    reflect express spill inform interrupt greet scoff sigh sob chuckle giggle laugh cry mutter mumble murmur croon chime
    blurt bemoan retort fume rant address caution coo crack estimate stammer reassure assure repeat voice
    deadpan squeal bark bellow hiss snarl drawl grumble groan gasp screech holler snort volunteer venture enthuse gripe moan
    beg vent roar marvel reminisce quiz query inquire pledge order instruct propose profess narrate rap snap message
    whine theorize surmise posit demand implore scold chide wail sputter recite chant pipe spout bluster thunder allow fib
    """
  private static let weak = """
    believe feel learn hope want call describe dub label brand deem refer thank praise slam blast cite credit accuse apologize
    apologise honor honour address consider discuss criticize criticise compliment mock list characterize characterise name
    regard view tout hail honor defend dismiss open appear compare criticise denounce attack offer rate love enjoy start
    plan agree greet encourage wish congratulate respond show shrug nod smile grin beam pause weigh sniff
    """
  private static let irregularSpoken =
    "said says told tells spoke speaks swore swears began begins read reads sang sings"
  private static let irregularSpokenParticiples = "saying telling speaking swearing beginning reading singing"
  private static let irregularSpokenBase = "say tell speak swear begin sing"
  private static let social = "tweet caption post retweet instagram repost hashtag livestream vlog snapchat"
  private static let written = "pen scrawl type text blog email message sign publish scribble"
  private static let irregularWeak =
    "thought thinks felt knew knows took takes went goes saw sees hit hits had shot fired put puts left leaves ran comes came"

  static let verbs = KeyMap<Cue> {
    var verbs: [UInt64: Cue] = [:]
    func add(_ word: String, _ kind: Cue.Kind, _ form: Cue.Form) {
      let key = WordKey.of(word)
      if verbs[key] == nil { verbs[key] = Cue(kind: kind, form: form) }
    }
    func words(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }
    func regular(_ list: String, _ kind: Cue.Kind) {
      for verb in words(list) {
        add(verb, kind, .base)
        let stem =
          verb.hasSuffix("e")
          ? String(verb.dropLast()) : doubled.contains(verb) ? verb + String(verb.suffix(1)) : verb
        let ies =
          verb.hasSuffix("y") && !"aeo".contains(verb.dropLast().suffix(1))
          ? String(verb.dropLast()) + "i" : nil
        add(ies.map { $0 + "ed" } ?? stem + "ed", kind, .finite)
        add(ies.map { $0 + "es" } ?? (sibilant(verb) ? verb + "es" : verb + "s"), kind, .finite)
        add(stem + "ing", kind, .participle)
      }
    }
    for word in words(irregularSpoken) { add(word, .spoken, .finite) }
    for word in words(irregularSpokenParticiples) { add(word, .spoken, .participle) }
    for word in words(irregularSpokenBase) { add(word, .spoken, .base) }
    for word in ["wrote", "writes"] { add(word, .written, .finite) }
    for word in ["written", "writing"] { add(word, .written, .participle) }
    add("write", .written, .base)
    regular(social, .social)
    regular(written, .written)
    regular(spoken, .spoken)
    regular(weak, .weak)
    for word in words(irregularWeak) { add(word, .weak, .finite) }
    return verbs
  }
  private static let doubled: Set<String> = [
    "quip", "admit", "beg", "snap", "quiz", "rap", "brag", "dub", "pen", "sum", "sob", "plan", "vlog", "blog",
    "blab", "grin", "fib",
    "shrug", "nod",
  ]
  private static func sibilant(_ verb: String) -> Bool {
    ["s", "sh", "ch", "x"].contains { verb.hasSuffix($0) }
  }

  static func verb(_ token: Token) -> Cue? { token.isWord ? verbs[token.key] : nil }

  /// Who speaks without a name.
  static let sources = WordSet(
    """
    source sources insider insiders friend friends pal pals rep reps representative representatives spokesperson spokesman
    spokeswoman spokespeople publicist witness witnesses onlooker onlookers eyewitness eyewitnesses fan fans user users
    commenter commenters follower followers critic critics magazine outlet newspaper tabloid site website blog report reports
    publication paper article story spy snitch confidant confidante informant someone somebody others another people police
    officials official authorities attorney attorneys lawyer lawyers network studio company label team camp family staff staffer
    viewer viewers neighbor neighbors neighbour bystander observer expert experts statement release post tweet caption message
    description headline sign note letter lawsuit documents complaint papers everyone many some reporter producer aide
    colleague colleagues one tipster guest guests crowd audience person man woman poll couple pair duo trio newlyweds twins
    judge doctor doctors detective prosecutor officer sheriff minister psychologist therapist nanny bodyguard driver agent
    channel press media broadcaster survey study ad advert court complaint voice dentist surgeon stylist
    email e-mail memo filing petition suit invitation card bio voicemail ruling order clip video text extra bystander onlooker
    band group foundation charity firm agency league club
    waiter waitress barman passenger customer teacher classmate colleague stranger tattoo billboard
    """)
  /// Who is meant by a definite description: the gender its noun tells, if any.
  static let roles = KeyMap<UInt8> {
    var roles: [UInt64: UInt8] = [:]
    let female =
      "actress comedienne mother mom mum wife girlfriend sister daughter queen princess duchess businesswoman bride starlet songstress blonde brunette redhead diva supermodel heiress hostess aunt grandmother niece she ex-wife stepmother stepmom mama songbird"
    let male =
      "actor father dad husband boyfriend brother son king prince duke businessman groom hunk uncle grandfather nephew ex-husband stepfather stepdad crooner heartthrob papa frontman"
    let either =
      "singer star performer rapper model host comedian comic author writer director musician artist entertainer celebrity celeb icon player athlete champion legend mogul designer president candidate politician governor senator presenter alum winner personality socialite songwriter editor-in-chief funnyman newlywed coach vocalist dancer quarterback newcomer native beauty hitmaker parent chef veteran talent founder democrat republican brit scot aussie texan canadian australian italian dane swede spaniard kiwi comic dj billionaire entrepreneur frontwoman bassist guitarist drummer footballer boxer golfer comedian mum-of-two"
    for (words, gender) in [(female, 1), (male, 2), (either, 0)] as [(String, UInt8)] {
      for word in words.split(separator: " ") { roles[WordKey.of(word)] = gender }
    }
    return roles
  }
  static let adverbs = WordSet(
    """
    also then later once even just still now further first again too back recently once already never always often
    ever instead thus jokingly soon only eventually all both well reportedly allegedly previously simply so apparently
    """)
  static let auxiliaries = WordSet(
    "has had have was is were are been be would will did does do could can might may must should having being to n't didn't doesn't hasn't wouldn't wasn't don't won't couldn't can't"
  )
  static let prepositions = WordSet(
    "to of with about for by from at on in into over against between after before since during like than toward towards via per through under near without including despite alongside behind amid among as"
  )
  static let determiners = WordSet(
    "the a an his her their its our my this that these those another one some any every each")
  static let conjunctions = WordSet(
    "and or but while when as because if although though whereas since that which where whether")
  static let outOfSpeech = WordSet("who which whom whose")
  /// Singular nouns in -s, so that the rest in -s are plurals.
  static let singularInS = WordSet(
    "actress boss princess waitress hostess heiress duchess seamstress genius songstress countess empress songstress"
  )
  static let firstPerson = WordSet(
    "i i'm i've i'd i'll me my mine myself we we're we've we'll we'd us our ours ourselves im")
  static let secondPerson = WordSet("you you're you've your yours u ur y'all you'll you'd")

  /// What is written rather than said.
  static let writtenNouns = WordSet(
    """
    statement statements post posts caption captions captioned tweet tweets letter letters email e-mail note memo essay op-ed
    book memoir autobiography message messages documents document papers filing lawsuit complaint petition affidavit lyrics
    instagram twitter facebook snapchat tumblr blog release text texts diary journal column article story stories hashtag
    hashtags weibo reddit tiktok comment comments inscription card sign slogan selfie
    """)
}
