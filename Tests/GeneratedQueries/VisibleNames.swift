/// The variables that an expression may use, by what they stand for.
struct VisibleNames {
  var nodes: [String] = []
  var relationships: [String] = []
  var relationshipLists: [String] = []
  var paths: [String] = []
  var integers: [String] = []
  /// How many variables have been named, so that no name comes twice.
  var count = 0

  mutating func fresh() -> String {
    count += 1
    return "v\(count)"
  }

  var entities: [String] { nodes + relationships }

  /// Everything that can be carried on by `WITH`.
  var all: [String] { nodes + relationships + relationshipLists + paths + integers }
}
