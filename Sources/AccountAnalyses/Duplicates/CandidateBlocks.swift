/// Records under the keys that they share: only records of one block are compared, so that the work grows with the records
/// and not with their pairs.
struct CandidateBlocks {
  /// The most records of a block that are all compared with each other.
  static let largestBlock = 50
  /// How far apart two records of a larger block may stand, sorted by their names, to be compared: the sorted
  /// neighbourhood of Hernández and Stolfo (1995, DOI 10.1145/223784.223807).
  static let neighborhood = 10

  private var members: [String: [Int32]] = [:]

  mutating func add(_ record: Int, _ key: String) { members[key, default: []].append(Int32(record)) }

  /// How many records are under a key.
  func count(_ key: String) -> Int { members[key]?.count ?? 0 }

  /// Every pair of records to compare, once, and how many blocks were too large to compare all of them.
  ///
  /// - Parameter name: what the records of a large block are sorted by.
  /// - Complexity: O(memberships · ``largestBlock``).
  func pairs(sortedBy name: (Int) -> String) -> (pairs: [(Int, Int)], largeBlocks: Int) {
    var seen: Set<UInt64> = []
    var large = 0
    for block in members.values where block.count > 1 {
      var block = block
      var reach = block.count
      if block.count > Self.largestBlock {
        large += 1
        reach = Self.neighborhood
        let names = block.map { name(Int($0)) }
        block = block.indices.sorted { (names[$0], block[$0]) < (names[$1], block[$1]) }.map { block[$0] }
      }
      for (place, a) in block.enumerated() {
        for b in block[(place + 1)...].prefix(reach) where a != b {
          seen.insert(UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b))))
        }
      }
    }
    return (seen.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }, large)
  }
}
