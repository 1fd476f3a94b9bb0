/// Writes queries that read.
struct QueryWriter {
  private var writer: ExpressionWriter
  private var clauses: [GeneratedQuery.Clause] = []

  /// A query from random choices.
  static func query(using random: inout RandomChoices) -> GeneratedQuery {
    var writer = QueryWriter(writer: ExpressionWriter(random: random, names: VisibleNames()))
    defer { random = writer.writer.random }
    return writer.writer.random.oneIn(10) ? writer.union() : writer.query()
  }

  private init(writer: ExpressionWriter) { self.writer = writer }

  /// Two queries with the same columns, one behind the other.
  private mutating func union() -> GeneratedQuery {
    var first = unionPart()
    let word = writer.random.one(of: ["UNION", "UNION ALL", "UNION DISTINCT"])
    (clauses, writer.names) = ([], VisibleNames())
    first.union = [GeneratedQuery.Union(word: word, query: unionPart())]
    return first
  }

  private mutating func unionPart() -> GeneratedQuery {
    addClauses()
    let node = writer.names.nodes.isEmpty ? "null" : writer.random.one(of: writer.names.nodes)
    return made("true", "\(node) AS node, \(writer.integer(2)) AS number", isPlain: false)
  }

  private mutating func addClauses() {
    for number in 0..<(1 + writer.random.number(below: 3)) { addClause(isFirst: number == 0) }
  }

  private mutating func query() -> GeneratedQuery {
    addClauses()
    let predicate = writer.boolean(3)
    let names = writer.names.all.sorted()
    guard !names.isEmpty else { return made(predicate, "1 AS one", isPlain: true) }
    let nodes = writer.names.nodes
    switch writer.random.number(below: 12) {
    case 6 where !nodes.isEmpty:
      return made(predicate, "DISTINCT \(writer.random.one(of: nodes)) AS reached", isPlain: false)
    case 7 where !nodes.isEmpty:
      let (key, counted) = (writer.random.one(of: nodes), writer.random.one(of: nodes))
      let values = "count(DISTINCT \(counted)) AS others, max(\(counted).i) AS most"
      return made(predicate, "\(key) AS key, \(values)", isPlain: false)
    case 8:
      let key = nodes.isEmpty ? "1" : writer.random.one(of: nodes)
      let counted = writer.random.one(of: ["*", "*"] + writer.names.relationships + nodes)
      return made(predicate, "\(key) AS key, count(\(counted)) AS rows", isPlain: false)
    case 0:
      let key = "\(writer.integer(1)) AS key"
      let values = "count(*) AS rows, sum(\(writer.integer(1))) AS sum, min(\(writer.integer(0))) AS least, "
      return made(predicate, "\(key), \(values)count(DISTINCT \(writer.text(1))) AS texts", isPlain: false)
    case 1: return made(predicate, "DISTINCT \(items(names))", isPlain: false)
    case 2:
      let kept = writer.names.nodes.isEmpty ? names.filter { !isDirected($0) } : writer.names.nodes.sorted()
      guard !kept.isEmpty else { return made(predicate, items(names), isPlain: true) }
      let order = kept.map { $0 + (writer.random.oneIn(3) ? " DESC" : "") }.joined(separator: ", ")
      let skip = writer.random.oneIn(2) ? " SKIP \(writer.random.number(below: 3))" : ""
      let limit = " LIMIT \(writer.random.number(below: 6))"
      return made(
        predicate, "\(kept.joined(separator: ", ")) ORDER BY \(order)\(skip)\(limit)", isPlain: false, isOrdered: true)
    default: return made(predicate, items(names), isPlain: true)
    }
  }

  private func made(_ predicate: String, _ result: String, isPlain: Bool, isOrdered: Bool = false) -> GeneratedQuery {
    GeneratedQuery(clauses: clauses, predicate: predicate, result: result, isPlain: isPlain, isOrdered: isOrdered)
  }

  /// The variables, and an expression; of paths and lists of relationships, which have a direction, their length.
  private mutating func items(_ names: [String]) -> String {
    let directed = writer.names.relationshipLists
    var items = names.filter { !directed.contains($0) && !writer.names.paths.contains($0) }
    items += directed.map { "size(\($0)) AS s\($0)" } + writer.names.paths.map { "length(\($0)) AS l\($0)" }
    return (items + ["\(writer.integer(2)) AS number", "\(writer.boolean(2)) AS flag"]).joined(separator: ", ")
  }

  private mutating func addClause(isFirst: Bool) {
    switch writer.random.number(below: isFirst ? 6 : 12) {
    case 0 where isFirst, 6: addMatch(isOptional: true)
    case 7:
      let list = writer.list(1)
      let name = writer.names.fresh()
      writer.names.integers.append(name)
      clauses.append(.other("UNWIND \(list) AS \(name)"))
    case 8: addWith()
    case 9: addSubquery()
    case 10: addGrouping()
    default: addMatch(isOptional: false)
    }
  }

  private mutating func addMatch(isOptional: Bool) {
    var paths = [writer.path()]
    if writer.random.oneIn(4) { paths.append(writer.path()) }
    // The last match of a query often has no predicate, so that one can be put there.
    var predicate: String?
    switch writer.random.number(below: 6) {
    case 0: predicate = writer.boolean(writer.random.number(below: 4))
    case 1: predicate = writer.lookup()
    case 2: predicate = "\(writer.lookup()) \(writer.random.one(of: ["AND", "OR"])) \(writer.boolean(1))"
    default: break
    }
    clauses.append(.match(paths, predicate: predicate, isOptional: isOptional))
  }

  private mutating func addWith() {
    let all = writer.names.all.sorted().filter { _ in !writer.random.oneIn(4) }
    let (number, value) = (writer.names.fresh(), writer.integer(1))
    let kept = all + ["\(value) AS \(number)"]
    narrow(to: all)
    var text = "WITH \(writer.random.oneIn(3) ? "DISTINCT " : "")\(kept.joined(separator: ", "))"
    writer.names.integers.append(number)
    if writer.random.oneIn(4), !all.contains(where: isDirected) {
      text += " ORDER BY \((all + [number]).joined(separator: ", ")) LIMIT \(1 + writer.random.number(below: 6))"
    }
    if writer.random.oneIn(4) { text += " WHERE \(writer.boolean(2))" }
    clauses.append(.other(text))
  }

  /// A `WITH` that puts rows together.
  private mutating func addGrouping() {
    let kept = (writer.names.nodes + writer.names.integers).sorted().filter { _ in writer.random.oneIn(2) }
    let values = (0..<(1 + writer.random.number(below: 2))).map { _ in
      let value = writer.random.one(of: ["count(*)", "count", "count(DISTINCT", "sum", "min", "max", "size(collect"])
      switch value {
      case "count(*)": return value
      case "count(DISTINCT": return "count(DISTINCT \(writer.integer(1)))"
      case "size(collect": return "size(collect(\(writer.integer(1))))"
      default: return "\(value)(\(writer.integer(1)))"
      }
    }
    narrow(to: kept)
    var items = kept
    for value in values {
      let name = writer.names.fresh()
      items.append("\(value) AS \(name)")
      writer.names.integers.append(name)
    }
    let condition = writer.random.oneIn(4) ? " WHERE \(writer.boolean(1))" : ""
    clauses.append(.other("WITH \(items.joined(separator: ", "))\(condition)"))
  }

  private func isDirected(_ name: String) -> Bool {
    writer.names.relationshipLists.contains(name) || writer.names.paths.contains(name)
  }

  private mutating func addSubquery() {
    guard !writer.names.nodes.isEmpty else { return addMatch(isOptional: false) }
    let start = writer.random.one(of: writer.names.nodes)
    let outer = writer.names
    let result = writer.names.fresh()
    var parts = [subquery(of: start, giving: result)]
    if writer.random.oneIn(3) { parts.append(subquery(of: start, giving: result)) }
    let union = writer.random.oneIn(2) ? " UNION ALL " : " UNION "
    clauses.append(.other("CALL { \(parts.joined(separator: union)) }"))
    let count = writer.names.count
    writer.names = outer
    writer.names.count = count
    writer.names.integers.append(result)
  }

  private mutating func subquery(of start: String, giving result: String) -> String {
    let count = writer.names.count
    writer.names = VisibleNames()
    (writer.names.nodes, writer.names.count) = ([start], count)
    let path = writer.path().text(isMirrored: false)
    let predicate = writer.random.oneIn(3) ? " WHERE " + writer.boolean(2) : ""
    let value = writer.random.oneIn(3) ? "sum(\(writer.integer(1)))" : writer.integer(1)
    return "WITH \(start) MATCH \(path)\(predicate) RETURN \(value) AS \(result)"
  }

  private mutating func narrow(to kept: [String]) {
    let kept = Set(kept)
    writer.names.nodes.removeAll { !kept.contains($0) }
    writer.names.relationships.removeAll { !kept.contains($0) }
    writer.names.relationshipLists.removeAll { !kept.contains($0) }
    writer.names.paths.removeAll { !kept.contains($0) }
    writer.names.integers.removeAll { !kept.contains($0) }
  }
}
