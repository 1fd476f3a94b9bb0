internal import PropertyGraph

/// Gathers violations up to a bound for each severity, and counts alike ones together.
struct ViolationCollector {
  private struct Kind: Hashable {
    let reason: String
    let property: String?
    let advice: String
  }

  private let limit: Int
  private(set) var violations: [SchemaViolation] = []
  private var found: [SchemaViolation.Severity: Int] = [:]
  private var repeated: [Kind: (first: SchemaViolation.Subject, count: Int)] = [:]

  init(limit: Int) { self.limit = max(0, limit) }

  mutating func add(_ violation: SchemaViolation) {
    let count = found[violation.severity, default: 0]
    found[violation.severity] = count + 1
    if count < limit { violations.append(violation) }
  }

  /// Counts a warning that is likely to come back many times; it will be one violation with a number.
  mutating func count(_ subject: SchemaViolation.Subject, property: String?, reason: String, advice: String) {
    let kind = Kind(reason: reason, property: property, advice: advice)
    if repeated[kind] != nil {
      repeated[kind]?.count += 1
    } else if repeated.count < limit {
      repeated[kind] = (subject, 1)
    } else {
      found[.warning, default: limit] += 1
    }
  }

  /// Everything that was gathered, with a last line where the bound left some out.
  mutating func finish() -> [SchemaViolation] {
    for (kind, entry) in repeated.sorted(by: { $0.key.reason < $1.key.reason }) {
      let times = entry.count == 1 ? "" : " (\(entry.count) times)"
      add(
        SchemaViolation(
          entry.first, property: kind.property, .warning, reason: kind.reason + times, advice: kind.advice))
    }
    for severity in [SchemaViolation.Severity.error, .warning] {
      let left = found[severity, default: 0] - limit
      guard left > 0 else { continue }
      violations.append(
        SchemaViolation(
          .graph, severity, reason: "\(left) more of severity \(severity.rawValue) are not listed",
          advice: "mend those that are listed, then check again"))
    }
    return violations
  }
}
