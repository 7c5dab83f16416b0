extension StyledText {
  /// The text broken between words into lines of at most so many columns; a `\n` in it ends a line, a word that is too long is cut.
  ///
  /// - Parameters:
  ///   - columns: at least 1; counts the indents.
  ///   - first: put before the first line.
  ///   - rest: put before every further line; usually blanks as wide as `first`.
  package func wrapped(to columns: Int, first: StyledText = StyledText(), rest: StyledText = StyledText())
    -> [StyledText]
  {
    var lines = LineFiller(columns: max(1, columns), first: first, rest: rest)
    for word in words() {
      switch word {
      case .blank: lines.pendingBlank = true
      case .newline: lines.breakLine()
      case .word(let text): lines.add(text)
      }
    }
    return lines.finished()
  }

  private enum Word {
    case blank, newline
    case word(StyledText)
  }

  /// Words with their looks; a word may have several.
  private func words() -> [Word] {
    var result: [Word] = []
    var current = StyledText()
    func close() {
      if !current.isEmpty { result.append(.word(current)) }
      current = StyledText()
    }
    for run in runs {
      var letters = ""
      func flush() {
        current.append(letters, run.look)
        letters = ""
      }
      for character in run.text {
        if character == " " || character == "\n" {
          flush()
          close()
          result.append(character == "\n" ? .newline : .blank)
        } else {
          letters.append(character)
          // After an East Asian wide character a line may end, since those scripts have no blanks.
          if character.unicodeScalars.first.map({ WideScalars.breaksAfter($0.value) }) == true {
            flush()
            close()
          }
        }
      }
      flush()
    }
    close()
    return result
  }
}

/// Fills lines with words.
private struct LineFiller {
  let columns: Int
  let rest: StyledText
  var lines: [StyledText] = []
  var line: StyledText
  var used: Int
  var isFresh = true
  var pendingBlank = false

  init(columns: Int, first: StyledText, rest: StyledText) {
    self.columns = columns
    self.rest = rest
    line = first
    used = first.columns
  }

  mutating func add(_ word: StyledText) {
    let width = word.columns
    let blank = pendingBlank && !isFresh ? 1 : 0
    pendingBlank = false
    if !isFresh, used + blank + width > columns {
      breakLine()
    } else if blank == 1 {
      // The blank takes the look of the words it stands between, when they share one.
      let look = line.runs.last?.look == word.runs.first?.look ? word.runs.first?.look : nil
      line.append(" ", look ?? [])
      used += 1
    }
    if used + width > columns, width > 1 {
      cut(word)
    } else {
      line += word
      used += width
    }
    isFresh = false
  }

  /// Puts a word that is longer than a line on as many lines as it takes, from where the line at hand ends. A line that has no room for
  /// even the first of the characters left takes all of them.
  private mutating func cut(_ word: StyledText) {
    var room = max(columns - used, 1)
    var holdsPart = false
    for run in word.runs {
      var start = run.text.startIndex
      for index in run.text.indices {
        let width = DisplayWidth.columns(run.text[index])
        if width > room {
          if holdsPart {
            line.append(String(run.text[start..<index]), run.look)
            start = index
            breakLine()
            room = max(columns - used, 1)
          }
          if width > room { room = .max }
        }
        room -= width
        used += width
        holdsPart = true
      }
      line.append(String(run.text[start...]), run.look)
    }
  }

  mutating func breakLine() {
    lines.append(line)
    line = rest
    used = rest.columns
    isFresh = true
    pendingBlank = false
  }

  mutating func finished() -> [StyledText] {
    lines.append(line)
    return lines
  }
}

extension WideScalars {
  /// Whether a line may end after the ideograph or kana.
  static func breaksAfter(_ value: UInt32) -> Bool {
    value >= 0x2E80 && value < 0x1F000 && contains(value)
  }
}
