/// Short forms of given names that are no prefix of the full form. General English usage.
enum Diminutives {
  private static let table: [UInt64: [UInt64]] = {
    let pairs: [(String, String)] = [
      ("bill", "william"), ("billy", "william"), ("will", "william"), ("liam", "william"), ("bob", "robert"),
      ("bobby", "robert"),
      ("rob", "robert"), ("dick", "richard"), ("rick", "richard"), ("ricky", "richard"), ("jack", "john"),
      ("johnny", "john"),
      ("jim", "james"), ("jimmy", "james"), ("jamie", "james"), ("ted", "edward"), ("ed", "edward"),
      ("eddie", "edward"),
      ("ned", "edward"), ("liz", "elizabeth"), ("lizzie", "elizabeth"), ("beth", "elizabeth"),
      ("betty", "elizabeth"),
      ("libby", "elizabeth"), ("eliza", "elizabeth"), ("kate", "katherine"), ("kate", "catherine"),
      ("kate", "kathryn"),
      ("katie", "katherine"), ("kathy", "katherine"), ("cathy", "catherine"), ("kitty", "katherine"),
      ("meg", "margaret"),
      ("peggy", "margaret"), ("maggie", "margaret"), ("mike", "michael"), ("mickey", "michael"),
      ("tony", "anthony"),
      ("chuck", "charles"), ("charlie", "charles"), ("harry", "henry"), ("hank", "henry"), ("drew", "andrew"),
      ("andy", "andrew"),
      ("sandy", "alexander"), ("alex", "alexander"), ("alex", "alexandra"), ("sasha", "alexander"),
      ("dave", "david"),
      ("steve", "steven"), ("steve", "stephen"), ("tom", "thomas"), ("tommy", "thomas"), ("jen", "jennifer"),
      ("jenny", "jennifer"),
      ("becky", "rebecca"), ("vicky", "victoria"), ("tori", "victoria"), ("gwen", "gwendolyn"),
      ("angie", "angelina"),
      ("angie", "angela"), ("abby", "abigail"), ("gabby", "gabrielle"), ("mandy", "amanda"), ("sue", "susan"),
      ("nick", "nicholas"),
      ("nicky", "nicholas"), ("larry", "lawrence"), ("jerry", "gerald"), ("terry", "terence"),
      ("hal", "harold"), ("fred", "frederick"),
      ("freddie", "frederick"), ("greg", "gregory"), ("matt", "matthew"), ("chris", "christopher"),
      ("chris", "christina"),
      ("kit", "christopher"), ("topher", "christopher"), ("tina", "christina"), ("zach", "zachary"),
      ("zack", "zachary"),
      ("ben", "benjamin"), ("benny", "benjamin"), ("sam", "samuel"), ("sam", "samantha"), ("joe", "joseph"),
      ("joey", "joseph"),
      ("dan", "daniel"), ("danny", "daniel"), ("ron", "ronald"), ("ronnie", "ronald"), ("don", "donald"),
      ("donnie", "donald"),
      ("ken", "kenneth"), ("kenny", "kenneth"), ("pat", "patrick"), ("pat", "patricia"),
      ("patty", "patricia"), ("trish", "patricia"),
      ("debbie", "deborah"), ("barb", "barbara"), ("babs", "barbara"), ("jackie", "jacqueline"),
      ("nell", "eleanor"),
      ("ellie", "eleanor"), ("bella", "isabella"), ("izzy", "isabella"), ("mel", "melanie"),
      ("mel", "melissa"), ("leo", "leonardo"),
      ("leo", "leonard"), ("val", "valerie"), ("wes", "wesley"), ("gus", "augustus"), ("bea", "beatrice"),
      ("tim", "timothy"),
      ("pete", "peter"), ("phil", "philip"), ("ray", "raymond"), ("russ", "russell"), ("stu", "stuart"),
      ("walt", "walter"),
    ]
    var table: [UInt64: [UInt64]] = [:]
    for (short, full) in pairs { table[WordKey.of(short), default: []].append(WordKey.of(full)) }
    return table
  }()

  /// The full forms that a short one may stand for.
  static func full(of short: UInt64) -> [UInt64] { table[short] ?? [] }

  /// Whether one may be short for the other.
  static func match(_ short: UInt64, _ full: UInt64) -> Bool { table[short]?.contains(full) ?? false }
}
