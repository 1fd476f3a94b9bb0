/// Whether a company of a group is covered.
public enum CoverageState: String, Sendable, Hashable, CaseIterable {
  /// Its rung is at or above the threshold.
  case covered
  /// Its rung is known to be below the threshold.
  case gap
  /// Facts that could lift it to the threshold are hidden from the caller or lie before the records.
  case unknown
}
