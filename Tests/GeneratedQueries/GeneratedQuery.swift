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

  /// A query whose rows come too.
  struct Union {
    /// `UNION` or `UNION ALL`.
    let word: String
    let query: GeneratedQuery
  }

  /// The clauses before the last.
  var clauses: [Clause]
  /// A predicate on their rows.
  var predicate: String
  /// What is returned, behind `RETURN`.
  var result: String
  /// Whether the result has one row for each row of the clauses before.
  let isPlain: Bool
  /// Whether the order of the rows is told.
  let isOrdered: Bool
  /// Queries with the same columns.
  var union: [Union] = []

  /// The query; from the other end of each path where `isMirrored`.
  func text(isMirrored: Bool = false) -> String {
    union.reduce(text("RETURN " + result, isMirrored)) { text, next in
      "\(text) \(next.word) \(next.query.text(isMirrored: isMirrored))"
    }
  }

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

extension GeneratedQuery {
  /// Queries that say a little less, those first that say least. Some of them mean nothing, as a variable is gone.
  var smaller: [GeneratedQuery] {
    var result: [GeneratedQuery] = []
    func add(_ change: (inout GeneratedQuery) -> Void) {
      var query = self
      change(&query)
      result.append(query)
    }
    if !union.isEmpty { add { $0.union = [] } }
    for position in clauses.indices where clauses.count > 1 { add { $0.clauses.remove(at: position) } }
    let items = self.result.components(of: ", ")
    if items.count > 1 { for item in items { add { $0.result = item } } }
    for (position, clause) in clauses.enumerated() {
      guard case .match(let paths, let predicate, let isOptional) = clause else { continue }
      func replace(_ paths: [GeneratedPath], _ predicate: String?, _ isOptional: Bool) {
        add { $0.clauses[position] = .match(paths, predicate: predicate, isOptional: isOptional) }
      }
      if predicate != nil { replace(paths, nil, isOptional) }
      if isOptional { replace(paths, predicate, false) }
      for (number, path) in paths.enumerated() {
        if paths.count > 1 {
          var fewer = paths
          fewer.remove(at: number)
          replace(fewer, predicate, isOptional)
        }
        for shorter in path.shorter {
          var changed = paths
          changed[number] = shorter
          replace(changed, predicate, isOptional)
        }
      }
    }
    if predicate != "true" { add { $0.predicate = "true" } }
    return result
  }
}

extension String {
  /// The parts between separators, as texts of their own.
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = []
    var depth = 0
    var part = ""
    for character in self {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      part.append(character)
      if depth == 0, part.hasSuffix(separator) {
        parts.append(String(part.dropLast(separator.count)))
        part = ""
      }
    }
    return parts + [part]
  }
}
