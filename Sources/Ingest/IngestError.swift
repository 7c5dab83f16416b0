public import Containers

/// Why an input cannot be read as an article; the description says what is wrong and what to do, in one line.
///
/// The path and line stand beside it, in the `RejectedInput` or in the message of the command.
public enum IngestError: Error, Equatable, CustomStringConvertible {
  /// The system refused to open or read the file; `reason` is its own explanation.
  case unreadable(reason: String)
  /// A socket or a device where an article file was expected.
  case notAFile
  /// Nothing but white space.
  case empty
  /// Nothing but white space in the first so many bytes, after which reading stopped.
  case blank(limit: Int)
  /// Bytes of another kind than text.
  case binary(kind: String)
  /// A container, or a member of one, that cannot be unpacked.
  case container(ContainerError)
  /// Something well known that holds no articles, or not in a way that is read; `remedy` says what to do.
  case notUnderstood(kind: String, remedy: String)
  /// A page longer than the most that is read, in bytes.
  case pageTooLarge(limit: Int)
  /// A page whose elements stand in each other deeper than this.
  case pageTooDeep(limit: Int)
  /// A page that is no article's, with the number of words that read like one.
  case noArticle(words: Int)
  /// More than the most an article may have, both in bytes.
  case tooLarge(limit: Int)
  /// The date line with nothing after it, or a page of which nothing but set-aside lines is left.
  case noText
  /// A folder that holds itself through a symbolic link.
  case folderLoop
  /// Malformed JSON, with the offset of the byte where reading stopped.
  case brokenJSON(problem: String, offset: Int)
  /// Well-formed JSON that is no article.
  case notAnArticle(problem: String)
  /// Malformed XML, with the line where that shows; nil for no place of its own.
  case brokenXML(problem: String, line: Int?)
  /// A table without a column for the text; the names of its columns.
  case noTextColumn(columns: [String])
  /// A table without a column that was asked for.
  case noSuchColumn(String, columns: [String])
  /// A row of a table that cannot be taken apart.
  case brokenRow(problem: String)
  /// A `--map` that says nothing.
  case badMap(text: String, problem: String)
  /// A day that the calendar does not have, or a value that is no day at all.
  case badDate(text: String, problem: String)

  /// What a container's error means for the article that was to be read.
  init(_ error: ContainerError) {
    if case .unreadable(let reason) = error {
      self = .unreadable(reason: reason)
    } else {
      self = .container(error)
    }
  }

  /// The message, lower case: what, why, then the remedy.
  public var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason); check that it exists and that you may read it"
    case .notAFile: "is neither a file nor a folder; pass a file, a folder or - for standard input"
    case .empty: "is empty; there is no article to read"
    case .blank(let limit):
      "begins with \(limit / 1_048_576) MiB of nothing but white space and is read no further; pass an article's text"
    case .binary(let kind): "is no text but \(kind); pass the article itself, 'limelight formats' lists how"
    case .container(let error): error.description
    case .notUnderstood(let kind, let remedy): "is \(kind); \(remedy)"
    case .pageTooLarge(let limit):
      "is a web page longer than \(limit / 1_048_576) MiB, the most that is read as one page; save the article's text instead"
    case .pageTooDeep(let limit):
      "is a web page whose elements stand in each other more than \(limit) deep, which no browser shows either; save the article's text instead"
    case .noArticle(let words):
      "is a web page without an article: \(words) words of it read like one, as on pages of links, searches and errors; save the article's own page"
    case .tooLarge(let limit):
      "is longer than \(limit / 1_048_576) MiB, the most that is read as one article; split it, or pass many articles as JSON Lines, one a line"
    case .noText: "holds no article text, only a date or lines that are set aside; add the text"
    case .folderLoop: "leads back to a folder it lies in; remove the symbolic link"
    case .brokenJSON(let problem, let offset):
      "is no valid JSON: \(problem) at byte \(offset + 1); correct the line"
    case .notAnArticle(let problem): "is no article: \(problem)"
    case .brokenXML(let problem, let line):
      "is no valid XML: \(problem)\(line.map { " in line \($0)" } ?? ""); what could be made out is read, correct the rest"
    case .noTextColumn(let columns):
      "has no column for the text: its columns are \(IngestError.list(columns)); tell which it is, as in --map body=\(IngestError.example(columns))"
    case .noSuchColumn(let name, let columns):
      "has no column '\(name)': its columns are \(IngestError.list(columns)); correct --map"
    case .brokenRow(let problem): "is no row of the table: \(problem); correct the row"
    case .badMap(let text, let problem): "--map cannot be '\(text)': \(problem)"
    case .badDate(let text, let problem):
      "cannot read the publication date '\(text)': \(problem); pass --date to set it"
    }
  }
  /// Names in quotation marks, the first twenty of them.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map { "'\($0.prefix(60))'" }.joined(separator: ", ")
    return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
  }

  /// A column in a form that a shell takes as one word: the last one, where tables have their longest text.
  private static func example(_ names: [String]) -> String {
    let name = names.last ?? "1"
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && !name.isEmpty
      ? name : "\(max(1, names.count))"
  }
}
