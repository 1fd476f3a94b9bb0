public import PropertyGraph

/// Something wrong, or doubtful, about a graph as a whole; the import says which line of which file it comes from.
public struct GraphProblem: Sendable, Hashable {
  /// What a problem is about.
  public enum Subject: Sendable, Hashable {
    /// A node.
    case node(NodeID)
    /// A relationship.
    case relationship(RelationshipID)
  }

  /// How grave it is.
  public var severity: ImportProblem.Severity
  /// What it is about.
  public var subject: Subject
  /// The name of the property at fault, if there is one.
  public var property: String?
  /// What is wrong, as the end of a sentence that begins with the value of the property.
  public var reason: String
  /// What to do about it.
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
