public import PropertyGraph

/// A value that came as JSON: whole numbers as integers, others as floats, objects as maps.
public struct JSONValueInput: Decodable, Sendable {
  /// The value.
  public let value: Value

  /// Takes a value that was read in another way.
  public init(_ value: Value) { self.value = value }

  /// Reads a value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let flag = try? container.decode(Bool.self) {
      value = .boolean(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      value = .float(number)
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else if let items = try? container.decode([JSONValueInput].self) {
      value = .list(items.map(\.value))
    } else {
      value = .map(try container.decode([String: JSONValueInput].self).mapValues(\.value))
    }
  }
}
