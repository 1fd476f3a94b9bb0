public import PropertyGraph
public import QueryBinding

/// The indexes and constraints of a graph, in the columns that users of other engines expect. A constraint comes with an
/// index of the same name.
public enum IndexListing {
  /// What is said of an index.
  public static let indexColumns = [
    QueryColumn("name", .string), QueryColumn("state", .string), QueryColumn("type", .string),
    QueryColumn("entityType", .string), QueryColumn("labelsOrTypes", .list(.string)),
    QueryColumn("properties", .list(.string)), QueryColumn("owningConstraint", .string),
  ]

  /// What is said of a constraint.
  public static let constraintColumns = [
    QueryColumn("name", .string), QueryColumn("type", .string), QueryColumn("entityType", .string),
    QueryColumn("labelsOrTypes", .list(.string)), QueryColumn("properties", .list(.string)),
    QueryColumn("ownedIndex", .string),
  ]

  /// The indexes by their names.
  public static func indexes(of graph: Graph) -> [[Value]] {
    sorted(graph.indexDefinitions).map { index in
      [
        .string(index.name), "ONLINE", "RANGE", "NODE", .list([.string(index.label)]), .list([.string(index.key)]),
        index.isUnique ? .string(index.name) : .null,
      ]
    }
  }

  /// The constraints by their names.
  public static func constraints(of graph: Graph) -> [[Value]] {
    let unique = sorted(graph.indexDefinitions.filter(\.isUnique)).map { index -> [Value] in
      [
        .string(index.name), "UNIQUENESS", "NODE", .list([.string(index.label)]), .list([.string(index.key)]),
        .string(index.name),
      ]
    }
    let existing = graph.existenceConstraints.sorted { $0.name < $1.name }.map { constraint -> [Value] in
      [
        .string(constraint.name), "NODE_PROPERTY_EXISTENCE", "NODE", .list([.string(constraint.label)]),
        .list([.string(constraint.key)]), .null,
      ]
    }
    return unique + existing
  }

  private static func sorted(_ indexes: [IndexDefinition]) -> [IndexDefinition] { indexes.sorted { $0.name < $1.name } }
}

extension IndexDefinition {
  /// The name under which it is shown and dropped: a graph has one index at most for a label and a key.
  public var name: String { "\(isUnique ? "constraint" : "index")_\(label)_\(key)" }
}

extension ExistenceConstraint {
  /// The name under which it is shown and dropped.
  public var name: String { "existence_\(label)_\(key)" }
}
