public import PropertyGraph

/// Reads parts of values: properties, elements, slices. Null as a subject or an index gives null.
public enum ValueAccess {
  /// `subject.key` of a node, a relationship, a map, or a temporal value.
  ///
  /// - Throws: `DeletedEntityAccess` for a node or relationship that is not in the graph any more, `InvalidArgumentType`
  ///   for values without parts.
  public static func property(_ key: String, of subject: Value, _ view: GraphView) throws(EvaluationError) -> Value {
    switch subject {
    case .null: return .null
    case .map(let entries): return entries[key] ?? .null
    case .node(let node):
      guard view.graph.contains(node) else { throw .deleted(subject) }
      return view.property(key, of: node)
    case .relationship(let relationship):
      guard view.graph.contains(relationship) else { throw .deleted(subject) }
      return view.shows(relationship) ? view.graph.property(key, of: relationship) : .null
    case .duration(let duration): return try component(key, of: duration)
    default:
      if let point = subject.temporalPoint { return try component(key, of: point, subject) }
      throw .operands(".\(key)", subject, expected: "NODE | RELATIONSHIP | MAP | DURATION | " + Value.pointTypes)
    }
  }

  /// All entries of a map or properties of a node or relationship; nil of null.
  public static func properties(of subject: Value, _ view: GraphView) throws(EvaluationError) -> [String: Value]? {
    switch subject {
    case .null: return nil
    case .map(let entries): return entries
    case .node(let node):
      guard view.graph.contains(node) else { throw .deleted(subject) }
      if view.showsFully(node) { return view.graph.properties(of: node) }
      var result: [String: Value] = [:]
      for key in ["id", "name"] {
        let value = view.property(key, of: node)
        if !value.isNull { result[key] = value }
      }
      return result
    case .relationship(let relationship):
      guard view.graph.contains(relationship) else { throw .deleted(subject) }
      return view.shows(relationship) ? view.graph.properties(of: relationship) : [:]
    default: throw .argument("properties", subject, expected: "NODE | RELATIONSHIP | MAP")
    }
  }

  /// `subject[index]`: of a list by position, from the end where negative, null outside of it; of a map, node or
  /// relationship by key.
  public static func element(_ index: Value, of subject: Value, _ view: GraphView) throws(EvaluationError) -> Value {
    switch (subject, index) {
    case (.null, _): return .null
    case (.list, .null), (.map, .null), (.node, .null), (.relationship, .null): return .null
    case (.list(let items), .integer(let position)):
      let offset = position < 0 ? position + items.count : position
      return items.indices.contains(offset) ? items[offset] : .null
    case (.list, _): throw .operands("[…] of a LIST", index, expected: "INTEGER")
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
      return try property(key, of: subject, view)
    case (.map, _), (.node, _), (.relationship, _):
      throw EvaluationError(
        .typeError, "MapElementAccessByNonString", "[…] of a \(subject.typeName) takes STRING, not \(index.typeName)",
        chinese: "\(subject.typeName) 的 […] 需要 STRING，而不是 \(index.typeName)")
    default: throw .operands("[…]", subject, expected: "LIST | MAP | NODE | RELATIONSHIP")
    }
  }

  /// `list[from..to]` without the element at `to`; negative positions count from the end, nil stands for an end that is
  /// not written.
  public static func slice(_ subject: Value, from: Value?, to: Value?) throws(EvaluationError) -> Value {
    if subject.isNull || from?.isNull == true || to?.isNull == true { return .null }
    guard case .list(let items) = subject else { throw .operands("[..]", subject, expected: "LIST") }
    let start = try bound(from, in: items) ?? 0
    let end = try bound(to, in: items) ?? items.count
    return start < end ? .list(Array(items[start..<end])) : .list([])
  }

  private static func bound(_ value: Value?, in items: [Value]) throws(EvaluationError) -> Int? {
    guard let value else { return nil }
    guard case .integer(let position) = value else { throw .operands("[..]", value, expected: "INTEGER") }
    return min(max(position < 0 ? position + items.count : position, 0), items.count)
  }
}

extension GraphView {
  /// Whether the caller may see the relationship. Without a mask everything is seen, so that a statement still reads the
  /// relationships that it has just ended.
  func shows(_ relationship: RelationshipID) -> Bool { visibility.hidesNothing || contains(relationship) }
}
