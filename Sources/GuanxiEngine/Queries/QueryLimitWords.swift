public import QueryExecution

/// Reads the limits of statements.
public enum QueryLimitWords {
  /// The names of the limits, with the most that each can be: far beyond what a machine has, and no number overflows.
  private static let most = [
    "time": 31_536_000, "memory": 1 << 30, "rows": 1 << 50, "expansions": 1 << 50, "threads": 1 << 10,
  ]

  /// The limits that words such as `rows=500000` change: `time` in seconds, `memory` in MiB, `rows`, `expansions` and
  /// `threads`.
  public static func limits(_ words: [String]) throws(GuanxiError) -> QueryLimits {
    var limits = QueryLimits.standard
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let most = most[String(parts[0])], let number = Int(parts[1]), number >= 1, number <= most
      else {
        throw .usage(
          "--limit \(word): write it as time=SECONDS, memory=MIB, rows=NUMBER, expansions=NUMBER or threads=NUMBER, with "
            + "a whole number of 1 or more.")
      }
      switch parts[0] {
      case "time": limits.time = .seconds(number)
      case "memory": limits.memory = number * 1_048_576
      case "rows": limits.rows = number
      case "threads": limits.threads = number
      default: limits.expansions = number
      }
    }
    return limits
  }
}
