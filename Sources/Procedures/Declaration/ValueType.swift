/// The type of a parameter's argument or of a column's cells.
public enum ValueType: Sendable, Hashable {
  /// Text.
  case text
  /// A whole number.
  case integer
  /// A number, whole or not.
  case number
  /// A truth value.
  case boolean
  /// A calendar date.
  case date
  /// A company: its id, its name, the beginning of its name, or the node itself.
  case account
  /// A node of the graph.
  case node
  /// A list of nodes and relationships: the facts behind a number.
  case facts
  /// One of several texts.
  case choice([String])

  /// The type's name for messages and documentation.
  public var name: String {
    switch self {
    case .text: "text"
    case .integer: "whole number"
    case .number: "number"
    case .boolean: "true or false"
    case .date: "date (yyyy-mm-dd)"
    case .account: "account"
    case .node: "node"
    case .facts: "list of facts"
    case .choice(let choices): choices.joined(separator: " or ")
    }
  }
}
