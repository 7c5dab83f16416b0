import Containers
import Records

/// A JSON array being read, element by element.
final class OpenArray: OpenInput {
  private let member: Member
  private var stream: ElementStream
  private var hasElements = false
  private var isDone = false

  /// `start` holds bytes already read from the source.
  init(_ member: Member, source: any ByteSource, start: [UInt8], at place: ArrayPlace) {
    self.member = member
    stream = ElementStream(source: source, limit: InputReader.articleLimit, start: start, at: place)
  }

  var isReady: Bool { stream.hasElement }
  var position: Int? { stream.offset }

  func next() -> OpenInputStep? {
    if isDone { return nil }
    do throws(ContainerError) {
      guard let element = try stream.next() else { return finish() }
      hasElements = true
      let document = member.part(" element \(element.number)", offset: element.offset)
      if element.isTooLong { return .input(document.rejected(.tooLarge(limit: InputReader.articleLimit))) }
      return .input(.document(document, PackedBytes(element.bytes), .json))
    } catch {
      isDone = true
      return .input(member.rejected(error))
    }
  }

  private func finish() -> OpenInputStep? {
    isDone = true
    if let problem = stream.problem { return .input(member.rejected(problem)) }
    if hasElements { return nil }
    let problem = "it is an array without elements; put an object into it for each article"
    return .input(member.rejected(.notAnArticle(problem: problem)))
  }
}
