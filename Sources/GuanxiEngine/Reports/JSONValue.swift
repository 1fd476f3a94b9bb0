internal import PropertyGraph

/// A value of a report in JSON: temporal values as their ISO 8601 text, NaN and infinities as null.
struct JSONValue: Encodable {
  private let value: Value
  private let cells: CellText

  init(_ value: Value, cells: CellText) {
    self.value = value
    self.cells = cells
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .float(let number):
      if number.isFinite { try container.encode(number) } else { try container.encodeNil() }
    case .list(let items): try container.encode(items.map { JSONValue($0, cells: cells) })
    case .map(let map): try container.encode(map.mapValues { JSONValue($0, cells: cells) })
    case .node(let node): try container.encode(cells.identifier(of: node))
    case .relationship(let relationship): try container.encode(relationship.description)
    default: try container.encode(value.plainText)
    }
  }
}
