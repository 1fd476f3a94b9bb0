/// A query that reads, of which variants can be written that must give the same rows.
struct GeneratedQuery {
  /// What a query begins with.
  enum Clause {
    case match([GeneratedPath], predicate: String?, isOptional: Bool)
    case other(String)

    func text(isMirrored: Bool) -> String {
      switch self {
      case .match(let paths, let predicate, let isOptional):
        (isOptional ? "OPTIONAL MATCH " : "MATCH ")
          + paths.map { $0.text(isMirrored: isMirrored) }.joined(separator: ", ")
          + (predicate.map { " WHERE " + $0 } ?? "")
      case .other(let text): text
      }
    }
  }

  /// The clauses before the last.
  let clauses: [Clause]
  /// A predicate on their rows.
  let predicate: String
  /// What is returned, behind `RETURN`.
  let result: String
  /// Whether the result has one row for each row of the clauses before.
  let isPlain: Bool
  /// Whether the order of the rows is told.
  let isOrdered: Bool

  /// The query; from the other end of each path where `isMirrored`.
  func text(isMirrored: Bool = false) -> String { text("RETURN " + result, isMirrored) }

  /// The query with a condition on the rows.
  func text(where condition: String) -> String {
    if case .match(let paths, nil, false)? = clauses.last {
      let last = Clause.match(paths, predicate: condition, isOptional: false)
      return ((clauses.dropLast() + [last]).map { $0.text(isMirrored: false) } + ["RETURN " + result])
        .joined(separator: " ")
    }
    return text("WITH * WHERE \(condition) RETURN \(result)", false)
  }

  /// The query that counts the rows of a plain one.
  var counting: String { text("RETURN count(*) AS rows", false) }

  private func text(_ end: String, _ isMirrored: Bool) -> String {
    (clauses.map { $0.text(isMirrored: isMirrored) } + [end]).joined(separator: " ")
  }
}
