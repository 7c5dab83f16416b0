internal import Markup
internal import Records

/// Embeds whose markup stands escaped in an attribute until a script unpacks it.
enum PackedMarkup {
  /// Embed codes have one or two thousand bytes.
  private static let lengthLimit = 20_000
  /// Nodes looked at in the unpacked markup.
  private static let nodeLimit = 40

  /// The embed in an attribute of an element: in any whose value begins with a tag, plain or with `%3C`.
  static func embed(at node: Int, in tree: MarkupTree) -> (embed: Embed, text: String)? {
    let range = tree.nodes[node].range
    for attribute in tree.attributes[Int(range.lowerBound)..<Int(range.upperBound)] {
      guard attribute.value.count >= 20, attribute.value.count <= lengthLimit else { continue }
      let value = tree.bytes(attribute.value)
      let isPlain = value.first == 0x3C
      guard isPlain || value.starts(with: "%3C".utf8) else { continue }
      let bytes =
        isPlain
        ? Array(value) : Array(AddressParts.decode(Substring(String(decoding: value, as: UTF8.self))).utf8)
      guard let document = try? HTMLParser.parse(bytes) else { continue }
      for index in document.tree.nodes.indices.prefix(nodeLimit) where document.tree.nodes[index].tag != .text
      {
        switch document.tree.nodes[index].tag {
        case .blockquote, .iframe, .div, .other:
          if let found = EmbedReader.find(at: index, in: document.tree, mayUnpack: false) { return found }
        default: continue
        }
      }
    }
    return nil
  }
}
