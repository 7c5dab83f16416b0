/// The JSON-LD of a page: its scripts, and the nodes in them that describe an article.
///
/// Follows "JSON-LD 1.1" (W3C) as far as publishers use it: `@graph`, arrays, `mainEntity`, references by `@id`.
struct LinkedData {
  /// A value in one of the scripts.
  struct Place: Equatable {
    let script: Int
    let value: Int
  }

  let scripts: [LooseJSON]
  /// The nodes that may be the page's article with their types, in order.
  private(set) var nodes: [(place: Place, type: LinkedType)] = []
  /// The first node with a name of each `@id`.
  private var named: [ArraySlice<UInt8>: Place] = [:]

  /// No more scripts and nodes are looked at; pages have fewer than ten.
  private static let scriptLimit = 50
  private static let nodeLimit = 200

  init(_ scripts: [[UInt8]]) {
    self.scripts = scripts.prefix(LinkedData.scriptLimit).map { LooseJSON($0) }
    for script in self.scripts.indices {
      collect(script)
      index(script)
    }
  }

  private mutating func collect(_ script: Int) {
    let json = scripts[script]
    var waiting = Array(json.roots.reversed())
    while let value = waiting.popLast(), nodes.count < LinkedData.nodeLimit {
      switch json.values[value].kind {
      case .array: waiting.append(contentsOf: json.children(of: value).reversed())
      case .object:
        let type = type(json, value)
        if type != .other { nodes.append((Place(script: script, value: value), type)) }
        for name in ["mainEntityOfPage", "mainEntity", "@graph"] as [StaticString] {
          if let inner = json.member(name, of: value), json.values[inner].kind != .string {
            waiting.append(inner)
          }
        }
      default: break
      }
    }
  }

  private mutating func index(_ script: Int) {
    let json = scripts[script]
    var ids: [Int: Int] = [:]
    for value in json.values.indices where json.values[value].kind == .string && json.has("@id", at: value) {
      ids[json.values[value].parent] = value
    }
    guard !ids.isEmpty else { return }
    for value in json.values.indices where json.has("name", at: value) {
      let parent = json.values[value].parent
      guard let id = ids[parent] else { continue }
      let content = json.bytes[json.values[id].content]
      if named[content] == nil { named[content] = Place(script: script, value: parent) }
    }
  }

  private func type(_ json: LooseJSON, _ value: Int) -> LinkedType {
    guard let type = json.member("@type", of: value) ?? json.member("type", of: value) else { return .other }
    let names = json.values[type].kind == .array ? Array(json.children(of: type)) : [type]
    return names.filter { json.values[$0].kind == .string }
      .map { LinkedType(name: json.bytes[json.values[$0].content]) }
      .max { $0.rawValue < $1.rawValue } ?? .other
  }

  /// A member of a node.
  func member(_ name: StaticString, of place: Place) -> Place? {
    scripts[place.script].member(name, of: place.value).map { Place(script: place.script, value: $0) }
  }

  /// The words of a member of a node, of the first where there are several.
  func text(_ name: StaticString, of place: Place) -> String? {
    guard let member = member(name, of: place) else { return nil }
    return elements(member).lazy.compactMap { text($0) }.first
  }

  /// The words of a value: its own, or those of its `@value` or `name`.
  func text(_ place: Place) -> String? {
    let json = scripts[place.script]
    if json.values[place.value].kind == .object {
      guard let inner = json.member("@value", of: place.value) ?? json.member("name", of: place.value)
      else { return nil }
      return json.text(at: inner).flatMap(PageText.clean)
    }
    return json.text(at: place.value).flatMap(PageText.clean)
  }

  /// The elements of an array, or the value itself.
  func elements(_ place: Place) -> [Place] {
    let json = scripts[place.script]
    guard json.values[place.value].kind == .array else { return [place] }
    return json.children(of: place.value).map { Place(script: place.script, value: $0) }
  }

  /// The node that a reference `{"@id": …}` means, when it tells its name in another place of the page.
  func resolve(_ place: Place) -> Place? {
    let json = scripts[place.script]
    guard let id = json.member("@id", of: place.value) else { return nil }
    return named[json.bytes[json.values[id].content]]
  }

  /// Whether a node's `@type` has a name.
  func isOfType(_ name: String, _ place: Place) -> Bool {
    guard let type = member("@type", of: place) else { return false }
    return elements(type).contains { text($0) == name }
  }
}
