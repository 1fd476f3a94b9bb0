public import GraphStore

/// A difference of two graphs as lines for a person: counts by label and type, then the changes one by one.
public enum DifferenceText {
  /// The lines.
  public static func text(of difference: GraphDifference) -> String {
    guard !difference.isEmpty else { return "Nothing changed.\n" }
    var lines = ["Nodes: \(counts(difference.nodes))"]
    lines += difference.labels.map { "  \($0.name): \(counts($0.tally))" }
    lines.append("Relationships: \(counts(difference.relationships))")
    lines += difference.relationshipTypes.map { "  \($0.name): \(counts($0.tally))" }
    lines += difference.addedIndexes.map { "Index added: \($0.label).\($0.key)" }
    lines += difference.removedIndexes.map { "Index removed: \($0.label).\($0.key)" }
    lines += difference.addedConstraints.map { "Constraint added: every \($0.label) has \($0.key)" }
    lines += difference.removedConstraints.map { "Constraint removed: every \($0.label) has \($0.key)" }
    if !difference.entries.isEmpty { lines.append("") }
    lines += difference.entries.map { CellText.printable($0.description) }
    if difference.omittedEntries > 0 { lines.append("… and \(difference.omittedEntries) more") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ tally: GraphDifference.Tally) -> String {
    "\(tally.added) added, \(tally.removed) removed, \(tally.changed) changed"
  }
}
