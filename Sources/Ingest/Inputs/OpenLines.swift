import Containers
import Records

/// JSON Lines being read.
final class OpenLines: OpenInput {
  private let member: Member
  private var stream: LineStream
  private var hasFailed = false

  init(_ member: Member, source: any ByteSource) {
    self.member = member
    stream = LineStream(source: source, limit: InputReader.articleLimit)
  }

  var isReady: Bool { stream.hasLine }
  var position: Int? { stream.offset }

  func next() -> OpenInputStep? {
    if hasFailed { return nil }
    stream.skipEmptyLines()
    do throws(ContainerError) {
      guard let line = try stream.next() else { return nil }
      let document = member.part(" line \(line.number)", offset: line.offset, line: line.number)
      if line.isTooLong {
        return .input(document.rejected(.tooLarge(limit: InputReader.articleLimit)))
      }
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return .nothing }
      return .input(.document(document, PackedBytes(line.bytes), .jsonl))
    } catch {
      hasFailed = true
      return .input(member.rejected(error))
    }
  }
}
