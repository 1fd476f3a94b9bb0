/// What one column of a file with a neo4j-admin header means.
struct HeaderColumn: Sendable, Hashable {
  /// The part that a column plays.
  enum Role: Sendable, Hashable {
    /// The node's id in an id space; kept as a property where it has a name.
    case identifier(space: String, isInteger: Bool)
    /// The node's labels.
    case labels(ListText)
    /// The id of the node at which a relationship begins.
    case start(space: String)
    /// The id of the node at which a relationship ends.
    case end(space: String)
    /// The type of a relationship.
    case type
    /// A property with one value.
    case property(ColumnType)
    /// A property with a list.
    case list(ColumnType, ListText)
    /// Nothing.
    case ignored
  }

  /// The name of the property; empty where there is none.
  var name: String
  var role: Role
}
