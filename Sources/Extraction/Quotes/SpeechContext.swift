internal import Records

/// A document laid out for the questions of quote reading: which token is quoted, which names whom.
///
/// A class, for whoever looks for something in the document holds on to it, and it never changes.
package final class SpeechContext: Sendable {
  let document: Document
  package let cast: Cast
  package let stretches: [QuoteStretch]
  /// For each token the index of its stretch plus one; 0 outside quotation marks.
  let cover: [Int32]
  /// For each token the index of its mention in ``Cast/mentions`` plus one; 0 where nobody is named.
  let named: [Int32]

  init(document: Document, cast: Cast, stretches: [QuoteStretch]) {
    self.document = document
    self.cast = cast
    self.stretches = stretches
    var cover = [Int32](repeating: 0, count: document.tokens.count)
    for (index, stretch) in stretches.enumerated() {
      for token in stretch.tokens { cover[token] = Int32(index + 1) }
    }
    var named = [Int32](repeating: 0, count: document.tokens.count)
    for (index, mention) in cast.mentions.enumerated() {
      for token in mention.tokens { named[token] = Int32(index + 1) }
    }
    self.cover = cover
    self.named = named
  }

  @inline(__always)
  func isQuoted(_ token: Int) -> Bool { cover[token] != 0 }

  /// The index in ``Cast/mentions`` of the mention that holds a token.
  @inline(__always)
  func mention(at token: Int) -> Int? { named[token] == 0 ? nil : Int(named[token]) - 1 }

  @inline(__always)
  func token(_ index: Int) -> Token { document.tokens[index] }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { document.bytes[Int(document.tokens[index].start)] }

  package func text(_ tokens: Range<Int>) -> String { document.text(tokens) }

  func isComma(_ index: Int) -> Bool { token(index).kind == .punctuation && byte(index) == 0x2C }
  func isColon(_ index: Int) -> Bool { token(index).kind == .punctuation && byte(index) == 0x3A }

  /// `.`, `!`, `?` or `…`
  func isStop(_ index: Int) -> Bool {
    let token = token(index)
    guard token.kind == .punctuation else { return false }
    let byte = document.bytes[Int(token.end) - 1]
    return byte == 0x2E || byte == 0x21 || byte == 0x3F || token.end - token.start == 3 && byte == 0xA6
  }

  /// `-`, `–` or `—`, standing as a mark of its own.
  func isDash(_ index: Int) -> Bool {
    let token = token(index)
    guard token.kind == .punctuation else { return false }
    let first = document.bytes[Int(token.start)]
    let last = document.bytes[Int(token.end) - 1]
    return first == 0x2D || first == 0xE2 && last >= 0x90 && last <= 0x95
  }

  /// The first sentence of a paragraph and the one after its last.
  func sentences(of paragraph: Int) -> Range<Int> {
    let tokens = document.paragraphs[paragraph]
    return document.sentence(of: tokens.lowerBound)..<document.sentence(of: tokens.upperBound - 1) + 1
  }
}

/// Who is said to speak, before it is known which person that is.
enum Source: Sendable, Equatable {
  case person(member: Int)
  /// `he`, `she`
  case pronoun(Person.Gender)
  /// `they`, `we`, `I`, `it`, `who`
  case otherPronoun
  /// `the actress`, `his mother`
  case role(Person.Gender)
  /// `a source`, `the magazine`: nobody by name.
  case unnamed
}

/// A source and the tokens that tell it.
package struct SourceMention: Sendable, Equatable {
  package var tokens: Range<Int>
  var source: Source

  /// Whether a pronoun or a description tells it, so that it is still to be found who is meant.
  package var isAnaphoric: Bool {
    switch source {
    case .pronoun, .role: true
    case .person, .otherPronoun, .unnamed: false
    }
  }
}
