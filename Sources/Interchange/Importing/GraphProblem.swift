public import AccountModel
public import PropertyGraph

/// Something wrong, or doubtful, about a graph as a whole; the import says which line of which file it comes from.
public struct GraphProblem: Sendable, Hashable {
  /// What a problem is about.
  public enum Subject: Sendable, Hashable {
    /// A node.
    case node(NodeID)
    /// A relationship.
    case relationship(RelationshipID)
    /// The graph as a whole.
    case graph
  }

  /// How grave it is.
  public var severity: ImportProblem.Severity
  /// What it is about.
  public var subject: Subject
  /// The name of the property at fault, if there is one.
  public var property: String?
  /// What is wrong, with the value at fault: a sentence without its full stop.
  public var reason: String
  /// What to do about it: one sentence.
  public var advice: String

  /// Describes a problem.
  public init(
    severity: ImportProblem.Severity, subject: Subject, property: String? = nil, reason: String, advice: String
  ) {
    self.severity = severity
    self.subject = subject
    self.property = property
    self.reason = reason
    self.advice = advice
  }
}

extension GraphProblem {
  /// A violation of the account schema as a problem of an import.
  public init(_ violation: SchemaViolation) {
    let subject: Subject =
      switch violation.subject {
      case .node(let node): .node(node)
      case .relationship(let relationship): .relationship(relationship)
      case .graph: .graph
      }
    self.init(
      severity: violation.severity == .error ? .error : .warning, subject: subject, property: violation.property,
      reason: violation.reason, advice: Sentence.text(violation.advice))
  }
}
