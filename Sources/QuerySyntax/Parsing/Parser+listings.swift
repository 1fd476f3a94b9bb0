/// `SHOW` with something behind it, which is read as the call of a procedure that gives the same rows.
extension Parser {
  private static let procedures: [(words: [String], procedure: String)] = [
    (["PROCEDURES", "PROCEDURE"], "dbms.procedures"), (["FUNCTIONS", "FUNCTION"], "dbms.functions"),
    (["INDEXES", "INDEX"], "db.indexes"), (["CONSTRAINTS", "CONSTRAINT"], "db.constraints"),
  ]

  /// `SHOW FUNCTIONS YIELD name … WHERE … ORDER BY … RETURN …`, or with `WHERE` alone; nil where nothing of the kind follows.
  mutating func listing() throws(SyntaxError) -> Query? {
    let start = place
    guard isAt("SHOW"), token(ahead: 2).keyword == "YIELD" || token(ahead: 2).keyword == "WHERE",
      let word = token(ahead: 1).keyword,
      let procedure = Self.procedures.first(where: { $0.words.contains(word) })?.procedure
    else { return nil }
    advance()
    let name = Name(procedure, at: token.span)
    advance()
    var call = ProcedureCall(name: name, arguments: [], yield: .all)
    try yields(of: &call)
    if call.yield == nil { call.yield = .all }
    if call.predicate == nil, accept("WHERE") { call.predicate = try expression() }
    let span = span(from: start)
    var clauses = [Clause(.call(call), at: span)]
    while let clause = try clause() { clauses.append(clause) }
    guard let last = clauses.last, clauses.count > 1 else {
      return Query(SingleQuery(clauses: clauses, span: span), span: span)
    }
    if case .return = last.kind {} else { clauses.append(Clause(.return(Self.items(of: call)), at: span)) }
    return Query(SingleQuery(clauses: clauses, span: span), span: span)
  }

  /// The columns that a call gives, in their order.
  private static func items(of call: ProcedureCall) -> Projection {
    guard case .columns(let columns)? = call.yield else { return Projection(includesAll: true, items: []) }
    return Projection(
      items: columns.map { column in
        let name = column.alias ?? column.column
        return ProjectionItem(Expression(.variable(name), at: name.span), alias: nil, text: name.text)
      })
  }
}
