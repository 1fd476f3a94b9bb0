internal import PropertyGraph

/// What the general and the organisational level of a relationship are counted from.
struct HealthTally {
  /// The departments known, and those of them with a strong pair.
  var departments = (known: 0, strong: 0)
  /// The people of the two highest levels, and those of them who met one of ours.
  var leaders = (known: 0, met: 0)
  let hasContract: Bool
  let hasPlan: Bool

  /// The levels.
  ///
  /// - Parameters:
  ///   - key: the key level, which is counted from the decision chains.
  ///   - facts: what the other two rest on.
  func levels(key: Bounds?, facts: [Value]) -> HealthLevels {
    let share = leaders.known == 0 ? nil : Double(leaders.met) / Double(leaders.known)
    let sure = (hasContract ? 40.0 : 0) + (hasPlan ? 20 : 0)
    return HealthLevels(
      key: key,
      general: departments.known == 0 ? nil : 100 * Double(departments.strong) / Double(departments.known),
      organisational: Bounds(lower: sure + 40 * (share ?? 0), upper: sure + 40 * (share ?? 1)), facts: facts)
  }
}
