/// A text property without its text.
package enum CodedText: Sendable {
  /// There is no value.
  case missing
  /// The number by which ``TextCodes`` know the text.
  case code(Int)
  /// A value that is no text, or a text among values of other types, which has no number.
  case other
}

/// Properties without a detour through ``Value``, for loops over many entities.
extension Graph {
  /// A whole-number property of a node, or nil where there is none or it is of another type.
  public func integer(_ key: PropertyKeyID?, of node: NodeID) -> Int? {
    scalar(.integer, key, in: parts.nodeProperties, node.rawValue)
  }

  /// A whole-number property of a relationship, or nil where there is none or it is of another type.
  public func integer(_ key: PropertyKeyID?, of relationship: RelationshipID) -> Int? {
    scalar(.integer, key, in: parts.relationshipProperties, relationship.rawValue)
  }

  /// A number of a node, whole or not, or nil where there is none or it is of another type.
  public func number(_ key: PropertyKeyID?, of node: NodeID) -> Double? {
    number(key, in: parts.nodeProperties, node.rawValue)
  }

  /// A number of a relationship, whole or not, or nil where there is none or it is of another type.
  public func number(_ key: PropertyKeyID?, of relationship: RelationshipID) -> Double? {
    number(key, in: parts.relationshipProperties, relationship.rawValue)
  }

  /// A text property of a node, or nil where there is none or it is of another type.
  public func string(_ key: PropertyKeyID?, of node: NodeID) -> String? {
    if case .string(let text) = property(key, of: node) { text } else { nil }
  }

  /// A text property of a relationship, or nil where there is none or it is of another type.
  public func string(_ key: PropertyKeyID?, of relationship: RelationshipID) -> String? {
    if case .string(let text) = property(key, of: relationship) { text } else { nil }
  }

  /// A property of a node as the number by which ``TextCodes`` know its text.
  package func coded(_ key: PropertyKeyID, of node: NodeID) -> CodedText {
    coded(key, in: parts.nodeProperties, node.rawValue)
  }

  /// A property of a relationship as the number by which ``TextCodes`` know its text.
  package func coded(_ key: PropertyKeyID, of relationship: RelationshipID) -> CodedText {
    coded(key, in: parts.relationshipProperties, relationship.rawValue)
  }

  private func coded(_ key: PropertyKeyID, in store: ColumnStore, _ id: UInt32) -> CodedText {
    guard let chunk = store.chunk(key, of: id), chunk.isPresent(ColumnStore.slot(id)) else { return .missing }
    return chunk.scalar(at: ColumnStore.slot(id), .string).map { .code(Int($0)) } ?? .other
  }

  private func scalar(_ kind: ScalarKind, _ key: PropertyKeyID?, in store: ColumnStore, _ id: UInt32) -> Int? {
    guard let key, let chunk = store.chunk(key, of: id) else { return nil }
    if let scalar = chunk.scalar(at: ColumnStore.slot(id), kind) { return Int(scalar) }
    if case .integer(let value) = chunk.value(at: ColumnStore.slot(id), strings: parts.strings) { return value }
    return nil
  }

  private func number(_ key: PropertyKeyID?, in store: ColumnStore, _ id: UInt32) -> Double? {
    guard let key, let chunk = store.chunk(key, of: id) else { return nil }
    if let float = chunk.float(at: ColumnStore.slot(id)) { return float }
    switch chunk.value(at: ColumnStore.slot(id), strings: parts.strings) {
    case .integer(let value): return Double(value)
    case .float(let value): return value
    default: return nil
    }
  }
}
