/// Writes the words of one block and measures them on the way.
struct BlockScan {
  private var start = -1
  private var block = TextBlock(kind: .paragraph, text: 0..<0, element: 0)
  private var isInWord = false
  private var pendingSpace = false
  /// Line breaks since the last word.
  private var breaks = 0
  /// The last byte that is no closing mark.
  private var lastByte: UInt8 = 0
  private var isCellOpen = false
  /// Hash of the word being read.
  private var word = CueWords.seed
  /// Whether an odd number of ideographs has been read.
  private var isHalf = false

  /// The hash that a block of these words has.
  static func hash(of text: String) -> UInt64 {
    var scan = BlockScan()
    var bytes = TextBuffer(capacity: text.utf8.count)
    var text = text
    text.withUTF8 { scan.add($0, isLink: false, isPreformatted: false, into: &bytes) }
    let hash = scan.finish(&bytes, element: 0)?.hash ?? 0
    _ = bytes.take()
    return hash
  }

  /// Adds a run of text.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, isLink: Bool, isPreformatted: Bool, into bytes: inout TextBuffer
  ) {
    // A byte gives a byte at most, and the run a separator.
    bytes.reserve(text.count + 4)
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte <= 0x20 {
        if isPreformatted, start >= 0, byte == 0x0A {
          bytes.append(0x0A)
          pendingSpace = false
          isInWord = false
        } else {
          pendingSpace = true
        }
        index += 1
        continue
      }
      // A no-break space is a blank like others; marks of direction and breaks of zero width are none of the words.
      if byte == 0xC2, index + 1 < count, text[index + 1] == 0xA0 {
        pendingSpace = true
        index += 2
        continue
      }
      let isPunctuation = byte == 0xE2 && index + 2 < count && text[index + 1] == 0x80
      if isPunctuation, text[index + 2] == 0x8B {
        index += 3
        continue
      }
      if start < 0 {
        start = bytes.count
      } else if breaks > 0 {
        bytes.append(0x0A)
        endWord()
      } else if isCellOpen {
        bytes.append(0x20)
        bytes.append(0x7C)
        bytes.append(0x20)
        endWord()
      } else if pendingSpace {
        bytes.append(0x20)
        endWord()
      }
      isCellOpen = false
      breaks = 0
      pendingSpace = false
      if isPunctuation {
        // An apostrophe is part of its word; closing marks do not hide the end of a sentence.
        let mark = text[index + 2]
        if mark != 0x99 { isInWord = false }
        if mark != 0x99, mark != 0x9D { lastByte = mark == 0xA6 ? 0x2E : 0 }
        for offset in 0..<3 { bytes.append(text[index + offset]) }
        index += 3
        continue
      }
      if byte >= 0xE3, byte <= 0xEF, index + 2 < count, isIdeographic(byte, text[index + 1]) {
        takeIdeograph(byte, text[index + 1], text[index + 2], isLink)
        for offset in 0..<3 { bytes.append(text[index + offset]) }
        index += 3
        continue
      }
      take(byte, isLink)
      bytes.append(byte)
      index += 1
    }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8, _ isLink: Bool) {
    switch byte {
    case 0x61...0x7A, 0x80...:
      if !isInWord { beginWord(isLink) }
      block.hash = (block.hash ^ UInt64(byte)) &* 0x100_0000_01B3
      word = CueWords.step(word, byte)
    case 0x41...0x5A:
      if !isInWord {
        beginWord(isLink)
        block.capitals += 1
      }
      block.hash = (block.hash ^ UInt64(byte)) &* 0x100_0000_01B3
      word = CueWords.step(word, byte | 0x20)
    case 0x30...0x39:
      if !isInWord { beginWord(isLink) }
      block.digits += 1
      block.hash = (block.hash ^ UInt64(byte)) &* 0x100_0000_01B3
    case 0x2C: block.commas += 1
    case 0x40: block.handles += 1
    case 0x22, 0x27, 0x29, 0x5D: return
    default: break
    }
    lastByte = byte
  }

  /// Whether two bytes begin a character of a script without blanks between words, or its punctuation.
  private func isIdeographic(_ first: UInt8, _ second: UInt8) -> Bool {
    first <= 0xE9 || first == 0xEF && (second == 0xBC || second == 0xBD)
  }

  /// Two ideographs count as a word, which is about what they are in Chinese and Japanese.
  private mutating func takeIdeograph(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ isLink: Bool) {
    isInWord = false
    lastByte = 0
    switch (first, second, third) {
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): block.commas += 1
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): block.ends += 1
    default:
      isHalf.toggle()
      if isHalf {
        block.words += 1
        if isLink { block.linkWords += 1 }
      }
      block.hash = (block.hash ^ UInt64(second) << 8 ^ UInt64(third)) &* 0x100_0000_01B3
    }
  }

  private mutating func beginWord(_ isLink: Bool) {
    isInWord = true
    word = CueWords.seed
    block.words += 1
    if isLink { block.linkWords += 1 }
  }

  /// Ends a word at a blank.
  private mutating func endWord() {
    if isInWord, let cue = CueWords.table.cue(word) { block.cues[cue] &+= 1 }
    isInWord = false
    if BlockScan.ends(lastByte) { block.ends += 1 }
  }

  private static func ends(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }

  /// Whether no text has been read of the block.
  var isEmpty: Bool { start < 0 }

  /// Tells that something stands here that words do not run across.
  mutating func separate() { pendingSpace = true }

  /// Tells that a cell of a table's row begins.
  mutating func beginCell() { if start >= 0 { isCellOpen = true } }

  /// Tells that a link begins.
  mutating func beginLink() { block.links += 1 }

  /// Takes a `br`; returns whether it is the second in a row, which parts paragraphs.
  mutating func breakLine(into bytes: inout TextBuffer) -> Bool {
    breaks += 1
    return breaks > 1 && start >= 0
  }

  /// The block written so far, nil when there are no words; begins a new one.
  mutating func finish(_ bytes: inout TextBuffer, element: Int) -> TextBlock? {
    defer {
      start = -1
      block = TextBlock(kind: .paragraph, text: 0..<0, element: 0)
      isHalf = false
      isInWord = false
      pendingSpace = false
      breaks = 0
      isCellOpen = false
      lastByte = 0
    }
    guard start >= 0 else { return nil }
    guard block.words > 0 else {
      bytes.removeAll(from: start)
      return nil
    }
    if isInWord, let cue = CueWords.table.cue(word) { block.cues[cue] &+= 1 }
    block.text = start..<bytes.count
    block.element = element
    var last = bytes.count - 1
    // Closing quotation marks and brackets: " ' ) ] » ” ’
    while last > start {
      let byte = bytes[last]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        last -= 1
      } else if last > start + 2, bytes[last - 2] == 0xE2, bytes[last - 1] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        last -= 3
      } else {
        break
      }
    }
    if BlockScan.ends(bytes[last]) {
      block.isTerminated = true
      block.ends += 1
    } else if bytes[last] == 0x3A {
      block.isTerminated = true
    } else if last > start + 1, bytes[last - 2] == 0xE3, bytes[last - 1] == 0x80 {
      block.isTerminated = bytes[last] == 0x82
    }
    return block
  }
}
