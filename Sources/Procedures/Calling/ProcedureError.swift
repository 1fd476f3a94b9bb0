/// Why a procedure could not answer.
public enum ProcedureError: Error, Sendable, Hashable {
  /// The procedure has no such parameter.
  case unknownParameter(String, procedure: String, nearest: String?, known: [String])
  /// A required argument is absent.
  case missingArgument(String, procedure: String, type: String)
  /// An argument is of the wrong type.
  case wrongType(parameter: String, expected: String, found: String)
  /// An argument lies outside of what is allowed.
  case outOfRange(parameter: String, found: String, allowed: String)
  /// Nothing of that kind has that name or id; the candidates are near it.
  case unknownName(String, kind: NamedKind, candidates: [String])
  /// Several of that kind fit the name.
  case ambiguousName(String, kind: NamedKind, candidates: [String])
  /// A label or relationship type that nothing in sight bears; the one nearest to it.
  case nothingBears(String, parameter: String, nearest: String?)
  /// A relationship has no usable number under the property that is to be its weight.
  case noWeight(relationship: String, property: String, found: String)
  /// An answer would take too long: the estimated steps, and how many are allowed.
  case tooCostly(procedure: String, steps: Double, allowed: Int, remedy: LocalizedText)

  /// What is wrong.
  public var message: String {
    switch self {
    case .unknownParameter(let name, let procedure, _, _): "\(procedure) has no parameter '\(name)'"
    case .missingArgument(let name, let procedure, let type): "\(procedure) needs '\(name)' (\(type))"
    case .wrongType(let parameter, let expected, let found): "'\(parameter)' must be a \(expected), not \(found)"
    case .outOfRange(let parameter, let found, let allowed): "'\(parameter)' must be \(allowed), not \(found)"
    case .unknownName(let name, let kind, _): "no \(kind.name) is called '\(name)'"
    case .ambiguousName(let name, let kind, _): "'\(name)' fits more than one \(kind.name)"
    case .nothingBears(let name, let parameter, _):
      "'\(parameter)' names '\(name)', but nothing in the graph bears that"
    case .noWeight(let relationship, let property, let found):
      "\(relationship) has no number of at least 0 as '\(property)', but \(found)"
    case .tooCostly(let procedure, let steps, let allowed, _):
      "\(procedure) would take about \(Self.shown(steps)) steps; \(Self.shown(Double(allowed))) are allowed"
    }
  }

  /// The argument to blame, where one is.
  public var parameter: String? {
    switch self {
    case .unknownParameter(let name, _, _, _): name
    case .wrongType(let parameter, _, _), .outOfRange(let parameter, _, _), .nothingBears(_, let parameter, _):
      parameter
    case .missingArgument, .unknownName, .ambiguousName, .noWeight, .tooCostly: nil
    }
  }

  /// The name to blame, where one is.
  public var givenName: String? {
    switch self {
    case .unknownName(let name, _, _), .ambiguousName(let name, _, _): name
    default: nil
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .unknownParameter(_, _, let nearest?, _): "did you mean '\(nearest)'?"
    case .unknownParameter(_, _, nil, let known): "its parameters are: \(known.joined(separator: ", "))"
    case .missingArgument(let name, _, _): "give a value for '\(name)'"
    case .wrongType(let parameter, let expected, _): "give '\(parameter)' as a \(expected)"
    case .outOfRange(let parameter, _, let allowed): "choose '\(parameter)' so that it is \(allowed)"
    case .unknownName(_, let kind, let candidates) where candidates.isEmpty:
      "check the spelling, or whether the graph has nodes with the label \(kind.label)"
    case .unknownName(_, _, let candidates): "did you mean: \(candidates.joined(separator: "; "))?"
    case .ambiguousName(_, _, let candidates): "give the id of one of: \(candidates.joined(separator: "; "))"
    case .nothingBears(_, _, let nearest?): "did you mean '\(nearest)'?"
    case .nothingBears(_, _, nil): "CALL db.labels() and CALL db.relationshipTypes() list what there is"
    case .noWeight: "mend the property, or give 'defaultWeight' for relationships without it"
    case .tooCostly(_, _, _, let remedy): remedy.english
    }
  }

  /// Millions and more as such, so that nobody counts zeros.
  static func shown(_ steps: Double) -> String {
    steps < 1e6
      ? String(Int(steps)) : steps < 1e9 ? "\(Int(steps / 1e6)) million" : "\(Int(min(steps / 1e9, 1e9))) billion"
  }
}

extension ProcedureError: CustomStringConvertible {
  /// The message, and the advice where the message does not say it already.
  public var description: String {
    switch self {
    case .wrongType, .outOfRange: message
    default: "\(message): \(advice)"
    }
  }
}
