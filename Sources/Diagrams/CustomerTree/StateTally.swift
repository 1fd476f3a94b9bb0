import AccountAnalyses

/// How many companies are covered, gaps and unknown.
struct StateTally: Hashable, Sendable {
  private(set) var covered = 0
  private(set) var gaps = 0
  private(set) var unknown = 0

  /// All companies.
  var total: Int { covered + gaps + unknown }

  /// The share that is covered, up to the share if all unknown ones were covered too; nil without companies.
  var coveredShare: ClosedRange<Double>? {
    guard total > 0 else { return nil }
    return Double(covered) / Double(total)...Double(covered + unknown) / Double(total)
  }

  mutating func add(_ state: CoverageState) {
    switch state {
    case .covered: covered += 1
    case .gap: gaps += 1
    case .unknown: unknown += 1
    }
  }
}
