internal import Records

/// An age as an article tells it.
struct AgeClaim: Equatable {
  let age: Int
  let article: Int64
  /// Day of the article.
  let day: CalendarDay?
  /// Whether it is the age at death.
  let isAtDeath: Bool
  /// Day of the first article that tells it in the same sentence; nil for ``day``.
  var firstWritten: CalendarDay?
}

/// Groups ages into those that one birthday allows.
///
/// An age may be a year off, as in ``AgeEstimate``, whose count of those that disagree goes by the same rule: around the birthdays that most ages allow exactly, an age agrees
/// that misses one of them by no more than a year; what is left is grouped in the same way. With 34 told most on a day, 33 and 35 agree and
/// 32 and 36 do not. A sentence that an earlier article has, too, tells the age of then. More slack hides mistakes, less reports every birthday.
struct AgeClaims {
  /// Ages that agree.
  struct Group: Equatable {
    /// Oldest article first.
    var claims: [AgeClaim]
    /// When somebody was born whom most of them fit.
    var born: ClosedRange<CalendarDay>

    /// Whether a date of birth misses the birthdays of most by more than an age may be off.
    func excludes(_ birth: DateBounds) -> Bool {
      guard let born = AgeEstimate.widened(born) else { return false }
      return birth.upper < born.lowerBound.iso || born.upperBound.iso < birth.lower
    }
  }

  /// More groups than a reader compares; what is left over then is noise.
  private static let mostGroups = 12

  /// Groups of the ages of the living that are told by dated articles, the largest first; one group when all agree.
  static func groups(_ claims: [AgeClaim]) -> [Group] {
    var left = claims.compactMap { claim in
      claim.isAtDeath ? nil : (claim.firstWritten ?? claim.day).flatMap { Window(claim, on: $0) }
    }
    var groups: [Group] = []
    while groups.count < mostGroups, let born = AgeEstimate.likeliest(left.map(\.born)) {
      let members = left.filter { $0.wide.overlaps(born) }
      left.removeAll { $0.wide.overlaps(born) }
      groups.append(Group(claims: members.map(\.claim).sorted(by: AgeClaims.isEarlier), born: born))
    }
    return groups.sorted { $0.claims.count > $1.claims.count }
  }

  /// The ages at death that are told, each with the claims that tell it, and the claims that whoever died at one of them contradicts: of
  /// somebody more than a year older than the greatest, or born too late to reach the least by the first article that tells it.
  static func deaths(_ claims: [AgeClaim]) -> (ages: [(age: Int, claims: [AgeClaim])], living: [AgeClaim]) {
    let deaths = claims.filter(\.isAtDeath).sorted(by: isEarlier)
    let ages = Dictionary(grouping: deaths, by: \.age).map { (age: $0.key, claims: $0.value) }
      .sorted { ($1.claims.count, $0.age) < ($0.claims.count, $1.age) }
    guard let least = deaths.map(\.age).min(), let greatest = deaths.map(\.age).max() else { return ([], []) }
    let told = deaths.compactMap(\.day).min()
    let latestBirth = told?.adding(months: -12 * least)?.adding(months: AgeEstimate.slackMonths)
    let living = claims.filter { claim in
      guard !claim.isAtDeath else { return false }
      if claim.age > greatest + 1 { return true }
      guard let latestBirth, let day = claim.day, let born = AgeEstimate.birth(age: claim.age, on: day) else {
        return false
      }
      return born.lowerBound > latestBirth
    }
    return (ages, living.sorted(by: isEarlier))
  }

  /// Undated ones last.
  private static func isEarlier(_ left: AgeClaim, _ right: AgeClaim) -> Bool {
    switch (left.day, right.day) {
    case (let first?, let second?): (first, left.article) < (second, right.article)
    case (nil, nil): left.article < right.article
    case (let first, _): first != nil
    }
  }

  /// When somebody was born who is told to be of an age.
  private struct Window {
    let claim: AgeClaim
    let born: ClosedRange<CalendarDay>
    /// With the slack on both sides.
    let wide: ClosedRange<CalendarDay>

    init?(_ claim: AgeClaim, on day: CalendarDay) {
      guard let born = AgeEstimate.birth(age: claim.age, on: day), let wide = AgeEstimate.widened(born)
      else { return nil }
      self.claim = claim
      self.born = born
      self.wide = wide
    }
  }
}

extension [AgeClaim] {
  /// `34`, or `34-36`.
  var span: String {
    guard let least = map(\.age).min(), let greatest = map(\.age).max() else { return "" }
    return least == greatest ? "\(least)" : "\(least)-\(greatest)"
  }
}
