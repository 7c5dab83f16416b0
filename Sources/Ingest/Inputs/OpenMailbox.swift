import Containers
import Records

/// A mailbox being read.
final class OpenMailbox: OpenInput {
  private let member: Member
  private let reader: MboxReader
  private var hasFailed = false

  init(_ member: Member) {
    self.member = member
    reader = MboxReader(member.source, limit: InputReader.articleLimit)
  }

  func next() -> OpenInputStep? {
    if hasFailed { return nil }
    do throws(ContainerError) {
      guard let message = try reader.next() else { return nil }
      let document = member.part(" message \(message.number)", offset: message.offset)
      if message.isTooLong {
        return .input(document.rejected(.tooLarge(limit: InputReader.articleLimit)))
      }
      return .input(.document(document, PackedBytes(message.bytes), .email))
    } catch {
      hasFailed = true
      return .input(member.rejected(error))
    }
  }
}
