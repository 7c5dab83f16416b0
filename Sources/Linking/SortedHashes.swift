/// Hashes in ascending order, each once.
///
/// Hashes are spread evenly, so that as many buckets as there are hashes hold a few each: put there by their upper bits, next to nothing
/// is left to sort. Crowded buckets, as equal hashes make them, are sorted as any list is.
enum SortedHashes {
  /// Hashes in a bucket beyond which the library sorts it.
  private static let crowd = 12

  static func unique(_ hashes: [UInt64]) -> [UInt64] {
    var sorted = spread(hashes)
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  private static func spread(_ hashes: [UInt64]) -> [UInt64] {
    guard hashes.count > crowd else { return hashes.sorted() }
    let bits = Int.bitWidth - hashes.count.leadingZeroBitCount
    let shift = UInt64(64 - bits)
    // Where the next hash of each bucket goes.
    var places = [Int32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { places[Int(hash >> shift) + 1] += 1 }
    for bucket in 1..<places.count { places[bucket] += places[bucket - 1] }
    var sorted = [UInt64](repeating: 0, count: hashes.count)
    for hash in hashes {
      let bucket = Int(hash >> shift)
      sorted[Int(places[bucket])] = hash
      places[bucket] += 1
    }
    var start = 0
    for place in places.dropLast() {
      let end = Int(place)
      if end - start > crowd {
        sorted[start..<end].sort()
      } else if end - start > 1 {
        insert(start..<end, of: &sorted)
      }
      start = end
    }
    return sorted
  }

  /// Sorts a few by insertion.
  private static func insert(_ range: Range<Int>, of list: inout [UInt64]) {
    for index in range.dropFirst() {
      let hash = list[index]
      var at = index
      while at > range.lowerBound, list[at - 1] > hash {
        list[at] = list[at - 1]
        at -= 1
      }
      list[at] = hash
    }
  }
}
