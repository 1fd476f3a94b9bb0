public import Procedures
public import PropertyGraph
internal import QuerySyntax

extension StatementBinder {
  /// The arguments of a procedure with options, given in the order in which it declares them: the map that its one
  /// parameter takes. Nil where it has no options, or the map itself is given.
  func named(
    _ given: [(expression: Expression, bound: TypedExpression)], of procedure: any QueryProcedure, _ name: Name
  ) throws(BindingError) -> [BoundExpression]? {
    let options = procedure.options
    guard let first = given.first, !options.isEmpty else { return nil }
    if given.count == 1 {
      switch first.bound.type {
      // What is not known before it runs may be either; the procedure looks at it then.
      case .map, .any: return nil
      default: break
      }
    }
    let needed = (options.lastIndex(where: \.isRequired) ?? -1) + 1
    guard given.count >= needed, given.count <= options.count else {
      throw .argumentCount(name, wanted: max(1, needed)...options.count, given: given.count)
    }
    var entries: [(key: String, value: BoundExpression)] = []
    for (position, (option, (expression, bound))) in zip(options, given).enumerated() {
      guard option.type.taken.contains(where: { bound.type.fits(argument: $0) }) else {
        throw .option(option, position + 1, of: procedure.name, bound.type, at: expression.span)
      }
      entries.append((option.name, bound.expression))
    }
    return [.map(entries)]
  }
}

extension ValueType {
  /// The types of values that an argument of it can be.
  fileprivate var taken: [BoundType] {
    switch self {
    case .choice: [.string]
    // A list of labels or types stands for several of them.
    case .text: [.string, .list(.string)]
    case .integer: [.integer]
    case .number: [.number]
    case .boolean: [.boolean]
    case .date: [.temporal, .string]
    case .named: [.string, .integer, .node]
    case .node: [.node]
    case .facts: [.list(.any), .node]
    }
  }
}

extension BindingError {
  fileprivate static func option(
    _ option: ProcedureParameter, _ position: Int, of procedure: String, _ type: BoundType, at span: SourceSpan
  ) -> BindingError {
    let wanted = option.type.taken.map(\.chineseName).joined(separator: "或")
    return BindingError(
      "InvalidArgumentType",
      "Argument \(position) of \(procedure) is \(option.name), \(option.type.englishName), and this is \(type.englishName).",
      chinese: "\(procedure) 的第 \(position) 个参数是 \(option.name)，应为\(wanted)，而这是\(type.chineseName)。", at: span)
  }
}

extension ValueType {
  /// What a person calls an argument of it, with its article.
  fileprivate var englishName: String {
    switch self {
    case .named(let kind): "the name, the id or the node of \(kind == .account ? "an" : "a") \(kind.name)"
    case .choice: name
    case .boolean: "true or false"
    default: "a \(name)"
    }
  }
}

extension QueryProcedure {
  /// The arguments of a procedure with options, by name: its map, or the value of its first option.
  public func named(_ arguments: [Value]) throws(ProcedureError) -> [String: Value] {
    switch arguments.first {
    case .map(let given)?: return given
    case let value?:
      guard let first = options.first else { break }
      return [first.name: value]
    case nil: break
    }
    throw .wrongType(parameter: "arguments", expected: "map", found: arguments.first?.description ?? "nothing")
  }
}
