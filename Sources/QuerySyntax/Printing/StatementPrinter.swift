/// Writes trees as text that is read as the same tree.
public enum StatementPrinter {
  /// The text of a statement, on one line.
  public static func text(of statement: Statement) -> String {
    let plain =
      switch statement.kind {
      case .query(let query): text(of: query)
      case .schema(let command): text(of: command)
      }
    let body = plain + (statement.picture.map { " AS " + name($0) } ?? "")
    switch statement.inspection {
    case .explain: return "EXPLAIN " + body
    case .profile: return "PROFILE " + body
    case nil: return body
    }
  }

  /// The text of a query.
  public static func text(of query: Query) -> String {
    zip(query.isAll, query.rest).reduce(text(of: query.first)) { text, part in
      text + (part.0 ? " UNION ALL " : " UNION ") + Self.text(of: part.1)
    }
  }

  /// The text of an expression.
  public static func text(of expression: Expression) -> String { ExpressionPrinter.text(of: expression) }

  /// A name, between backquotes where it could be read as something else.
  public static func text(ofName name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain =
      Lexer.isNameStart(scalars.first) && scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
      && !Parser.reserved.contains(name.uppercased()) && FullWidth.plain(name).utf8.elementsEqual(name.utf8)
    return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
  }

  /// Text as a literal.
  public static func literal(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.properties.generalCategory == .control:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  private static func text(of query: SingleQuery) -> String {
    var parts: [String] = []
    if let graph = query.graph {
      parts.append(
        "USE" + (graph.name.map { " GRAPH " + name($0) } ?? "") + (graph.version.map(text(of:)) ?? "")
          + (graph.asOf.map { " AS OF " + text(of: $0) } ?? ""))
    }
    return (parts + query.clauses.map(ClausePrinter.text)).joined(separator: " ")
  }

  private static func text(of version: UsedGraph.Version) -> String {
    switch version {
    case .number(let number): " AT VERSION \(number)"
    case .text(let text): " AT VERSION " + literal(text)
    case .parameter(let parameter): " AT VERSION $" + text(ofName: parameter)
    }
  }

  private static func text(of command: SchemaCommand) -> String {
    func named(_ name: Name?) -> String { name.map { " " + Self.name($0) } ?? "" }
    switch command {
    case .createIndex(let name, let label, let key, let ifNotExists):
      return "CREATE INDEX\(named(name))\(ifNotExists ? " IF NOT EXISTS" : "") FOR (n:\(self.name(label))) "
        + "ON (n.\(self.name(key)))"
    case .createUniqueConstraint(let name, let label, let key, let ifNotExists):
      return "CREATE CONSTRAINT\(named(name))\(ifNotExists ? " IF NOT EXISTS" : "") FOR (n:\(self.name(label))) "
        + "REQUIRE n.\(self.name(key)) IS UNIQUE"
    case .createExistenceConstraint(let name, let label, let key, let ifNotExists):
      return "CREATE CONSTRAINT\(named(name))\(ifNotExists ? " IF NOT EXISTS" : "") FOR (n:\(self.name(label))) "
        + "REQUIRE n.\(self.name(key)) IS NOT NULL"
    case .dropExistenceConstraint(let label, let key, let ifExists):
      return "DROP CONSTRAINT\(ifExists ? " IF EXISTS" : "") ON (n:\(self.name(label))) "
        + "ASSERT n.\(self.name(key)) IS NOT NULL"
    case .dropIndex(let label, let key, let ifExists):
      return "DROP INDEX\(ifExists ? " IF EXISTS" : "") ON :\(self.name(label))(\(self.name(key)))"
    case .dropNamed(let name, let isConstraint, let ifExists):
      return "DROP \(isConstraint ? "CONSTRAINT" : "INDEX")\(named(name))\(ifExists ? " IF EXISTS" : "")"
    case .show(let shown): return "SHOW " + shown.rawValue.uppercased()
    }
  }

  static func name(_ name: Name) -> String { text(ofName: name.text) }
}
