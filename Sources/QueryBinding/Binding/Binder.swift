public import QuerySyntax

/// Looks up every name of a statement and checks the rules that can be checked before it is run.
public enum Binder {
  /// The statement with its names looked up.
  ///
  /// - Parameters:
  ///   - statement: The statement as it was parsed.
  ///   - catalog: The functions, procedures and names that there are.
  ///   - parameters: The names of the parameters that are given; nil where they are not known yet, as with `EXPLAIN`.
  ///
  /// Time grows with the length of the statement times its depth. Recursion is as deep as the tree.
  public static func bind(
    _ statement: Statement, catalog: BindingCatalog, parameters: Set<String>? = nil
  ) throws(BindingError) -> BoundStatement {
    let binder = StatementBinder(catalog: catalog, givenParameters: parameters)
    let kind: BoundStatement.Kind
    switch statement.kind {
    case .query(let query):
      kind = .query(try binder.bind(query, as: .statement, in: Scope()).query)
    case .schema(let command):
      if case .show = command {} else { binder.isReadOnly = false }
      kind = .schema(command)
    }
    return BoundStatement(
      inspection: statement.inspection, kind: kind, slotCount: binder.slotCount,
      parameters: binder.usedParameters.sorted(), isReadOnly: binder.isReadOnly, isVolatile: binder.isVolatile,
      warnings: binder.doubtfulNames.warnings)
  }
}
