extension CastBuilder {
  /// Makes one of two persons whom the text itself calls one.
  mutating func uniteAliases() {
    let pairs = Aliases.find(in: forms, of: document)
    guard !pairs.isEmpty else { return }
    var parent = Array(members.indices)
    var counts = members.map(\.count)
    func root(_ member: Int) -> Int {
      var member = member
      while parent[member] != member {
        parent[member] = parent[parent[member]]
        member = parent[member]
      }
      return member
    }
    for (first, second) in pairs where owner[first] >= 0 && owner[second] >= 0 {
      let (one, other) = (root(owner[first]), root(owner[second]))
      guard one != other else { continue }
      // The name that the text goes on to use is the one they are known by.
      let isFuller = forms[first].droppedTitle != nil && forms[first].parts.count < forms[second].parts.count
      let (kept, gone) = isFuller || counts[other] > counts[one] ? (other, one) : (one, other)
      parent[gone] = kept
      counts[kept] += counts[gone]
    }
    for form in owner.indices where owner[form] >= 0 { owner[form] = root(owner[form]) }
    for member in members.indices {
      members[member].full = []
      members[member].short = 0
    }
    for form in owner.indices where owner[form] >= 0 { adopt(form, by: owner[form]) }
  }
}
