import Testing
import Wording

@testable import Ingest

/// The parts of a document, sorted.
struct Parts {
  var drafts: [Draft] = []
  var labels: [String?] = []
  var places: [Range<Int>] = []
  /// Labels and errors.
  var errors: [String] = []
  var notes: [String] = []

  init(_ parts: [DocumentPart]) {
    for part in parts {
      switch part {
      case .draft(let draft, let label, let bytes):
        drafts.append(draft)
        labels.append(label)
        places.append(bytes)
      case .rejected(let error, let label, _): errors.append((label ?? "") + " \(error)")
      case .note(let note): notes.append(note)
      }
    }
  }

  init(_ reader: any FormatReader.Type, _ text: String, path: String = "a") {
    self.init(reader.read(RawDocument(path: path, bytes: Array(text.utf8))))
  }

  /// The only draft.
  var draft: Draft? { drafts.count == 1 ? drafts[0] : nil }
}

extension Draft {
  /// The lines of its text.
  var lines: [String] { units.map(\.line.text) }
}
