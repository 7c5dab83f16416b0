internal import CLibXML2

extension XMLParser {
  /// The names, up to some, of entities that a document in UTF-8 declares and uses. They are not expanded, as a few of them can
  /// stand for more than any memory holds; HTML's names are read as HTML means them and are none of these.
  public static func entitiesLeft(in document: [UInt8]) -> [String] {
    let head = document.prefix(prologLimit)
    guard let type = head.firstRange(of: "<!DOCTYPE".utf8) else { return [] }
    var declared: Set<ArraySlice<UInt8>> = []
    var index = type.upperBound
    while let mark = head[index...].firstRange(of: "<!ENTITY".utf8) {
      let name = head[mark.upperBound...].drop(while: XMLBytes.isSpace).prefix(while: XMLBytes.isName)
      index = max(name.endIndex, mark.upperBound)
      let isHTML = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) } != nil
      if !name.isEmpty, !isHTML, !name.elementsEqual("apos".utf8) { declared.insert(name) }
    }
    var names: [String] = []
    while !declared.isEmpty, names.count < entityLimit, let mark = document[index...].firstIndex(of: 0x26) {
      let name = document[(mark + 1)...].prefix(while: XMLBytes.isName)
      index = name.endIndex
      guard index < document.count, document[index] == 0x3B, declared.remove(name) != nil else { continue }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// Bytes at the beginning of a document in which its declarations are looked for.
  private static let prologLimit = 1 << 16
  /// The most names that are told.
  private static let entityLimit = 8
}
