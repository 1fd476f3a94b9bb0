public import PropertyGraph

/// The arguments of one call, checked against the procedure's declaration and completed with its defaults.
public struct ProcedureArguments: Sendable, Hashable {
  /// The declaration that they were checked against.
  public let signature: ProcedureSignature
  private let values: [String: Value]

  /// Checks arguments.
  ///
  /// Text is read as the declared type, so that a command line can pass what was typed. Null means "not given".
  ///
  /// - Parameters:
  ///   - given: the arguments by name.
  ///   - signature: the declaration of the procedure.
  public init(_ given: [String: Value], for signature: ProcedureSignature) throws(ProcedureError) {
    self.signature = signature
    for name in given.keys.sorted() where signature.parameter(name) == nil {
      let known = signature.parameters.map(\.name)
      throw .unknownParameter(
        name, procedure: signature.name, nearest: NearestName.find(name, among: known), known: known)
    }
    var values: [String: Value] = [:]
    for parameter in signature.parameters {
      let value = given[parameter.name] ?? .null
      if !value.isNull {
        values[parameter.name] = try parameter.checked(value)
      } else if parameter.isRequired {
        throw .missingArgument(parameter.name, procedure: signature.name, type: parameter.type.name)
      } else if !parameter.defaultValue.isNull {
        values[parameter.name] = parameter.defaultValue
      }
    }
    self.values = values
  }

  /// The argument of a parameter or its default; null where there is neither.
  public subscript(name: String) -> Value { values[name] ?? .null }

  /// The whole number that was given for a parameter, or its default.
  public func integer(_ name: String) throws(ProcedureError) -> Int {
    if case .integer(let value) = self[name] { return value }
    throw missing(name)
  }

  /// The number that was given for a parameter, or its default.
  public func number(_ name: String) throws(ProcedureError) -> Double {
    switch self[name] {
    case .integer(let value): return Double(value)
    case .float(let value): return value
    default: throw missing(name)
    }
  }

  /// The text that was given for a parameter, or its default.
  public func text(_ name: String) throws(ProcedureError) -> String {
    if case .string(let value) = self[name] { return value }
    throw missing(name)
  }

  /// The date that was given for a parameter, or its default.
  public func date(_ name: String) throws(ProcedureError) -> CalendarDate {
    if case .date(let value) = self[name] { return value }
    throw missing(name)
  }

  private func missing(_ name: String) -> ProcedureError {
    .missingArgument(name, procedure: signature.name, type: signature.parameter(name)?.type.name ?? "value")
  }
}
