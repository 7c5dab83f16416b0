import Containers
import Records

/// A zip being read; of a WACZ only its web archives.
final class OpenZip: OpenInput {
  private let member: Member
  private let reader: ZipReader
  private var skipped = 0
  private var isDone = false
  /// Whether it was said that the directory is damaged.
  private var hasTold = false

  /// Members are handed to the workers packed up to this size; larger ones are unpacked on the way.
  private static let packedLimit = 8 << 20

  /// Throws for what is no zip, or one that holds an office document or the like.
  init(_ member: Member) throws(IngestError) {
    self.member = member
    do throws(ContainerError) {
      let access: FileAccess
      if let file = member.file {
        access = try file.bytes.access()
      } else {
        access = try FileAccess.spooling(member.source, limit: OpenZip.spoolLimit)
      }
      reader = try ZipReader(access, within: member.limits)
    } catch {
      throw IngestError(error)
    }
    if let kind = OpenZip.document(reader.firstNames) {
      throw .notUnderstood(kind: kind, remedy: "save the text in it, 'limelight formats' lists how")
    }
  }

  /// Zips that come out of a pipe or another container are written to a temporary file of at most 4 GiB.
  private static let spoolLimit = 4 << 30

  var position: Int? { reader.bytesRead }

  func next() -> OpenInputStep? {
    while !isDone {
      do throws(ContainerError) {
        guard let entry = try reader.next() else { return finish() }
        if !entry.isFile {
          if !entry.isFolder { skipped += 1 }
        } else if reader.hasWebArchives {
          if ZipReader.isWebArchive(entry.name) { return open(entry) }
        } else if !MemberName.isUnsafe(entry.name), FileWalk.isSkipped(entry.name) {
          skipped += 1
        } else {
          return open(entry)
        }
      } catch {
        isDone = true
        return .input(member.rejected(error))
      }
    }
    return nil
  }

  private func open(_ entry: ZipEntry) -> OpenInputStep {
    do throws(ContainerError) {
      var opened = member.member(entry.name, at: nil, BufferedSource(try reader.source(of: entry)))
      opened.limits = reader.limits
      if entry.occurrence > 1 {
        // Archives may hold several files of one name, which are no versions of each other.
        opened.document.identity = opened.document.identity.map { $0 + "!\(entry.occurrence)" }
        opened.document.part = " number \(entry.occurrence) of this name"
      }
      let reader = reader
      if entry.packedSize <= OpenZip.packedLimit {
        opened.packed = { () throws(ContainerError) in try reader.packed(entry) }
      }
      return .member(opened)
    } catch {
      return .input(
        .rejected(RejectedInput(path: member.document.path + "!/" + entry.name, reason: error.description)))
    }
  }

  private func finish() -> OpenInputStep? {
    if let damage = reader.damage, !hasTold {
      hasTold = true
      return .input(member.rejected(damage))
    }
    isDone = true
    return skipped == 0 ? nil : .input(.note(FileWalk.skipNote(count: skipped, path: member.document.path)))
  }

  /// What a zip is that is a document itself; nil for archives.
  private static func document(_ names: [String]) -> String? {
    if names.contains("[Content_Types].xml") { return "an office document" }
    if names.first == "mimetype" { return "an e-book or an office document" }
    if names.contains("META-INF/MANIFEST.MF") { return "a Java program" }
    return nil
  }
}
