import ArgumentParser
import Foundation
import Storage

/// What every decision by hand needs: whose it is, and in which archive.
struct CurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who decides, for the log; when not given, $LIMELIGHT_USER, else the login name.", valueName: "name"))
  var who: String?

  @Flag(help: "Write the decision as one line of JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  /// Whose decision it is, made now.
  var decider: Decider {
    let environment = ProcessInfo.processInfo.environment["LIMELIGHT_USER"] ?? ""
    let who = who ?? (environment.isEmpty ? NSUserName() : environment)
    return Decider(who: who.isEmpty ? "unknown" : who, time: Date().ISO8601Format())
  }

  func validate() throws {
    if let who, who.allSatisfy(\.isWhitespace) { throw ValidationError("--who must not be empty.") }
  }
}
