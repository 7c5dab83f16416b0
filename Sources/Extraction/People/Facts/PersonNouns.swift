internal import Records

/// What people are called in entertainment news besides their work: `hunk`, `billionaire`, `mom-of-two`.
enum PersonNouns {
  private static let female = WordSet(
    """
    woman lady girl beauty stunner bombshell brunette redhead diva mother mom mum mama mommy grandmother grandma matriarch widow
    bride mom-to-be mother-to-be mum-to-be gal starlet siren socialite heiress showgirl housewife pageant queen princess duchess
    ballerina cheerleader midwife nun pin-up schoolgirl teenybopper
    """)
  private static let male = WordSet(
    """
    man gentleman guy boy hunk father dad daddy papa grandfather grandpa patriarch widower groom dad-to-be father-to-be
    dude bachelor businessman sportsman quarterback tycoon stud lothario playboy king prince duke schoolboy midfielder cricketer
    """)
  private static let anyone = WordSet(
    """
    beauty billionaire millionaire celebrity celeb star a-lister performer entertainer artist artiste newlywed parent grandparent
    native veteran pro blond blonde brit aussie american canadian australian englishman frenchman texan californian londoner
    teenager teen youngster toddler tot infant baby child kid adult pensioner retiree student graduate royal monarch
    olympian medalist medallist champion champ contestant finalist judge nominee recipient laureate survivor victim suspect
    defendant inmate driver patient resident citizen immigrant prodigy phenom sensation phenomenon titan magnate guru expert
    prisoner fugitive rocker punk emcee mc beatboxer diplomat senator congressman governor mayor chief boss beau flame rival
    nomad recluse divorcee divorcée hopeful candidate statesman lawmaker guard forward striker defender goalkeeper pitcher
    catcher linebacker receiver back lieutenant soldier sailor pilot astronaut doctor surgeon nurse teacher professor scientist
    physician therapist engineer architect programmer farmer butcher officer detective sheriff priest pastor bishop rabbi imam
    """)
  private static let openers = [
    ("mother", Person.Gender.female), ("mom", .female), ("mum", .female), ("mama", .female),
    ("father", .male),
    ("dad", .male), ("grandmother", .female), ("grandfather", .male), ("parent", .unknown),
  ].map { (Array("\($0.0)-of-".utf8), $0.1) }

  /// Whether a word names a person, and of which gender; nil for any other word.
  static func gender(_ index: Int, in document: Document) -> Person.Gender? {
    let token = document.tokens[index]
    guard token.kind == .word else { return nil }
    if token.shape.contains(.hasHyphen) {
      if let opener = openers.first(where: { begins(document.bytes[token.range], with: $0.0) }) {
        return opener.1
      }
      // `singer-actress`, `actor-turned-director`: the last part tells.
      return compound(token, in: document)
    }
    let told = Titles.gender(token.key)
    if told != .unknown { return told }
    if female.contains(token) { return .female }
    if male.contains(token) { return .male }
    return anyone.contains(token) || RoleNouns.isAgent(index, in: document) ? .unknown : nil
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, with opener: [UInt8]) -> Bool {
    bytes.count > opener.count && zip(bytes, opener).allSatisfy { CharacterClass.lower($0) == $1 }
  }

  private static func compound(_ token: Token, in document: Document) -> Person.Gender? {
    let told = Titles.gender(token.key)
    if told != .unknown { return told }
    if RoleNouns.words.contains(token) { return .unknown }
    var isPerson = false
    for part in document.bytes[token.range].split(separator: 0x2D) {
      var key = WordKey.seed
      for byte in part { key = WordKey.step(key, CharacterClass.lower(byte)) }
      let gender = Titles.gender(key)
      if gender != .unknown { return gender }
      if female.contains(key) { return .female }
      if male.contains(key) { return .male }
      isPerson = isPerson || anyone.contains(key) || RoleNouns.words.contains(key)
    }
    return isPerson ? .unknown : nil
  }

  /// Words after an age that are no people: `the 35-year-old pub`.
  static let things = WordSet(
    """
    pub house home mansion building hotel marriage relationship romance film movie show series song single album record tradition
    company business firm law case lawsuit career brand band group institution school theater theatre church bridge ship yacht boat
    car truck vehicle horse dog cat puppy pup kitten whiskey whisky wine scotch tree mystery murder claim secret photo picture
    video clip interview contract deal feud friendship tour festival magazine newspaper network franchise club venue event race
    law rule record dispute property apartment estate bond bottle painting game tape tweet post dress gown plane jet store shop
    restaurant bar cafe chain charity foundation organization organisation ceremony soap sitcom drama musical play novel book
    engagement union partnership bill program programme project site website story
    """)
}
