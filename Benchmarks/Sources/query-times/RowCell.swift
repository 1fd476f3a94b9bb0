import PropertyGraph

/// A cell of an answer in JSON: numbers, texts, truth values and null as they are, others as their text.
struct RowCell: Encodable {
  let value: Value

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .float(let number) where number.isFinite: try container.encode(number)
    case .string(let text): try container.encode(text)
    default: try container.encode("\(value)")
    }
  }
}
