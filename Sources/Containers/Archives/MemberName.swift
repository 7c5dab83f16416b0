/// Names of members of archives, which anyone may have written.
public enum MemberName {
  /// Whether a name leads out of the folder that an archive is unpacked into, or does so on some system: it is absolute, has
  /// the part `..`, a backslash, or a drive letter.
  public static func isUnsafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    if bytes.first == 0x2F || bytes.contains(0x5C) || bytes.contains(0) { return true }
    if bytes.count > 1, bytes[1] == 0x3A, (0x61...0x7A).contains(bytes[0].lowered | 0x20) { return true }
    return bytes.split(separator: 0x2F).contains { $0.elementsEqual([0x2E, 0x2E]) }
  }

  /// A name without `./` before it.
  static func plain(_ name: String) -> String {
    var name = Substring(name)
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    return String(name)
  }
}
