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
    text = rows.map { PostFrame.withoutPictures($0.text) }.filter { !$0.isEmpty }.joined(separator: "\n")
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
        guard let found = tree.attribute("href", of: index).flatMap({ PostAddress($0) }) else { break }
        // A quoted post is linked before the post's own signature.
        if PostFrame.agree(found.platform, platform) { address = found }
        linkEnd = Int(tree.nodes[index].end)
      case .time: rows[rows.count - 1].time = tree.attribute("datetime", of: index)
      default: break
      }
    }
  }

  private mutating func breakRow() {
    if rows.last?.bytes.isEmpty == false { rows.append(Row()) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    let last = rows.count - 1
    for byte in bytes {
      if byte > 0x20 {
        rows[last].bytes.append(byte)
        if !isLink { rows[last].isLink = false }
      } else if rows[last].bytes.last != 0x20, !rows[last].bytes.isEmpty {
        rows[last].bytes.append(0x20)
      }
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

  /// A line without the addresses of its pictures, and without the shortened addresses at its end, which stand for pictures and
  /// quoted posts.
  private static func withoutPictures(_ line: String) -> String {
    guard line.contains("pic.") || line.contains("t.co/") || line.contains("[image") else { return line }
    var words = line.split(separator: " ").map { word -> Substring in
      for mark in ["pic.twitter.com/", "pic.x.com/"] {
        guard let start = word.firstRange(of: mark)?.lowerBound else { continue }
        // The address may be glued to the last word.
        var before = word[..<start]
        for scheme in ["https://", "http://"] where before.hasSuffix(scheme) {
          before = before.dropLast(scheme.count)
        }
        return before
      }
      return word
    }
    while let last = words.last, last.isEmpty || isShortened(last) { words.removeLast() }
    return words.filter { !$0.isEmpty }.joined(separator: " ").replacing("[image or embed]", with: "")
  }

  private static func isShortened(_ word: Substring) -> Bool {
    word.hasPrefix("https://t.co/") || word.hasPrefix("http://t.co/")
  }

  /// Whether two names mean one network.
  private static func agree(_ one: String, _ other: String) -> Bool {
    one == other || [one, other].allSatisfy { $0 == "X" || $0 == "Twitter" }
  }
}
