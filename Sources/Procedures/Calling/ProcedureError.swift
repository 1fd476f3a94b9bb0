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

  /// What is wrong.
  public var message: String {
    switch self {
    case .unknownParameter(let name, let procedure, _, _): "\(procedure) has no parameter '\(name)'"
    case .missingArgument(let name, let procedure, let type): "\(procedure) needs '\(name)' (\(type))"
    case .wrongType(let parameter, let expected, let found): "'\(parameter)' must be a \(expected), not \(found)"
    case .outOfRange(let parameter, let found, let allowed): "'\(parameter)' must be \(allowed), not \(found)"
    case .unknownName(let name, let kind, _): "no \(kind.name) is called '\(name)'"
    case .ambiguousName(let name, let kind, _): "'\(name)' fits more than one \(kind.name)"
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
    }
  }
}

extension ProcedureError: CustomStringConvertible {
  /// The message and the advice.
  public var description: String { "\(message): \(advice)" }
}
