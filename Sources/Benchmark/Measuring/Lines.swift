import Foundation

/// The lines of a file of any size, one at a time.
struct Lines {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Calls the closure with the bytes of each line, without its end, for as many lines as asked.
  func forEach(first count: Int = .max, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let file = fopen(path, "r") else { throw BenchmarkError("cannot read '\(path)'") }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    var taken = 0
    while taken < count {
      let length = getline(&line, &capacity, file)
      guard length > 0 else { return }
      let end = line?[length - 1] == 0x0A ? length - 1 : length
      try body(UnsafeRawBufferPointer(start: line, count: end))
      taken += 1
    }
  }

  /// Copies the first lines into another file.
  ///
  /// - Returns: how many there were.
  func copy(first count: Int, to target: String) throws -> Int {
    guard let file = fopen(target, "w") else { throw BenchmarkError("cannot write '\(target)'") }
    defer { fclose(file) }
    var copied = 0
    try forEach(first: count) { line in
      guard fwrite(line.baseAddress, 1, line.count, file) == line.count, fputc(0x0A, file) >= 0 else {
        throw BenchmarkError("cannot write '\(target)'")
      }
      copied += 1
    }
    return copied
  }
}
