/// How many companies are covered, gaps and unknown.
struct CoverageTally: Hashable, Sendable {
  private(set) var covered = 0
  private(set) var gaps = 0
  private(set) var unknown = 0

  /// All companies.
  var total: Int { covered + gaps + unknown }

  mutating func add(_ state: CustomerTreeModel.State) {
    switch state {
    case .covered: covered += 1
    case .gap: gaps += 1
    case .unknown: unknown += 1
    }
  }
}
