internal import PropertyGraph

/// Rows of values that have come before: compared with each other while they are few, and by their hashes then.
struct SeenRows {
  /// To compare this many takes less time than to make a hash.
  private static let mostCompared = 8

  private var few: [[Value]] = []
  private var many: Set<[Value]> = []

  /// Adds a row; false where one like it has come before. O(values of the row).
  mutating func insert(_ row: [Value]) -> Bool {
    guard many.isEmpty else { return many.insert(row).inserted }
    if few.contains(row) { return false }
    few.append(row)
    if few.count > Self.mostCompared {
      many = Set(few)
      few = []
    }
    return true
  }
}
