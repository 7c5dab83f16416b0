internal import Markup
internal import Wording

/// What stands in the frame of an embedded post: its own words, who signed it, and the address it links to.
struct PostFrame {
  /// The post's own words, lines parted by `\n`.
  private(set) var text = ""
  private(set) var signature: PostSignatureLine?
  /// The address of the post, from the last link to one of the platform.
  private(set) var address: PostAddress?

  /// A line of the frame.
  private struct Row {
    var bytes: [UInt8] = []
    /// Whether all of it is a link to the post itself.
    var isLink = true
    /// Machine-readable time in it.
    var time: String?

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private var rows: [Row] = [Row()]

  /// Nodes read of a frame, and bytes of its words: posts are short.
  private static let nodeLimit = 400
  private static let lengthLimit = 20_000

  init(_ node: Int, in tree: MarkupTree, platform: String) {
    read(node, tree, platform)
    for row in rows.indices { while rows[row].bytes.last == 0x20 { rows[row].bytes.removeLast() } }
    rows.removeAll { $0.bytes.isEmpty }
    takeSignature(platform)
    rows.removeAll { PostFrame.isFurniture($0.text, isLink: $0.isLink, platform: platform) }
    text = PostFrame.withoutPictures(rows.map(\.text).joined(separator: "\n"))
  }

  private mutating func read(_ node: Int, _ tree: MarkupTree, _ platform: String) {
    var blockEnds: [Int] = []
    var linkEnd = 0
    var length = 0
    let end = min(Int(tree.nodes[node].end), node + PostFrame.nodeLimit)
    for index in node + 1..<max(end, node + 1) {
      while let last = blockEnds.last, last <= index {
        blockEnds.removeLast()
        breakRow()
      }
      switch tree.nodes[index].tag {
      case .text:
        let bytes = tree.bytes(tree.nodes[index].range)
        length += bytes.count
        if length <= PostFrame.lengthLimit { append(bytes, isLink: index < linkEnd) }
      case .br: breakRow()
      case .p, .div, .section, .li, .blockquote, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .h6:
        breakRow()
        blockEnds.append(Int(tree.nodes[index].end))
      case .a:
        guard let found = tree.attribute(.href, of: index).flatMap({ PostAddress($0) }) else { break }
        // A quoted post is linked before the post's own signature.
        if PostFrame.agree(found.platform, platform) { address = found }
        linkEnd = Int(tree.nodes[index].end)
      case .time: rows[rows.count - 1].time = tree.attribute(.datetime, of: index)
      default: break
      }
    }
  }

  private mutating func breakRow() {
    if rows.last?.bytes.isEmpty == false { rows.append(Row()) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    let last = rows.count - 1
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0xA0, previous == 0xC2 {
        // A no-break space.
        rows[last].bytes.removeLast()
        if rows[last].bytes.last != 0x20, !rows[last].bytes.isEmpty { rows[last].bytes.append(0x20) }
      } else if byte > 0x20 {
        rows[last].bytes.append(byte)
        if !isLink { rows[last].isLink = false }
      } else if rows[last].bytes.last != 0x20, !rows[last].bytes.isEmpty {
        rows[last].bytes.append(0x20)
      }
      previous = byte
    }
  }

  /// Takes the last line that signs the post, with the day on the line behind it.
  private mutating func takeSignature(_ platform: String) {
    for index in rows.indices.reversed() {
      let text = rows[index].text
      if let found = PostSignatureLine(text, platform: platform) {
        signature = found
        var last = index
        if found.day == nil, index + 1 < rows.count {
          let next = Line(rows[index + 1].text)
          if next.wordCount <= 8, let day = DateReader.day(in: Line(rows[index + 1].text.lowercased()).folded)
          {
            signature?.day = day.day
            last = index + 1
          }
        }
        if signature?.day == nil, let time = rows[index...last].lazy.compactMap({ $0.time }).first {
          signature?.day = PageMoment.read(time) { first, _ in .dayFirst }?.day
        }
        // The words may stand on the line of the signature.
        let words = found.before
        rows.removeSubrange(index...last)
        if !words.isEmpty {
          var row = Row()
          row.bytes = Array(words.utf8)
          row.isLink = false
          rows.insert(row, at: index)
        }
        return
      }
    }
  }

  /// Lines that the network adds: `View this post on Instagram`, the music of a video, the mark of a picture.
  private static func isFurniture(_ line: String, isLink: Bool, platform: String) -> Bool {
    let folded = line.lowercased()
    if isLink {
      let words = Line(line).wordCount
      if words <= 9, folded.contains(platform.lowercased()) { return true }
      if PostAddress(line) != nil { return true }
    }
    if folded == "[image or embed]" || line.hasPrefix("♬") { return true }
    return platform == "TikTok" && line.hasPrefix("@") && !line.contains(" ")
  }

  /// Words without the addresses of pictures, and without the shortened addresses at their end, which stand for pictures and quoted
  /// posts.
  private static func withoutPictures(_ text: String) -> String {
    var lines = text.split(separator: "\n").map { line in
      line.split(separator: " ").map { without(pictures, $0) }.filter { !$0.isEmpty }
    }
    while let last = lines.last {
      guard let word = last.last else {
        lines.removeLast()
        continue
      }
      let rest = without(shortened, word)
      if rest == word { break }
      lines[lines.count - 1].removeLast()
      if !rest.isEmpty { lines[lines.count - 1].append(rest) }
    }
    return lines.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  private static let pictures: [StaticString] = ["pic.twitter.com/", "pic.x.com/"]
  private static let shortened: [StaticString] = ["https://t.co/", "http://t.co/"]

  /// A word up to an address in it, which may be glued to it.
  private static func without(_ addresses: [StaticString], _ word: Substring) -> Substring {
    let bytes = Array(word.utf8)[...]
    for address in addresses {
      guard let found = ByteSearch.first(address, in: bytes) else { continue }
      var end = found.lowerBound
      for scheme in ["https://", "http://"] as [StaticString]
      where ByteSearch.last(scheme, in: bytes[..<end])?.upperBound == end {
        end -= scheme.utf8CodeUnitCount
      }
      return Substring(String(decoding: bytes[..<end], as: UTF8.self))
    }
    return word
  }

  /// Whether two names mean one network.
  private static func agree(_ one: String, _ other: String) -> Bool {
    one == other || [one, other].allSatisfy { $0 == "X" || $0 == "Twitter" }
  }
}
