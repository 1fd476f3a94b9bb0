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
  /// A company, a person or a buying center: its id, its name, a part of its name that no other has, or the node itself.
  case named(NamedKind)
  /// A node of the graph.
  case node
  /// A list of nodes and relationships: the facts behind a number.
  case facts
  /// One of several texts.
  case choice([String])

  /// A company.
  public static let account = ValueType.named(.account)
  /// A person of either side.
  public static let person = ValueType.named(.person)
  /// A buying center.
  public static let buyingCenter = ValueType.named(.buyingCenter)

  /// The type's name for messages and documentation.
  public var name: String {
    switch self {
    case .text: "text"
    case .integer: "whole number"
    case .number: "number"
    case .boolean: "true or false"
    case .date: "date (yyyy-mm-dd)"
    case .named(let kind): kind.name
    case .node: "node"
    case .facts: "list of facts"
    case .choice(let choices): choices.joined(separator: " or ")
    }
  }
}
