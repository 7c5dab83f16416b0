/// An input that could not be read as an article.
public struct RejectedInput: Sendable, Equatable {
  /// The path as given, or `-` for standard input.
  public var path: String
  /// UTF-8 bytes before the input in a file that holds several; nil when it is the whole file.
  public var offset: Int?
  /// Line number of the input, from 1, in a file that holds one article a line.
  public var line: Int?
  /// What is wrong and what to do, in one line.
  public var reason: String

  /// Takes the values of the properties of the same names.
  public init(path: String, offset: Int? = nil, line: Int? = nil, reason: String) {
    self.path = path
    self.offset = offset
    self.line = line
    self.reason = reason
  }
}
