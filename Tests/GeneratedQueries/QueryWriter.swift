/// Writes queries that read.
struct QueryWriter {
  private var writer: ExpressionWriter
  private var clauses: [GeneratedQuery.Clause] = []

  /// A query from random choices.
  static func query(using random: inout RandomChoices) -> GeneratedQuery {
    var writer = QueryWriter(writer: ExpressionWriter(random: random, names: VisibleNames()))
    defer { random = writer.writer.random }
    return writer.query()
  }

  private init(writer: ExpressionWriter) { self.writer = writer }

  private mutating func query() -> GeneratedQuery {
    for number in 0..<(1 + writer.random.number(below: 3)) { addClause(isFirst: number == 0) }
    let predicate = writer.boolean(3)
    let names = writer.names.all.sorted()
    guard !names.isEmpty else { return made(predicate, "1 AS one", isPlain: true) }
    switch writer.random.number(below: 6) {
    case 0:
      let key = "\(writer.integer(1)) AS key"
      let values = "count(*) AS rows, sum(\(writer.integer(1))) AS sum, min(\(writer.integer(0))) AS least, "
      return made(predicate, "\(key), \(values)count(DISTINCT \(writer.text(1))) AS texts", isPlain: false)
    case 1: return made(predicate, "DISTINCT \(items(names))", isPlain: false)
    case 2:
      let kept = writer.names.nodes.isEmpty ? names : writer.names.nodes.sorted()
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
    switch writer.random.number(below: isFirst ? 6 : 10) {
    case 0 where isFirst, 6: addMatch(isOptional: true)
    case 7:
      let list = writer.list(1)
      let name = writer.names.fresh()
      writer.names.integers.append(name)
      clauses.append(.other("UNWIND \(list) AS \(name)"))
    case 8: addWith()
    case 9: addSubquery()
    default: addMatch(isOptional: false)
    }
  }

  private mutating func addMatch(isOptional: Bool) {
    var paths = [writer.path()]
    if writer.random.oneIn(4) { paths.append(writer.path()) }
    // The last match of a query often has no predicate, so that one can be put there.
    let predicate = writer.random.oneIn(2) ? writer.boolean(writer.random.number(below: 4)) : nil
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
    if writer.random.oneIn(2) { text += " WHERE \(writer.boolean(2))" }
    clauses.append(.other(text))
  }

  private func isDirected(_ name: String) -> Bool {
    writer.names.relationshipLists.contains(name) || writer.names.paths.contains(name)
  }

  private mutating func addSubquery() {
    guard !writer.names.nodes.isEmpty else { return addMatch(isOptional: false) }
    let start = writer.random.one(of: writer.names.nodes)
    let outer = writer.names
    writer.names.nodes = [start]
    (writer.names.relationships, writer.names.relationshipLists) = ([], [])
    (writer.names.paths, writer.names.integers) = ([], [])
    let path = writer.path().text(isMirrored: false)
    let result = writer.names.fresh()
    let value = writer.integer(1)
    let predicate = writer.random.oneIn(2) ? " WHERE " + writer.boolean(2) : ""
    clauses.append(.other("CALL { WITH \(start) MATCH \(path)\(predicate) RETURN \(value) AS \(result) }"))
    let count = writer.names.count
    writer.names = outer
    writer.names.count = count
    writer.names.integers.append(result)
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
