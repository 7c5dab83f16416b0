/// The words that articles tell posts with.
enum PostLexicon {
  /// Verbs that tell a post without its platform, given one of ``wares``.
  static let showing = WordSet(
    """
    share shares shared sharing post posts posted posting upload uploads uploaded uploading debuted reposted published
    publishing reposting re-shared reshared captioned captioning
    """)
  /// Verbs that post a tweet or a post, given that noun: `sending a tweet`, `deleted her post`.
  static let sending = WordSet(
    """
    send sent sends sending fire fired firing issue issued issuing drop dropped dropping pen penned penning delete deleted
    deleting remove removed removing release released releasing left leaving write wrote writing
    """)
  static let messages = WordSet("tweet tweets post snap instagram insta caption tiktok comment")
  /// Verbs that tell a post when they stand with `on Instagram`, `in a tweet`.
  static let sharing = WordSet(
    """
    wrote writes writing announced announcing announces revealed revealing reveals gushed joked responded responds responding
    replied replies replying commented comments commenting addressed addresses addressing confirmed confirms confirming
    documented celebrated celebrating wished wishing thanked thanking paid paying apologized apologised apologizing slammed
    slamming clapped adds teased teases teasing snapped quipped congratulated congratulating praised praising shaded trolled
    released releasing explained explaining clarified blasted blasting ranted ranting vented unveiled unveiling honored
    honoured remembered mourned marked dedicated declared denied denying shut reacted spoke opened broke defended thank
    announce congratulate celebrate address confirm reveal respond express expressed expressing penned chronicled mused
    poked hinted voiced urged begged hit fired issued surfaced popping popped appeared live-streamed livestreamed
    streamed broadcast broadcasted invited invites let lashed hailed greeted promoted promoting plugged
    """)
  /// Verbs too general to tell a post by standing beside `on Instagram`; a ware with them does.
  static let vague = WordSet(
    """
    gave gives giving showed shows showing posed posing poses said says saying told tells telling added adding continued took
    takes taking featured featuring appears appearing changed changing updated updating
    """)
  /// `took to Instagram`
  static let going = WordSet(
    "took take takes taking turned turning turns went goes headed hopped jumped hopping used uses using logged return returned"
  )
  static let tweetVerbs = WordSet(
    """
    tweeted tweeting retweeted retweeting instagrammed instagramed instagramming snapchatted snapchatting livestreamed
    livestreaming vlogged live-tweeted live-tweeting quote-tweeted subtweeted
    """)
  static let retweets = WordSet("retweeted retweeting retweet liked liking")
  /// Wares that are posted elsewhere too and count beside a network only.
  static let printed = WordSet(
    """
    story stories statement note message announcement apology album series trailer footage shot shots caption tribute glimpse
    """)
  static let wares = WordSet(
    """
    photo photos picture pictures pic pics selfie selfies snap snaps snapshot snapshots video videos clip clips image images
    shot shots post posts tweet tweets message caption throwback story stories polaroid tribute slideshow carousel boomerang
    photograph photographs collage meme screenshot screenshots teaser teasers trailer reel reels montage footage announcement
    note statement apology glimpse album series
    """)
  /// Nouns that mean a post by themselves.
  static let posts = WordSet(
    "post posts caption captions tweet tweets selfie snap photo photos pic video image shot clip picture instagram"
  )
  /// Verb forms that are nouns as well.
  static let nounsToo = WordSet("share shares post posts caption captions release teases replies comments")
  static let leading = WordSet("and then also now")
  /// Nouns that mean a post behind a platform's name, or after `the` a post told of before.
  static let nouns = WordSet(
    """
    post posts caption captions tweet tweets selfie snap photo photos pic video image shot story clip picture instagram message
    stories live reel thread note statement comment comments rant upload livestream
    """)
  /// Parts of a network between its name and what follows.
  static let rooms = WordSet("account page feed profile stories story live channel timeline wall media")
  static let otherMedia = WordSet(
    """
    letter book memoir essay op-ed email magazine column autobiography affidavit lawsuit documents song article
    filing review diary script journal newspaper website site interview podcast
    """)
  /// Before a verb: it was not posted, or not once.
  static let negation = WordSet(
    """
    not never hasn't haven't didn't doesn't hadn't won't don't without may might could would should will if often regularly
    frequently constantly always usually rarely refused stopped loves likes love plans
    """)
  static let general = WordSet(
    "users fans followers people everyone critics commenters viewers trolls some many celebrities stars others"
  )
  static let onlookers = WordSet(
    """
    fan fans user users follower followers commenter commenters tweeter tweeters troll trolls bullies haters hater
    """)
  /// Verbs that answer a post.
  static let answering = WordSet(
    "commented commenting comments replied replying replies responded responding chimed")
  static let speaking = WordSet("post tweet caption hashtag")
  static let publishing = WordSet("published publishing")
  static let posting = WordSet("post posts posted posting reposted reposting uploaded uploading")
  static let accounts = WordSet("account page profile feed")
  static let answerers = WordSet("one another others")
  static let captioning = WordSet("captioned captioning captions")
  static let telling = WordSet("told tells telling")
  /// Verbs that go on with the words of a post.
  static let continuing = WordSet(
    "continued continues continuing added adds adding concluded concluding went finished ended ending")
  static let followers = WordSet("followers fans page account story stories feed")
  static let tweetNouns = WordSet("tweet tweets retweet")
  static let others = WordSet("from by about mentioning")
  /// Before a tweet that somebody sent.
  static let tweeting = WordSet(
    """
    in via with to posted posting sent sending shared sharing deleted deleting delete wrote writing read reads fired following
    by quoted issued dropped
    """)
  static let spoken = WordSet("said says")
  /// A post other than the one told of before.
  static let another = WordSet(
    """
    also another second later then followed next previously separate new earlier again subsequently third last afterwards
    similarly meanwhile recently ago
    """)
  static let captions = WordSet(
    "caption captions captioned captioning hashtag hashtags words writing wrote writes reads read")
}
