/// Makes tar archives.
package struct SampleTar {
  private var archive: [UInt8] = []

  package init() {}

  /// The archive with its end.
  package var bytes: [UInt8] { archive + [UInt8](repeating: 0, count: 1024) }

  /// Adds a member; `type` as in the header: `0` a file, `5` a folder, `2` a link, `L` a GNU long name, `x` a pax header.
  package mutating func add(
    _ name: String, _ bytes: [UInt8], type: Character = "0", size: Int? = nil, prefix: String = ""
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at index: Int) {
      header.replaceSubrange(index..<(index + text.utf8.count), with: text.utf8)
    }
    put(String(name.utf8.prefix(100).map { Character(Unicode.Scalar($0)) }), at: 0)
    put("0000644\0", at: 100)
    put(octal(size ?? bytes.count, digits: 11) + " ", at: 124)
    put(octal(0, digits: 11) + " ", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put("ustar\u{0}00", at: 257)
    put(prefix, at: 345)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ", at: 148)
    archive += header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// A record of a pax header: `LENGTH key=value`, the length counting itself.
  package static func pax(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while "\(length)\(rest)".utf8.count != length { length = "\(length)\(rest)".utf8.count }
    return Array("\(length)\(rest)".utf8)
  }

  private func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
