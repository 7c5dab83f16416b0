/// JSON as pages carry it, however broken, in flat arrays: the values in document order, each with the end of its subtree.
///
/// Reads on where strict JSON ends: trailing and missing commas, raw line breaks and unescaped quotation marks in strings, comments,
/// wrappers of CDATA, several values after one another, brackets that never close. One pass, no recursion.
struct LooseJSON {
  /// What a value is.
  enum Kind: UInt8 {
    case object, array, string
    /// A number, `true`, `false`, `null`, or a word without quotation marks.
    case literal
  }

  /// A value in the document.
  struct Value {
    let kind: Kind
    /// Its member name in ``LooseJSON/bytes``, escapes and all; empty in arrays.
    let key: Range<Int>
    /// What stands between its quotation marks, or the literal itself; empty for objects and arrays.
    let content: Range<Int>
    /// The value it stands in; -1 at the top.
    let parent: Int
    /// Index after the last value of its subtree.
    var end: Int
  }

  /// No more values are read of a document: a hundred times what pages carry.
  static let valueLimit = 200_000

  let bytes: [UInt8]
  fileprivate(set) var values: [Value] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scan = LooseScan(bytes: bytes)
    scan.run()
    values = scan.values
  }

  /// The members or elements of a value, in order.
  func children(of index: Int) -> Siblings {
    Siblings(json: self, upcoming: index + 1, end: values[index].end)
  }

  /// The values that stand in no other.
  var roots: Siblings { Siblings(json: self, upcoming: 0, end: values.count) }

  /// Goes from one value to the next beside it.
  struct Siblings: Sequence, IteratorProtocol {
    let json: LooseJSON
    var upcoming: Int
    let end: Int

    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = json.values[upcoming].end }
      return upcoming
    }
  }

  /// The member of an object by its name.
  func member(_ name: StaticString, of index: Int) -> Int? {
    guard values[index].kind == .object else { return nil }
    return children(of: index).first { has(name, at: $0) }
  }

  /// Whether a value is the member of that name.
  func has(_ name: StaticString, at index: Int) -> Bool {
    let key = values[index].key
    return key.count == name.utf8CodeUnitCount && name.withUTF8Buffer { bytes[key].elementsEqual($0) }
  }

  /// The text of a string, escapes resolved, or of a literal other than `null`.
  func text(at index: Int) -> String? {
    let value = values[index]
    switch value.kind {
    case .object, .array: return nil
    case .string: return JSONEscapes.resolve(bytes[value.content])
    case .literal:
      let text = String(decoding: bytes[value.content], as: UTF8.self)
      return text == "null" ? nil : text
    }
  }
}
