import Testing

@testable import Storage

struct MentionPlacesTests {
  private static let list =
    #"[[3,9,3,40],[120,4,20,60,2],[7,4,7,30,1,"headline"],[250,9,0,80,0,"captions[2]"]]"#

  @Test(arguments: [
    (0..<4, nil, true), (0..<3, nil, false), (4..<120, nil, false), (100..<121, nil, true),
    (7..<8, nil, false), (7..<8, "headline", true), (7..<8, "deck", false), (3..<4, "headline", false),
    (200..<300, "captions[2]", true), (200..<300, "captions[1]", false), (200..<300, nil, false),
    (3..<3, nil, false),
  ])
  func findsNamesInASentence(offsets: Range<Int64>, field: String?, isNamed: Bool) {
    for list in [MentionPlacesTests.list, MentionPlacesTests.list.replacing(",", with: ", ")] {
      #expect(
        Array(list.utf8).withUnsafeBufferPointer { MentionPlaces.lie(in: offsets, of: field, $0) } == isNamed)
    }
    #expect(!Array("[]".utf8).withUnsafeBufferPointer { MentionPlaces.lie(in: offsets, of: field, $0) })
  }
}
