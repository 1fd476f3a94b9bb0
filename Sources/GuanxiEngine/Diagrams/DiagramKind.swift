/// The diagrams that can be drawn.
public enum DiagramKind: String, Sendable, CaseIterable {
  /// The customer tree: the companies of a group with their coverage.
  case tree
  /// The relationship graph: our people, theirs, and what is between them.
  case relationshipGraph = "relationship-graph"
  /// The organisation chart: who leads whom at a company.
  case organisationChart = "organisation-chart"
  /// The power map: the people of a decision on a fishbone.
  case powerMap = "power-map"
}
