/// Words that tell a capitalised name apart from a person's.
enum NotPeople {
  /// Last words of the names of organisations, events and prizes.
  static let organisations = WordSet(
    """
    foundation records productions entertainment pictures studios studio magazine fund trust awards award institute university
    college school hospital inc inc. ltd ltd. llc corp corp. company group media network theatre theater museum festival
    concerts tour show cup prize stadium arena hotel club church street avenue road park park's cosmetics collection news times post
    """)
  /// Words that open sentences and no names.
  static let openers = WordSet(
    """
    or and but per is are was were can could did does do has have had if as with for from when while after before since though
    although yes no oh hey then now so yet because until unless what who why how where which might should would these those
    both only even here there this that like despite about including plus also still ever never
    """)
  /// Marks that stand in no name.
  static let cuts = WordSet("/ |")
  static var opening: UInt64 { WordKey.literal("[") }
  static var closing: UInt64 { WordKey.literal("]") }
  /// Small words before a brand: what is worn or made.
  static let wearing = WordSet("wearing wore wears in by donned sported designer label brand custom vintage")
  /// Small words after a brand.
  static let goods = WordSet(
    """
    dress dresses coatdress minidress sundress gown gowns suit suits pantsuit bag bags handbag handbags clutch tote purse jeans shoes
    boots heels stilettos pumps mules flats loafers coat jacket blazer shirt top skirt sunglasses watch ring earrings necklace
    bracelet perfume fragrance campaign runway collection store boutique couture outfit ensemble tuxedo sneakers sandals
    trousers pants leggings shorts sweater sweatshirt hoodie hat scarf lipstick show socks sock swimsuit bikini lingerie jumpsuit
    romper blouse bodysuit corset frock tee belt cape veil tiara designs design creation creations
    """)
}
