/// Single words that the date rules compare with.
enum Keys {
  static var of: UInt64 { WordKey.literal("of") }
  static var the: UInt64 { WordKey.literal("the") }
  static var to: UInt64 { WordKey.literal("to") }
  static var through: UInt64 { WordKey.literal("through") }
  static var and: UInt64 { WordKey.literal("and") }
  static var or: UInt64 { WordKey.literal("or") }
  static var last: UInt64 { WordKey.literal("last") }
  static var this: UInt64 { WordKey.literal("this") }
  static var next: UInt64 { WordKey.literal("next") }
  static var year: UInt64 { WordKey.literal("year") }
  static var ago: UInt64 { WordKey.literal("ago") }
  static var later: UInt64 { WordKey.literal("later") }
  static var earlier: UInt64 { WordKey.literal("earlier") }
  static var after: UInt64 { WordKey.literal("after") }
  static var before: UInt64 { WordKey.literal("before") }
  static var same: UInt64 { WordKey.literal("same") }
  static var that: UInt64 { WordKey.literal("that") }
  static var past: UInt64 { WordKey.literal("past") }
  static var a: UInt64 { WordKey.literal("a") }
  static var an: UInt64 { WordKey.literal("an") }
  static var couple: UInt64 { WordKey.literal("couple") }
  static var today: UInt64 { WordKey.literal("today") }
  static var tonight: UInt64 { WordKey.literal("tonight") }
  static var now: UInt64 { WordKey.literal("now") }
  static var by: UInt64 { WordKey.literal("by") }
  static var from: UInt64 { WordKey.literal("from") }
  static var `in`: UInt64 { WordKey.literal("in") }
  static var on: UInt64 { WordKey.literal("on") }
  static var down: UInt64 { WordKey.literal("down") }
  static let lines = WordSet("line road")
  static let shows = WordSet("show show's")
  static let ages = WordSet(
    "world society culture age climate market hollywood standards day music generation youth")
  static let issues = WordSet("issue issues cover edition")
  static let albums = WordSet("album film song titled called record movie named")
  static var mayo: UInt64 { WordKey.literal("mayo") }
  static var may: UInt64 { WordKey.literal("may") }
  static let verbsOfMay = WordSet(
    "be have not just also never actually seem look come want need still or already soon")
  static let decadeOpeners = WordSet("the early late mid")
  static let strongOpeners = WordSet("in since during this last next early late mid until till")
  static var nye: UInt64 { WordKey.literal("nye") }
  static var be: UInt64 { WordKey.literal("be") }
  static var had: UInt64 { WordKey.literal("had") }
  static var going: UInt64 { WordKey.literal("going") }
  static var forward: UInt64 { WordKey.literal("forward") }
  static let owners = WordSet("his her their my our your its whose")
  static var half: UInt64 { WordKey.literal("half") }
  static var up: UInt64 { WordKey.literal("up") }
  static var opens: UInt64 { WordKey.literal("opens") }
  static let links = WordSet("to through and or until thru")
  static var late: UInt64 { WordKey.literal("late") }
  static var early: UInt64 { WordKey.literal("early") }
  static var mid: UInt64 { WordKey.literal("mid") }
  static let earlierStages = WordSet("early late mid later earlier")
  static let edges = WordSet("end beginning start middle")
  static let meridiems = WordSet("am pm a.m. p.m. a.m p.m")
  static var apostrophe: UInt64 { WordKey.literal("'") }
  static let overOrDuring = WordSet("in over during for throughout of through within into until since")
  static let titleWords = WordSet("a an and at by for from in is it of on or the to with")
  static let clauseOpeners = WordSet("and but when while as at in on with")
  static let repeated = WordSet("each every")
  static let indefinite = WordSet("a an each every any some another")
  static let circa = WordSet("circa c c. ca ca. approximately")
  static let perhaps = WordSet("possibly perhaps maybe probably")
  static var week: UInt64 { WordKey.literal("week") }
  static var new: UInt64 { WordKey.literal("new") }
  static var fall: UInt64 { WordKey.literal("fall") }
  static let seasonPrepositions = WordSet("in from by until till since before")
  static let fallPrepositions = WordSet("in by until till")
  static var fiscal: UInt64 { WordKey.literal("fiscal") }
  static var coming: UInt64 { WordKey.literal("coming") }
  static var out: UInt64 { WordKey.literal("out") }
  static var `for`: UInt64 { WordKey.literal("for") }
  static let works = WordSet("film movie song album series titled")
  static let determiners = WordSet("a an the his her their its our my your this that")
  static let numberedPlaces = WordSet("room suite flight route highway apartment channel number no.")
  static let streets = WordSet("street avenue road drive boulevard lane st. ave. blvd. way place")
  static let holidayParts = WordSet("day eve")
  static let meals = WordSet("dinner brunch lunch breakfast service mass")
  static let occasions = WordSet(
    "tour tours premiere wedding release launch concert concerts debut residency")
  static var when: UInt64 { WordKey.literal("when") }
  static var thousand: UInt64 { WordKey.literal("thousand") }
  static var quarter: UInt64 { WordKey.literal("quarter") }
  static var century: UInt64 { WordKey.literal("century") }
  static let periods = WordSet("quarter period")
  static let periodOpeners = WordSet("the first latest year-earlier year-ago")
  static var months: UInt64 { WordKey.literal("months") }
  static let ended = WordSet("ended ending")
  static var end: UInt64 { WordKey.literal("end") }
  static let wholes = WordSet("full fiscal")
  static let timePrepositions = WordSet("by at before around until till since after near")
  /// What stands before the figure of another time.
  static let compared = WordSet("million billion percent share cents from with than period quarter")
  /// What tells that a quarter is one of business, not of a game.
  static let money = WordSet(
    """
    profit profits earnings earned loss losses revenue revenues income net sales results dividend fiscal share shares shareholders
    investors company exports imports orders output deficit surplus inflation unemployment growth economy gdp subscribers quarterly charge charges
    """)
  static let dayPrepositions = WordSet("in on at by")
  static let subjects = WordSet("he she it they we i you there his her their its the")
  static let comings = WordSet("coming comes")
  static let beforeDays = WordSet("on since until from dated by")
  static var month: UInt64 { WordKey.literal("month") }
  static let besideYears = WordSet("post pre")
  static let stages = WordSet("mid early late post pre")
  static let nearly = WordSet("nearly almost")
  static let around = WordSet("about around roughly")
  /// What `about` and a year date.
  static let datedBy = WordSet(
    "in from since until by of born died built founded written painted made dates dating")
  static let supposing = WordSet("may might")
  static var have: UInt64 { WordKey.literal("have") }
  static var there: UInt64 { WordKey.literal("there") }
  static let following = WordSet("following next previous")
}
