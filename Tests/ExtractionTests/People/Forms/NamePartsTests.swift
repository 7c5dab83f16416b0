import Testing

@testable import Extraction

@Suite struct NamePartsTests {
  private func parts(_ keys: [UInt64]) -> NameParts {
    var parts = NameParts()
    for key in keys { parts.append(key) }
    return parts
  }

  @Test(arguments: 0..<9) func holdsAsManyAsThereAre(_ count: Int) {
    let keys = (0..<UInt64(count)).map { $0 * 7 + 1 }
    let parts = parts(keys)
    #expect(Array(parts) == keys)
    #expect(parts.first == keys.first)
    #expect(parts.last == keys.last)
  }

  @Test func areEqualWhenAllAre() {
    let keys: [UInt64] = [1, 2, 3, 4, 5, 6]
    #expect(parts(keys) == parts(keys))
    #expect(parts(keys).hash == parts(keys).hash)
    for index in keys.indices {
      var other = keys
      other[index] = 9
      #expect(parts(keys) != parts(other))
      #expect(parts(keys).hash != parts(other).hash)
    }
    #expect(parts([1]) != parts([1, 0]))
    #expect(parts([1]).hash != parts([1, 0]).hash)
  }
}
