import Foundation

/// On what was measured.
enum Machine {
  /// `2 × Intel Xeon …, 24 GB, Debian GNU/Linux 12`
  static var description: String {
    let info = ProcessInfo.processInfo
    let gigabytes = Int((Double(info.physicalMemory) / 1e9).rounded())
    let model = value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "processor"
    let system =
      value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? info.operatingSystemVersionString
    return "\(info.activeProcessorCount) × \(model), \(gigabytes) GB of memory, \(system)"
  }

  private static func value(of key: String, in path: String, separator: Character) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      guard let mark = line.firstIndex(of: separator) else { continue }
      return line[line.index(after: mark)...].trimmingCharacters(in: CharacterSet(charactersIn: " \"\t"))
    }
    return nil
  }
}
