/// The words that invented articles are made of, the more frequent first; none of it is taken from any text.
enum Vocabulary {
  static let women = words(
    """
    Emma Olivia Ava Sophia Isabella Mia Charlotte Amelia Harper Evelyn Abigail Emily Elizabeth Sofia Ella Madison Scarlett Victoria
    Grace Chloe Camila Penelope Riley Layla Lillian Nora Zoey Hannah Lily Eleanor Hazel Violet Aurora Savannah Audrey Claire Lucy
    Anna Caroline Naomi Ruby Alice Sadie Madeline Valentina Josephine Delilah Maria Margaret Diana Rachel Rosa Irene Gloria
    """)
  static let men = words(
    """
    Liam Noah William James Oliver Benjamin Elijah Lucas Mason Logan Alexander Ethan Jacob Michael Daniel Henry Jackson Sebastian
    Aiden Matthew Samuel David Joseph Carter Owen Wyatt John Jack Luke Jayden Dylan Grayson Levi Isaac Gabriel Julian Mateo Anthony
    Leo Thomas Charles Christopher Joshua Andrew Theodore Nathan Aaron Hugo Felix Marcus Victor Simon Peter Arthur Walter
    """)
  static let surnameHeads = words(
    """
    Ash Bar Beck Birch Black Bram Bur Cald Car Chal Cob Cran Dal Dart Den Dun East Elm Fair Fen Gar Gil Gran Hal Hart Hath Haw Hex
    Holl Hun Kel Kirk Lang Lin Lock Mal Mars Mer Mor Nor Oak Orm Pem Quin Rad Red Row Sel Shel Sten Sto Sut Tam Thorn Tren Ul Wal
    War Wen Whit Wil Win Wood Wyn Yar York
    """)
  static let surnameTails = words(
    """
    ley ton well man by croft wick ford field more ridge shaw combe worth hurst stead son den low ham brook wood ward gate land leigh
    mond ning rick sby tham vale water ways
    """)
  static let syllables = words(
    """
    a al an ar bel ber bo ca ce cor da del do el en es fa fi ga gi ha i jo ka ki la le li lo lu ma me mi mo na ne ni no o pa pe ra re
    ri ro sa se si so ta te ti to u va ve vi vo xa ya ze zo
    """)
  static let venues = words("Lantern Marquee Spotlight Wire Dispatch Sunday Observer Parade Courier Ledger")
  static let platforms = words("Instagram Twitter TikTok Facebook Threads")
  static let cities = words(
    "London Paris Chicago Nashville Toronto Sydney Atlanta Madrid Boston Seattle Denver Dublin Austin Milan Berlin"
  )
  static let trades = words(
    "actor singer actress rapper comedian producer director model host dancer songwriter guitarist drummer chef designer writer"
  )
  static let things = words(
    """
    album film show tour series role song book movie project episode season performance interview award video party wedding role
    premiere studio concert record contract deal story photo dress fashion charity campaign documentary scene trailer soundtrack
    stage house home garden kitchen dog horse boat car restaurant festival gala dinner holiday trip beach flight hospital
    surgery illness recovery injury rehearsal audition script lawyer court lawsuit divorce custody agreement fortune company label
    network studio fan crowd audience magazine cover podcast memoir chapter poem painting gallery museum school college team game
    stadium match race medal training coach workout diet recipe perfume brand collection store jewel ring necklace shoe coat
    """)
  static let matters = words(
    """
    time life work love family friend year day way people fans thing moment world heart support privacy health career music
    chance dream news truth journey honour future past memory joy pain grief strength courage patience kindness attention
    pressure success failure rumour gossip question answer promise decision mistake lesson reason secret silence
    """)
  static let qualities = words(
    """
    new first last good great big little old young own happy proud beautiful hard special real best long whole quiet private public
    famous funny strange difficult honest simple early late bright dark warm cold brave gentle wild perfect awful amazing grateful
    lucky tired nervous excited sober healthy single pregnant golden silver velvet crimson hidden broken endless sudden famous
    """)
  static let doings = words(
    """
    finish love make take see want leave start share plan record sing write remember enjoy watch support miss change cancel move
    celebrate produce direct release perform discuss defend deny confirm promise deliver rebuild repair sell buy rent paint plant
    cook visit protect forgive forget trust follow teach learn study practise postpone announce reveal praise criticise
    """)
  static let manners = words(
    """
    really always never just finally quietly quickly slowly happily honestly together again recently publicly privately secretly
    briefly openly gladly carefully proudly nearly barely often rarely suddenly simply
    """)
  static let places = words(
    "in at near outside behind beside around inside above beyond")

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
