/// Why something cannot be decided, or taken back; the archive stays as it is. Persons are given as
/// ``PersonSummary/shown``, stories as ``StorySummary/shown``.
public enum CurationProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Nobody has that number.
  case unknownPerson(id: Int64)
  /// The person to be merged is the other already.
  case samePerson(String)
  /// The article does not name the person, or is not there.
  case notNamed(String, article: Int64)
  /// No article uses that form of the name.
  case noSuchForm(String, form: String)
  /// The split would leave nothing of the person.
  case everyArticle(String)
  /// A name without a letter or digit.
  case emptyName(String)
  /// A title without a letter or digit.
  case emptyTitle(String)
  /// A title with control characters, or longer than the limit in letters.
  case unusableTitle(limit: Int)
  /// A name with control characters, or longer than the limit in letters.
  case unusableName(limit: Int)
  /// The name leads to the person already.
  case sameName(String, name: String)
  /// The name is somebody else's.
  case takenName(String, by: String)
  /// No story has that number.
  case unknownStory(id: Int64)
  /// The story to be merged is the other already.
  case sameStory(String)
  /// The article is not in the story.
  case notInStory(String, article: Int64)
  /// The split would leave nothing of the story.
  case everyArticleOfStory(String)
  /// The story has that title already.
  case sameTitle(String)
  /// There is no decision of that number.
  case unknownDecision(id: Int64)
  /// No decision is left that could be taken back.
  case nothingToUndo
  /// The decision was taken back before.
  case undone(id: Int64, by: String, at: String)
  /// A later decision builds on the one to be taken back.
  case neededBy(id: Int64, later: Int64, summary: String)

  /// Whether something that was asked for is not in the archive, rather than that it cannot be done.
  public var isAbsence: Bool {
    switch self {
    case .unknownPerson, .unknownStory, .noSuchForm, .unknownDecision, .nothingToUndo: true
    default: false
    }
  }

  /// What and why; also the remedy, unless that is a look at a listing.
  public var description: String {
    switch self {
    case .unknownPerson(let id): "nobody in the archive has the number \(id); look the name up first"
    case .samePerson(let person): "cannot merge \(person) into the same person; name two"
    case .notNamed(let person, let article):
      "cannot split \(person): article \(article) does not name this person; give articles that do"
    case .noSuchForm(let person, let form):
      "no article calls \(person) '\(form)' at the fullest; the person's page lists the forms"
    case .everyArticle(let person):
      "cannot split all articles off \(person), nothing would be left; rename the person instead"
    case .emptyName(let name): "'\(name)' is no name: it has neither letter nor digit; give another"
    case .emptyTitle(let title): "'\(title)' is no title: it has neither letter nor digit; give another"
    case .unusableTitle(let limit):
      "the title has control characters or more than \(limit) letters; give a plain one"
    case .unusableName(let limit):
      "the name has control characters or more than \(limit) letters; give a plain one"
    case .sameName(let person, let name): "'\(name)' is a name of \(person) already; there is nothing to do"
    case .takenName(let name, let person):
      "cannot give the name '\(name)': it is the name of \(person); merge the two if they are one"
    case .unknownStory(let id): "no story in the archive has the number S\(id)"
    case .sameStory(let story): "cannot merge \(story) into the same story; name two"
    case .notInStory(let story, let article):
      "cannot split \(story): article \(article) is not in this story; give articles that are"
    case .everyArticleOfStory(let story):
      "cannot split all articles off \(story), nothing would be left; rename the story instead"
    case .sameTitle(let story): "\(story) has that title already; there is nothing to do"
    case .unknownDecision(let id): "there is no decision \(id)"
    case .nothingToUndo: "there is nothing to undo"
    case .undone(let id, let who, let time):
      "decision \(id) was undone already, by \(who) at \(time); there is nothing to do"
    case .neededBy(let id, let later, let summary):
      "cannot undo decision \(id): decision \(later) builds on it (\(summary)); undo \(later) first"
    }
  }
}
