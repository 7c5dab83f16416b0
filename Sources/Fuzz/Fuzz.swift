import Foundation

#if FUZZING
  import CFuzzer
#endif

/// Reads made-up inputs until one breaks the readers. Built by `.ci/fuzz` with libFuzzer, which makes the inputs; built
/// plainly it reads files that were found so, `fuzz FILE…`.
@main
enum Fuzz {
  private static let subject = Subject()

  static func main() throws {
    #if FUZZING
      var count = CommandLine.argc
      var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
      exit(
        LLVMFuzzerRunDriver(&count, &arguments) { data, size in
          do {
            try Fuzz.subject.read(Array(UnsafeBufferPointer(start: data, count: size)))
          } catch {
            preconditionFailure("\(error)")
          }
          return 0
        })
    #else
      for path in CommandLine.arguments.dropFirst() {
        print(path)
        try subject.read(Array(try Data(contentsOf: URL(filePath: path))))
      }
    #endif
  }
}
