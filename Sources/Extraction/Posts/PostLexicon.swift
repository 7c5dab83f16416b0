/// The words that articles tell posts with.
enum PostLexicon {
  /// Verbs that tell a post beside a platform.
  static let sharing = WordSet(
    """
    share shares shared sharing post posts posted posting upload uploads uploaded uploading tweet tweets tweeted tweeting
    retweeted retweeting caption captions captioned captioning wrote writes writing instagrammed regrammed reposted
    reposting snapchatted took takes taking announced announcing revealed revealing gushed joked responded replied
    commented commenting addressed addressing confirmed documented celebrated wished thanked paid apologized slammed
    clapped hit added adds adding continued debuted teased showed shows showing gave snapped posed quipped published
    congratulated praised shaded trolled released explained explaining clarified blasted ranted vented unveiled honored
    remembered mourned marked said says saying sent dedicated told
    """)
  /// Verbs that tell a post without its platform, given one of ``wares``.
  static let showing = WordSet(
    "share shares shared sharing post posts posted posting upload uploads uploaded uploading debuted reposted published"
  )
  static let wares = WordSet(
    """
    photo photos picture pictures pic pics selfie selfies snap snaps snapshot video videos clip clips image images shot
    shots post posts tweet tweets message caption throwback story stories polaroid tribute slideshow carousel boomerang
    """)
  static let nouns = WordSet(
    "post posts caption captions tweet tweets selfie snap photo photos pic video image shot story clip picture instagram"
  )
  static let otherMedia = WordSet(
    """
    letter book memoir essay op-ed statement email magazine column autobiography affidavit lawsuit documents song article
    filing review diary script journal newspaper website site
    """)
  /// Before a verb: it was not posted.
  static let negation = WordSet(
    "not never hasn't haven't didn't doesn't hadn't won't don't without may might could would should will if")
  static let general = WordSet(
    "users fans followers people everyone critics commenters viewers trolls some many")
  static let onPlatform = WordSet("on via in")
  /// Verbs too general to tell a post by standing beside `on Instagram`.
  static let vague = WordSet(
    "took takes taking gave showed shows showing hit posed said says saying sent told added adds adding continued"
  )
  static let telling = WordSet("told tells telling")
  /// Verbs that go on with the words of a post.
  static let continuing = WordSet(
    "continued continues continuing added adds adding concluded concluding went finished")
  static let followers = WordSet("followers fans page account story stories feed")
  static let tweetNouns = WordSet("tweet tweets retweet")
  static let others = WordSet("from by about mentioning")
  /// Before a tweet that somebody sent.
  static let tweeting = WordSet(
    "in via with to posted posting sent sending shared sharing deleted wrote writing read reads fired following by quoted"
  )
  static let spoken = WordSet("said says")
}
