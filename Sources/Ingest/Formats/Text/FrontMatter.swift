import Records
import Wording
import Yams

/// What stands before the text of a Markdown file, between two lines of `---`: YAML.
struct FrontMatter {
  /// Its fields, in order.
  private(set) var fields: [Field] = []
  /// What a person should hear about it.
  private(set) var notes: [String] = []
  /// Front matter that could not be read, as it is written.
  private(set) var removed: [String] = []
  /// Index behind it in the file; of a file without any, of its first byte behind a byte-order mark.
  private(set) var end: Int

  /// Front matter beyond this many bytes is no front matter.
  private static let limit = 1 << 16

  init(_ bytes: [UInt8]) {
    end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let opening = FrontMatter.opening(of: bytes[...]),
      let close = FrontMatter.closing(bytes, from: opening.end, fence: opening.fence)
    else { return }
    let text = String(decoding: bytes[opening.end..<close.start], as: UTF8.self)
    end = close.end
    if opening.fence == 0x2B {
      notes.append("its front matter is TOML, which is not read; write it as YAML between lines of ---")
      keep(text)
      return
    }
    read(text)
  }

  /// The fence that a file begins with, and where the line after it begins.
  static func opening(of bytes: ArraySlice<UInt8>) -> (fence: UInt8, end: Int)? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard let fence = bytes.first, fence == 0x2D || fence == 0x2B else { return nil }
    let line = bytes.prefix { $0 != 0x0A }
    guard line.endIndex < bytes.endIndex, isFence(line, fence) else { return nil }
    return (fence, line.endIndex + 1)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: UInt8) -> Bool {
    line.prefix(3).elementsEqual([fence, fence, fence])
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
  }

  /// Whether a line ends front matter: the fence again, or three periods, as YAML has it.
  static func closes(_ line: ArraySlice<UInt8>, _ fence: UInt8) -> Bool {
    isFence(line, fence) || fence == 0x2D && isFence(line, 0x2E)
  }

  private static func closing(_ bytes: [UInt8], from start: Int, fence: UInt8) -> (start: Int, end: Int)? {
    var index = start
    while index < bytes.count, index - start <= limit {
      let line = bytes[index...].prefix { $0 != 0x0A }
      if closes(line, fence) {
        return (index, min(line.endIndex + 1, bytes.count))
      }
      index = line.endIndex + 1
    }
    return nil
  }

  private mutating func keep(_ text: String) {
    let trimmed = Draft.line(text)
    if !trimmed.isEmpty { removed.append(trimmed) }
  }

  private mutating func read(_ text: String) {
    guard !FrontMatter.mayExplode(text) else {
      notes.append("its front matter has aliases or is nested too deep and is not read; write its values out")
      return keep(text)
    }
    do {
      guard let node = try Yams.compose(yaml: text) else { return }
      guard let mapping = node.mapping else {
        notes.append("its front matter holds no keys and is not read; write it as key: value")
        return keep(text)
      }
      for (key, value) in mapping {
        guard let name = key.string else { continue }
        fields.append(FrontMatter.field(name, value))
      }
    } catch {
      let words = "\(error)".split(whereSeparator: \.isNewline).map { Draft.line(String($0)) }
      let problem = words.last { $0.contains("error") } ?? words.first ?? "broken"
      notes.append("its front matter is no valid YAML and is not read: \(problem)")
      keep(text)
    }
  }

  /// Names of anchors and aliases, `&name` and `*name`; no front matter of an article needs any.
  private static func names(after mark: UInt8, in text: [UInt8]) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for index in text.indices where text[index] == mark {
      let opens = index == 0 || [0x20, 0x0A, 0x5B, 0x2C, 0x7B].contains(text[index - 1])
      let name = opens ? text[(index + 1)...].prefix { $0.isWordByte || $0 == 0x2D || $0 == 0x5F } : []
      if !name.isEmpty { names.insert(Array(name)) }
    }
    return names
  }

  /// Whether a small text could unfold into a huge one by aliases, or into one so deep that reading it exhausts the stack.
  private static func mayExplode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if !names(after: 0x26, in: bytes).isDisjoint(with: names(after: 0x2A, in: bytes)) { return true }
    var brackets = 0
    for line in bytes.split(separator: 0x0A) {
      // `- - - x` is a list in a list in a list.
      let marks = line.prefix { [0x20, 0x2D, 0x3F, 0x3A, 0x09].contains($0) }.count {
        $0 != 0x20 && $0 != 0x09
      }
      if marks > deepest { return true }
      for byte in line {
        if byte == 0x5B || byte == 0x7B { brackets += 1 }
        if byte == 0x5D || byte == 0x7D { brackets = max(0, brackets - 1) }
        if brackets > deepest { return true }
      }
    }
    return false
  }

  private static func field(_ name: String, _ node: Node) -> Field {
    if let scalar = node.scalar {
      if scalar.string.isEmpty || node.null != nil { return Field(name, .none, written: "null") }
      if case .some(let flag) = node.bool { return Field(name, .flag(flag), written: "\(flag)") }
      return Field(name, scalar.string)
    }
    var writer = JSONWriter()
    write(node, to: &writer, depth: 0)
    if let sequence = node.sequence {
      let texts = sequence.map { $0.string ?? $0.mapping?.first { $0.key.string == "name" }?.value.string }
      let names = texts.compactMap { $0 }
      return Field(name, names.count == texts.count ? .list(names) : .other, written: writer.text)
    }
    let called = node.mapping?.first { $0.key.string == "name" }?.value.string
    return Field(name, called.map { .list([$0]) } ?? .other, written: writer.text)
  }

  /// Lists and keys in each other; front matter has three or four.
  private static let deepest = 32

  private static func write(_ node: Node, to writer: inout JSONWriter, depth: Int) {
    if depth >= deepest { return writer.value("…") }
    if let mapping = node.mapping {
      writer.object { writer in
        for (key, value) in mapping {
          writer.key(key.string ?? "")
          write(value, to: &writer, depth: depth + 1)
        }
      }
    } else if let sequence = node.sequence {
      writer.array(sequence) { write($1, to: &$0, depth: depth + 1) }
    } else {
      writer.value(node.string)
    }
  }
}
