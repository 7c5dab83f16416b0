/// One who may have said a stretch.
package struct SpeakerCandidate: Sendable {
  /// Nil when nobody is told.
  package var mention: SourceMention?
  package var cue: CueFrame?
  /// The stretch whose speaker this one is carried from.
  package var carriedFrom: Int?
  package var evidence: Evidence<SpeakerClue>
}
