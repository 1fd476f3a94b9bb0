/// A value as a feature file writes it. Nodes, relationships and paths are told by what they look like.
indirect enum ExpectedValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
  case list([ExpectedValue])
  case map([String: ExpectedValue])
  case node(labels: Set<String>, properties: [String: ExpectedValue])
  case relationship(type: String, properties: [String: ExpectedValue])
  case path(nodes: [ExpectedValue], steps: [PathStep])

  /// One step of a path: the relationship, and whether it leads forward.
  struct PathStep: Hashable {
    let relationship: ExpectedValue
    let isForward: Bool
  }
}
