import Foundation
import Testing

/// A temporary folder in which the built `limelight` is run as a user runs it.
struct Workplace {
  let folder: URL

  /// What one run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    /// Lines of standard output, without the last, empty one.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "limelight-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Does the work in a fresh folder and removes it.
  static func with<Result>(_ work: (Workplace) throws -> Result) throws -> Result {
    let place = try Workplace()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    return try work(place)
  }

  /// Writes a file, making the folders on its way.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes bytes to a file, making the folders on its way.
  func write(_ data: Data, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Runs `limelight` with the arguments; standard output and error go to files, so no pipe can fill up.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try start(Self.binary(), arguments, environment: environment)
  }

  /// Runs a shell command in which `$LIMELIGHT` is the built binary.
  func shell(_ command: String) throws -> Outcome {
    try start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", command], environment: ["LIMELIGHT": Self.binary().path])
  }

  /// Runs `limelight` with a pseudoterminal for its output and gives what it drew.
  func onTerminal(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
    var main: Int32 = -1
    var side: Int32 = -1
    try #require(openpty(&main, &side, nil, nil, nil) == 0)
    // Processes of other tests must not keep the terminal open.
    for descriptor in [main, side] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let process = Process()
    process.executableURL = try Self.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["TERM": "xterm-256color"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: side, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    close(side)
    var drawn = Data()
    var piece = [UInt8](repeating: 0, count: 4096)
    // Reading fails once the last holder of the other side has closed it.
    while case let count = read(main, &piece, piece.count), count > 0 {
      drawn.append(contentsOf: piece[..<count])
    }
    close(main)
    process.waitUntilExit()
    return String(decoding: drawn, as: UTF8.self)
  }

  private func start(_ executable: URL, _ arguments: [String], environment: [String: String]) throws
    -> Outcome
  {
    let streams = try ["out", "err"].map { name in
      let url = folder.appendingPathComponent(".\(name)-\(UUID().uuidString)")
      try Data().write(to: url)
      return url
    }
    defer { for url in streams { try? FileManager.default.removeItem(at: url) } }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self))
  }

  /// The binary beside the test bundle.
  private static func binary() throws -> URL {
    let places =
      [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
      + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let candidates = places.map { $0.appendingPathComponent("limelight") }
    return try #require(
      candidates.first { url in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
      }, "no limelight beside \(Bundle.main.bundleURL.path)")
  }
}

/// Every line parsed as JSON.
func jsonObjects(_ outcome: Workplace.Outcome) throws -> [[String: Any]] {
  try outcome.lines.map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }
}
