/// What the cells of a column hold.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Text.
  case string
  /// One character, kept as text.
  case char
  /// A whole number of 8 bits.
  case byte
  /// A whole number of 16 bits.
  case short
  /// A whole number of 32 bits.
  case int
  /// A whole number of 64 bits.
  case long
  /// A floating-point number; read as one of 64 bits.
  case float
  /// A floating-point number of 64 bits.
  case double
  /// `true` or `false`.
  case boolean
  /// A calendar date.
  case date
  /// A time of day without zone.
  case localtime
  /// A time of day with an offset.
  case time
  /// A date and time without zone.
  case localdatetime
  /// A date and time with a zone.
  case datetime
  /// A duration.
  case duration
  /// Elements of different types, each after the name of its type and a colon; for lists only, ours.
  case mixed

  /// The type of that name in a header; neo4j-admin does not mind the case.
  init?(name: String) {
    switch name.lowercased() {
    case "integer": self = .long
    case "bool": self = .boolean
    case let name:
      guard let type = ColumnType(rawValue: name) else { return nil }
      self = type
    }
  }

  /// The whole numbers that fit the type, nil where it is not one of whole numbers.
  var integerRange: ClosedRange<Int64>? {
    switch self {
    case .byte: Int64(Int8.min)...Int64(Int8.max)
    case .short: Int64(Int16.min)...Int64(Int16.max)
    case .int: Int64(Int32.min)...Int64(Int32.max)
    case .long: Int64.min...Int64.max
    default: nil
    }
  }
}
