import Foundation

/// Another program, run to its end and measured from outside.
enum ChildProcess {
  struct Usage {
    /// By the clock on the wall.
    var seconds: Double
    /// Of all its threads, in the program and in the kernel.
    var processorSeconds: Double
    /// The most memory it held; at least what this process holds, as Linux counts a child's from its making on.
    var peakBytes: Int
    var status: Int32
  }

  /// Runs a program by its path, or by its name in `PATH`. Its output is thrown away, its errors are shown.
  ///
  /// - Parameter input: the file it reads as standard input; none when nil.
  static func run(_ command: [String], input: String? = nil) throws -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] =
      ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for variable in environment { free(variable) } }
    var child = pid_t()
    let start = ContinuousClock.now
    let code = posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else {
      throw BenchmarkError("cannot run '\(command[0])': \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("lost sight of '\(command[0])'") }
    }
    let time = (ContinuousClock.now - start).components
    return Usage(
      seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18,
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(usage.ru_maxrss) * unit,
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  /// The same, where anything but success is an error.
  static func succeed(_ command: [String], input: String? = nil) throws -> Usage {
    let usage = try run(command, input: input)
    guard usage.status == 0 else {
      throw BenchmarkError("'\(command.joined(separator: " "))' ended with status \(usage.status)")
    }
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  /// Bytes in which the kernel tells memory.
  #if os(Linux)
    private static let unit = 1024
  #else
    private static let unit = 1
  #endif
}
