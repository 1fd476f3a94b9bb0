internal import Bolt
internal import GuanxiEngine

/// Makes what a session of Bolt sends into JSON, plainly or with types.
struct QueryAPIValue: Sendable {
  let isTyped: Bool

  /// A value.
  func json(_ packed: PackStreamValue) -> JSON {
    switch packed {
    case .structure(let structure):
      entity(structure) ?? (try? Value(packed)).map { isTyped ? TypedValue.written($0) : .text($0.plainText) } ?? .null
    case .list(let items): wrapped("List", .list(items.map(json)))
    case .map(let entries): wrapped("Map", .object(entries.mapValues(json)))
    default: (try? Value(packed)).map(scalar) ?? .null
    }
  }

  private func scalar(_ value: Value) -> JSON {
    guard !isTyped else { return TypedValue.written(value) }
    switch value {
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .float(let number): return number.isFinite ? .number(number) : .text(TypedValue.text(of: number))
    case .string(let text): return .text(text)
    default: return .null
    }
  }

  private func wrapped(_ type: String, _ value: JSON) -> JSON { isTyped ? TypedValue.typed(type, value) : value }

  private func entity(_ structure: PackStreamStructure) -> JSON? {
    let fields = structure.fields
    switch (structure.tag, fields.count) {
    case (0x4E, 4): return node(element: fields[3], labels: fields[1], properties: fields[2])
    case (0x52, 8):
      return relationship(
        element: fields[5], ends: (fields[6], fields[7]), type: fields[3], properties: fields[4])
    case (0x50, 3): return path(fields)
    default: return nil
    }
  }

  private func node(element: PackStreamValue, labels: PackStreamValue, properties: PackStreamValue) -> JSON {
    let names = (labels.items ?? []).compactMap(\.text).map(JSON.text)
    return isTyped
      ? TypedValue.typed(
        "Node", ["_element_id": text(element), "_labels": .list(names), "_properties": entries(properties)])
      : ["elementId": text(element), "labels": .list(names), "properties": entries(properties)]
  }

  private func relationship(
    element: PackStreamValue, ends: (PackStreamValue, PackStreamValue), type: PackStreamValue,
    properties: PackStreamValue
  ) -> JSON {
    isTyped
      ? TypedValue.typed(
        "Relationship",
        [
          "_element_id": text(element), "_start_node_element_id": text(ends.0), "_end_node_element_id": text(ends.1),
          "_type": text(type), "_properties": entries(properties),
        ])
      : [
        "elementId": text(element), "startNodeElementId": text(ends.0), "endNodeElementId": text(ends.1),
        "type": text(type), "properties": entries(properties),
      ]
  }

  /// A walk: nodes and relationships in turn, of which Bolt sends each once with their places.
  private func path(_ fields: [PackStreamValue]) -> JSON? {
    guard let nodes = fields[0].items, let relationships = fields[1].items,
      let walk = fields[2].items?.compactMap(\.number),
      let first = nodes.first, walk.count.isMultiple(of: 2)
    else { return nil }
    var (items, last) = ([json(first)], first)
    for step in stride(from: 0, to: walk.count, by: 2) {
      let (place, next) = (walk[step], walk[step + 1])
      guard nodes.indices.contains(next), relationships.indices.contains(Int(place.magnitude) - 1),
        case .structure(let link) = relationships[Int(place.magnitude) - 1], link.fields.count == 4
      else { return nil }
      let ends = (element(last), element(nodes[next]))
      items.append(
        relationship(
          element: link.fields[3], ends: place > 0 ? ends : (ends.1, ends.0), type: link.fields[1],
          properties: link.fields[2]))
      items.append(json(nodes[next]))
      last = nodes[next]
    }
    return wrapped("Path", .list(items))
  }

  private func element(_ node: PackStreamValue) -> PackStreamValue {
    if case .structure(let structure) = node, structure.fields.count == 4 { structure.fields[3] } else { .null }
  }

  private func text(_ value: PackStreamValue) -> JSON { .optional(value.text) }

  private func entries(_ value: PackStreamValue) -> JSON { .object((value.entries ?? [:]).mapValues(json)) }
}
