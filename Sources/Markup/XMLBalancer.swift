/// Gives each element of a broken document its end, so that a slip in one place does not change what stands after it.
///
/// An end tag closes everything that is open within its element; one of an element that is not open is dropped, and what is
/// open at the end is closed there. Values of attributes get their quotation marks, and of equal attributes the first counts.
/// Takes a document that ``XMLMender`` has mended; works in linear time.
struct XMLBalancer {
  /// Attributes of an element that are kept: libxml2 compares each with all before it.
  private static let attributeLimit = 256

  private let document: [UInt8]
  private var balanced: [UInt8] = []
  private var open: [ArraySlice<UInt8>] = []
  /// How often each name is open.
  private var counts: [ArraySlice<UInt8>: Int] = [:]
  private var index = 0

  static func balance(_ document: [UInt8]) -> [UInt8] {
    var balancer = XMLBalancer(document)
    balancer.run()
    return balancer.balanced
  }

  private init(_ document: [UInt8]) {
    self.document = document
    balanced.reserveCapacity(document.count + 256)
  }

  private mutating func run() {
    while let tag = document[index...].firstIndex(of: 0x3C) {
      balanced.append(contentsOf: document[index..<tag])
      index = tag
      let next = tag + 1 < document.count ? document[tag + 1] : 0
      switch next {
      case 0x21, 0x3F: copy(through: endOfAside)
      case 0x2F: takeEnd()
      default: takeStart()
      }
    }
    balanced.append(contentsOf: document[index...])
    while !open.isEmpty { close() }
  }

  private mutating func copy(through end: Int) {
    balanced.append(contentsOf: document[index..<end])
    index = end
  }

  /// Behind the comment, CDATA section, instruction or declaration here.
  private var endOfAside: Int {
    let rest = document[index...]
    if rest.starts(with: "<!--".utf8) { return XMLBytes.end(of: "-->", document, index + 4).index }
    if rest.starts(with: "<![CDATA[".utf8) { return XMLBytes.end(of: "]]>", document, index + 9).index }
    if rest.starts(with: "<?".utf8) { return XMLBytes.end(of: "?>", document, index + 2).index }
    var brackets = 0
    for place in index..<document.count {
      switch document[place] {
      case 0x5B: brackets += 1
      case 0x5D: brackets -= 1
      case 0x3E where brackets <= 0: return place + 1
      default: break
      }
    }
    return document.count
  }

  private mutating func close() {
    let name = open.removeLast()
    counts[name, default: 1] -= 1
    balanced.append(contentsOf: "</".utf8)
    balanced.append(contentsOf: name)
    balanced.append(0x3E)
  }

  private mutating func takeEnd() {
    let name = document[(index + 2)...].prefix(while: XMLBytes.isName)
    index = name.endIndex
    while index < document.count, document[index] != 0x3E, document[index] != 0x3C { index += 1 }
    if index < document.count, document[index] == 0x3E { index += 1 }
    guard counts[name, default: 0] > 0 else { return }
    while let last = open.last {
      close()
      if last.elementsEqual(name) { break }
    }
  }

  private mutating func takeStart() {
    let name = document[(index + 1)...].prefix(while: XMLBytes.isName)
    balanced.append(0x3C)
    balanced.append(contentsOf: name)
    index = name.endIndex
    var known: Set<ArraySlice<UInt8>> = []
    while index < document.count {
      let byte = document[index]
      if byte == 0x3E || byte == 0x3C { break }
      if byte == 0x2F, index + 1 < document.count, document[index + 1] == 0x3E {
        balanced.append(contentsOf: "/>".utf8)
        index += 2
        return
      }
      if XMLBytes.beginsName(byte) { takeAttribute(&known) } else { index += 1 }
    }
    // A tag without an end ends where the next begins.
    if index < document.count, document[index] == 0x3E { index += 1 }
    balanced.append(0x3E)
    open.append(name)
    counts[name, default: 0] += 1
  }

  private mutating func takeAttribute(_ known: inout Set<ArraySlice<UInt8>>) {
    let name = document[index...].prefix(while: XMLBytes.isName)
    index = name.endIndex
    var end = index
    while end < document.count, XMLBytes.isSpace(document[end]) { end += 1 }
    var value = document[index..<index]
    if end < document.count, document[end] == 0x3D {
      end += 1
      while end < document.count, XMLBytes.isSpace(document[end]) { end += 1 }
      let mark = end < document.count ? document[end] : 0
      if mark == 0x22 || mark == 0x27 {
        value = document[(end + 1)...].prefix { $0 != mark }
        index = min(value.endIndex + 1, document.count)
      } else {
        value = document[end...].prefix { !XMLBytes.isSpace($0) && $0 != 0x3E && $0 != 0x3C }
        index = value.endIndex
      }
    }
    guard known.count < XMLBalancer.attributeLimit, known.insert(name).inserted else { return }
    balanced.append(0x20)
    balanced.append(contentsOf: name)
    balanced.append(contentsOf: "=\"".utf8)
    for byte in value {
      switch byte {
      case 0x22: balanced.append(contentsOf: "&#34;".utf8)
      case 0x3C: balanced.append(contentsOf: "&#60;".utf8)
      default: balanced.append(byte)
      }
    }
    balanced.append(0x22)
  }
}
