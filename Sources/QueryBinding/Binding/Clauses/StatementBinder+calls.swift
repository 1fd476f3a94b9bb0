internal import PropertyGraph
internal import QuerySyntax

extension StatementBinder {
  /// A call of a procedure, with the columns that it adds to the scope.
  ///
  /// A call that stands alone may take its arguments from the parameters, and gives all columns without `YIELD`.
  func bind(
    _ call: ProcedureCall, isStandalone: Bool, _ scope: inout Scope
  ) throws(BindingError) -> (call: BoundCall, columns: [Column]) {
    guard let procedure = catalog.procedures[call.name.text.lowercased()] else {
      throw .unknownProcedure(call.name, known: catalog.procedures.values.map(\.name))
    }
    let arguments: [BoundExpression]
    if let given = call.arguments {
      arguments = try bind(given, of: procedure, call.name, scope)
    } else {
      guard isStandalone || procedure.parameters.isEmpty else { throw .argumentsMissing(call.name) }
      arguments = try implicitArguments(of: procedure, call.name)
    }
    let yielded = try yielded(call, procedure, isStandalone: isStandalone)
    var columns: [Column] = []
    var outputs: [(column: Int, slot: Slot)] = []
    for (position, name) in yielded {
      let type = procedure.columns[position].type
      let slot = try declareNew(name, type, &scope)
      outputs.append((position, slot))
      columns.append(Column(name: name, slot: slot, type: type))
    }
    let after = scope
    let predicate = try call.predicate.map { (predicate) throws(BindingError) in try bindPredicate(predicate, after) }
    let bound = BoundCall(
      procedure: procedure, arguments: arguments, outputs: outputs, predicate: predicate, isOptional: call.isOptional,
      place: call.name.span)
    return (bound, columns)
  }

  private func bind(
    _ given: [Expression], of procedure: any QueryProcedure, _ name: Name, _ scope: Scope
  ) throws(BindingError) -> [BoundExpression] {
    var values: [(expression: Expression, bound: TypedExpression)] = []
    for expression in given { values.append((expression, try bind(expression, ExpressionContext(scope)))) }
    if let named = try named(values, of: procedure, name) { return named }
    let parameters = procedure.parameters
    let needed = (parameters.lastIndex { $0.defaultValue == nil } ?? -1) + 1
    guard given.count >= needed, given.count <= parameters.count else {
      throw .argumentCount(name, wanted: needed...parameters.count, given: given.count)
    }
    var arguments: [BoundExpression] = []
    for (parameter, (expression, bound)) in zip(parameters, values) {
      guard bound.type.fits(argument: parameter.type) else {
        throw .argument(bound.type, of: procedure.name, at: expression.span)
      }
      if !parameter.isNullable, case .literal(.null) = bound.expression.bare {
        throw .nullArgument(parameter.name, of: procedure.name, at: expression.span)
      }
      arguments.append(bound.expression)
    }
    for parameter in parameters.dropFirst(given.count) { arguments.append(.literal(parameter.defaultValue ?? .null)) }
    return arguments
  }

  private func implicitArguments(
    of procedure: any QueryProcedure, _ name: Name
  ) throws(BindingError) -> [BoundExpression] {
    var arguments: [BoundExpression] = []
    for parameter in procedure.parameters {
      if let value = parameter.defaultValue, givenParameters?.contains(parameter.name) != true {
        arguments.append(.literal(value))
      } else {
        try use(parameter: parameter.name, at: name.span)
        arguments.append(.parameter(parameter.name))
      }
    }
    return arguments
  }

  /// The positions of the columns that are taken, and the variables that they become.
  private func yielded(
    _ call: ProcedureCall, _ procedure: any QueryProcedure, isStandalone: Bool
  ) throws(BindingError) -> [(Int, Name)] {
    let all = procedure.columns.enumerated().map { ($0.offset, Name($0.element.name, at: call.name.span)) }
    switch call.yield {
    case nil: return isStandalone ? all : []
    case .all?:
      guard isStandalone else { throw .yieldsAll(at: call.name.span) }
      return all
    case .columns(let items)?:
      var taken: [(Int, Name)] = []
      for item in items {
        guard let position = procedure.columns.firstIndex(where: { $0.name == item.column.text }) else {
          throw .unknownColumn(item.column, of: procedure.name, known: procedure.columns.map(\.name))
        }
        taken.append((position, item.alias ?? item.column))
      }
      return taken
    }
  }
}
