/// A value of PackStream, the binary form in which Bolt sends everything.
public enum PackStreamValue: Sendable, Hashable {
  /// No value.
  case null
  /// A truth value.
  case boolean(Bool)
  /// A 64-bit whole number; it is written as short as it can be.
  case integer(Int)
  /// A 64-bit IEEE 754 number.
  case float(Double)
  /// Bytes.
  case bytes([UInt8])
  /// Text.
  case string(String)
  /// Values in order.
  case list([PackStreamValue])
  /// Values by text keys; they are written in the order of the keys.
  case map([String: PackStreamValue])
  /// A tag with fields: a message, a node, a date.
  case structure(PackStreamStructure)
}

/// A tag that says what it is, with its fields.
public struct PackStreamStructure: Sendable, Hashable {
  /// What it is.
  public let tag: UInt8
  /// Its fields; at most 15.
  public let fields: [PackStreamValue]

  /// Makes a structure.
  public init(_ tag: UInt8, _ fields: [PackStreamValue]) {
    self.tag = tag
    self.fields = fields
  }
}

extension PackStreamValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// Makes text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// The text; nil where it is none.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The whole number; nil where it is none.
  public var number: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The values of a list; nil where it is none.
  public var items: [PackStreamValue]? { if case .list(let items) = self { items } else { nil } }
  /// The entries of a map; nil where it is none.
  public var entries: [String: PackStreamValue]? { if case .map(let entries) = self { entries } else { nil } }
}
