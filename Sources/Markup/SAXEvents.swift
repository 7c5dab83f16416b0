internal import CLibXML2

/// Joins libxml2's parsers to a tree builder; nothing outside the bytes is ever read, no entity is ever defined.
enum SAXEvents {
  /// Goes through a page.
  static func html(_ bytes: [UInt8], into builder: TreeBuilder) {
    xmlInitParser()
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    var events = xmlSAXHandler()
    events.startElement = { builder, name, attributes in
      guard let builder = SAXEvents.builder(builder), let name else { return }
      builder.begin(name)
      SAXEvents.addAttributes(attributes, to: builder)
    }
    events.endElement = { builder, _ in SAXEvents.builder(builder)?.end() }
    events.characters = SAXEvents.characters
    events.cdataBlock = SAXEvents.characters
    events.ignorableWhitespace = SAXEvents.characters
    context.pointee.sax.pointee = events
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    builder.stop = { xmlStopParser(context) }
    defer { builder.stop = nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return }
      let document = htmlCtxtReadMemory(
        context, start.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count), nil, "UTF-8",
        Int32(options))
      if let document { xmlFreeDoc(document) }
    }
  }

  /// Goes through an XML document and returns what is wrong with it first: the parser's words and the line, nil when nothing is.
  static func xml(_ bytes: [UInt8], into builder: TreeBuilder) -> (problem: String, line: Int)? {
    xmlInitParser()
    guard let context = xmlNewParserCtxt() else { return ("out of memory", 0) }
    defer { xmlFreeParserCtxt(context) }
    var events = xmlSAXHandler()
    events.startElement = { builder, name, attributes in
      guard let builder = SAXEvents.builder(builder), let name else { return }
      builder.look?()
      builder.begin(name)
      SAXEvents.addAttributes(attributes, to: builder)
    }
    events.endElement = { builder, _ in
      SAXEvents.builder(builder)?.look?()
      SAXEvents.builder(builder)?.end()
    }
    events.characters = SAXEvents.characters
    events.cdataBlock = SAXEvents.characters
    events.ignorableWhitespace = SAXEvents.characters
    // The five entities of XML; declarations are not heeded.
    events.getEntity = { _, name in name.flatMap { xmlGetPredefinedEntity($0) } }
    context.pointee.sax.pointee = events
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    builder.stop = { xmlStopParser(context) }
    // The parser keeps its last error only, which often is but a consequence of the first.
    var first: (problem: String, line: Int)?
    builder.look = { if first == nil, context.pointee.wellFormed == 0 { first = SAXEvents.problem(context) } }
    defer { (builder.stop, builder.look) = (nil, nil) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_SAX1.rawValue | XML_PARSE_HUGE.rawValue
      | XML_PARSE_NOENT.rawValue
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return }
      let document = xmlCtxtReadMemory(
        context, start.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count), nil, "UTF-8",
        Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    return first ?? (context.pointee.wellFormed == 0 ? problem(context) : nil)
  }

  /// The last error's words, without the lines of other places in them, and its line.
  private static func problem(_ context: xmlParserCtxtPtr) -> (problem: String, line: Int)? {
    let error = context.pointee.lastError
    guard let message = error.message else { return nil }
    let text = String(cString: message).split(whereSeparator: \.isNewline).first ?? ""
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if words.last == "line", word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        words.removeLast()
      } else {
        words.append(word)
      }
    }
    return (words.joined(separator: " "), Int(error.line))
  }

  private static let characters: charactersSAXFunc = { builder, text, count in
    guard let builder = SAXEvents.builder(builder), let text else { return }
    builder.text(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> TreeBuilder? {
    pointer.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Names and values in turn, up to a null.
  private static func addAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, to builder: TreeBuilder
  ) {
    guard var next = attributes, next.pointee != nil else { return }
    while let name = next.pointee {
      let value = next[1]
      builder.attribute(
        name, UnsafeBufferPointer(start: value, count: value.map { Int(xmlStrlen($0)) } ?? 0))
      next += 2
    }
    builder.endAttributes()
  }
}
