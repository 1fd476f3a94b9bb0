/// Writes clauses.
enum ClausePrinter {
  static func text(of clause: Clause) -> String {
    switch clause.kind {
    case .match(let isOptional, let pattern, let predicate):
      (isOptional ? "OPTIONAL " : "") + "MATCH " + list(pattern, PatternPrinter.text) + condition(predicate)
    case .unwind(let list, let variable): "UNWIND \(expression(list)) AS \(name(variable))"
    case .call(let call): text(of: call)
    case .subquery(let query, let imports, let isOptional):
      (isOptional ? "OPTIONAL " : "") + "CALL " + text(of: imports) + "{ " + StatementPrinter.text(of: query) + " }"
    case .create(let pattern): "CREATE " + list(pattern, PatternPrinter.text)
    case .merge(let pattern, let onCreate, let onMatch):
      "MERGE " + PatternPrinter.text(of: pattern)
        + (onCreate.isEmpty ? "" : " ON CREATE SET " + list(onCreate, text))
        + (onMatch.isEmpty ? "" : " ON MATCH SET " + list(onMatch, text))
    case .set(let items): "SET " + list(items, text)
    case .remove(let items): "REMOVE " + list(items, text)
    case .delete(let items, let isDetaching): (isDetaching ? "DETACH " : "") + "DELETE " + list(items, expression)
    case .forEach(let variable, let list, let body):
      "FOREACH (\(name(variable)) IN \(ExpressionPrinter.beforeBar(list)) | \(body.map(text).joined(separator: " ")))"
    case .with(let projection, let predicate): "WITH " + text(of: projection) + condition(predicate)
    case .return(let projection): "RETURN " + text(of: projection)
    case .finish: "FINISH"
    }
  }

  private static func text(of imports: SubqueryImports?) -> String {
    switch imports {
    case .all: "(*) "
    case .named(let names): "(" + list(names, name) + ") "
    case nil: ""
    }
  }

  private static func text(of call: ProcedureCall) -> String {
    let path = call.name.text.split(separator: ".").map { StatementPrinter.text(ofName: String($0)) }
    var text = (call.isOptional ? "OPTIONAL CALL " : "CALL ") + path.joined(separator: ".")
    if let arguments = call.arguments { text += "(" + list(arguments, expression) + ")" }
    switch call.yield {
    case .all: text += " YIELD *"
    case .columns(let items) where items.isEmpty: text += " YIELD -"
    case .columns(let items):
      text += " YIELD " + list(items) { name($0.column) + ($0.alias.map { " AS " + name($0) } ?? "") }
    case nil: break
    }
    return text + condition(call.predicate)
  }

  private static func text(of projection: Projection) -> String {
    let items =
      (projection.includesAll ? ["*"] : [])
      + projection.items.map { item in
        expression(item.expression) + (item.alias.map { " AS " + name($0) } ?? "")
      }
    var text = (projection.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", ")
    if !projection.order.isEmpty {
      text += " ORDER BY " + list(projection.order) { expression($0.expression) + ($0.isDescending ? " DESC" : "") }
    }
    if let skip = projection.skip { text += " SKIP " + expression(skip) }
    if let limit = projection.limit { text += " LIMIT " + expression(limit) }
    return text
  }

  private static func text(of item: SetItem) -> String {
    switch item {
    case .property(let target, let key, let value): property(target, key) + " = " + expression(value)
    case .replace(let variable, let map): name(variable) + " = " + expression(map)
    case .add(let variable, let map): name(variable) + " += " + expression(map)
    case .labels(let variable, let labels): name(variable) + labels.map { ":" + PatternPrinter.text(of: $0) }.joined()
    }
  }

  private static func text(of item: RemoveItem) -> String {
    switch item {
    case .property(let target, let key): property(target, key)
    case .labels(let variable, let labels): name(variable) + labels.map { ":" + PatternPrinter.text(of: $0) }.joined()
    }
  }

  private static func property(_ target: Expression, _ key: PropertyName) -> String {
    let subject = ExpressionPrinter.text(of: target, from: .atom)
    switch key {
    case .fixed(let key): return subject + "." + name(key)
    case .dynamic(let key): return subject + "[" + expression(key) + "]"
    }
  }

  private static func condition(_ predicate: Expression?) -> String {
    predicate.map { " WHERE " + expression($0) } ?? ""
  }

  private static func expression(_ expression: Expression) -> String { ExpressionPrinter.text(of: expression) }

  private static func name(_ name: Name) -> String { StatementPrinter.name(name) }

  private static func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    items.map(text).joined(separator: ", ")
  }
}
