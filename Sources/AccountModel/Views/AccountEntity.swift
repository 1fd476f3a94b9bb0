public import PropertyGraph

/// A node of a known label, read through the view of one caller on one date.
public protocol AccountEntity: Sendable {
  /// The view.
  var view: GraphView { get }
  /// The node.
  var node: NodeID { get }
}

extension AccountEntity {
  /// The identifier that the outside world uses, as text.
  public var id: String? { text(AccountKey.id) }
  /// The name.
  public var name: String? { text(AccountKey.name) }
  /// The name, else the id, else the node's number: never empty.
  public var displayName: String {
    if let name, !name.isEmpty { return name }
    return id ?? node.description
  }

  /// A property as text; nil where there is none.
  public func text(_ key: String) -> String? {
    let value = view.property(key, of: node)
    return value.isNull ? nil : value.plainText
  }

  /// A property as a number; nil where there is none or it is none.
  public func number(_ key: String) -> Double? {
    switch view.property(key, of: node) {
    case .integer(let value): Double(value)
    case .float(let value): value.isFinite ? value : nil
    default: nil
    }
  }

  /// A property as a date; nil where there is none or it is none.
  public func date(_ key: String) -> CalendarDate? { view.property(key, of: node).calendarDate }
}
