internal import PropertyGraph
internal import QueryBinding

extension BoundValueType {
  /// Whether the value is of the type; null is of every type that is not `NOT NULL`.
  func includes(_ value: Value) -> Bool {
    switch self {
    case .nothing: return false
    case .notNull(let type): return !value.isNull && type.includes(value)
    case .either(let types): return types.contains { $0.includes(value) }
    case .any: return true
    case .null: return value.isNull
    case .property: return value.isNull || value.isStorable
    case .simple(let name): return value.isNull || value.typeName == name
    case .list(let element):
      guard case .list(let items) = value else { return value.isNull }
      return items.allSatisfy(element.includes)
    }
  }
}
