extension ExpectedValue: CustomStringConvertible {
  /// The value as a feature file writes it.
  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .float(let value): String(value)
    case .string(let value): "'\(value)'"
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .map(let entries): Self.text(entries)
    case .node(let labels, let properties):
      "(" + labels.sorted().map { ":" + $0 }.joined() + Self.textIfAny(properties, afterName: !labels.isEmpty) + ")"
    case .relationship(let type, let properties): "[:\(type)\(Self.textIfAny(properties, afterName: true))]"
    case .path(let nodes, let steps):
      "<"
        + nodes.enumerated().map { index, node in
          guard index > 0 else { return node.description }
          let step = steps[index - 1]
          return (step.isForward ? "-\(step.relationship)->" : "<-\(step.relationship)-") + node.description
        }.joined() + ">"
    }
  }

  private static func text(_ entries: [String: ExpectedValue]) -> String {
    "{" + entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func textIfAny(_ entries: [String: ExpectedValue], afterName: Bool) -> String {
    entries.isEmpty ? "" : (afterName ? " " : "") + text(entries)
  }
}
