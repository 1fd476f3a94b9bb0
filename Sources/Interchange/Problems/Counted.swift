/// Counts in messages.
package enum Counted {
  /// A number and what is counted, such as `1 row` or `2 rows`.
  package static func text(_ count: Int, _ singular: String) -> String {
    "\(count) \(singular)\(count == 1 ? "" : "s")"
  }
}
