/// Where an article names a person, as `appearance.mentions` has it: `[[start, length, …, field], …]`.
///
/// Read here because the view `mention` has SQLite parse every mention of an article several times to find those of one sentence.
enum MentionPlaces {
  /// Whether one of them begins within a stretch of a field.
  ///
  /// - Parameters:
  ///   - json: the list as UTF-8.
  ///   - offsets: of the stretch, in Unicode scalars.
  ///   - field: nil for the body.
  static func lie(in offsets: Range<Int64>, of field: String?, _ json: UnsafeBufferPointer<UInt8>) -> Bool {
    let wanted = Array((field ?? "").utf8)
    var (depth, item) = (0, 0)
    var start: Int64 = 0
    var isName = false
    var name: [UInt8] = []
    for byte in json {
      if isName {
        if byte == UInt8(ascii: "\"") { isName = false } else { name.append(byte) }
        continue
      }
      switch byte {
      case UInt8(ascii: "["):
        depth += 1
        (item, start) = (0, 0)
        name.removeAll(keepingCapacity: true)
      case UInt8(ascii: "]"):
        if depth == 2, offsets.contains(start), name == wanted { return true }
        depth -= 1
      case UInt8(ascii: ","): item += 1
      case UInt8(ascii: "\""): isName = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where item == 0:
        // No place in an article has as many digits as would overflow.
        start = start &* 10 &+ Int64(byte - UInt8(ascii: "0"))
      default: break
      }
    }
    return false
  }
}
