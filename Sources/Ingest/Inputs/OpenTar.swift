import Containers
import Records

/// A tar being read.
final class OpenTar: OpenInput {
  private let member: Member
  private let reader: TarReader
  private var skipped = 0
  private var isDone = false

  init(_ member: Member) {
    self.member = member
    reader = TarReader(member.source)
  }

  func next() -> OpenInputStep? {
    while !isDone {
      do throws(ContainerError) {
        guard let step = try reader.next() else { return finish() }
        switch step {
        case .broken(let name, let error):
          return .input(
            .rejected(RejectedInput(path: member.document.path + "!/" + name, reason: error.description)))
        case .entry(let entry):
          if FileWalk.isSkipped(entry.name) {
            skipped += 1
            continue
          }
          return .member(member.member(entry.name, at: entry.offset, BufferedSource(reader.content())))
        }
      } catch {
        isDone = true
        return .input(member.rejected(error))
      }
    }
    return nil
  }

  private func finish() -> OpenInputStep? {
    isDone = true
    let count = skipped + reader.passedOver
    if reader.skippedDamage > 0 {
      let error = ContainerError.damaged(kind: "tar headers", problem: "members behind them may be missing")
      return .input(member.rejected(error))
    }
    return count == 0 ? nil : .input(.note(FileWalk.skipNote(count: count, path: member.document.path)))
  }
}
