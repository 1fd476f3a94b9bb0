/// The values of one property for the rows of a batch.
public struct PropertyColumn: Sendable {
  /// The content of a column, in the type that all its values share.
  public enum Values: Sendable {
    /// Whole numbers.
    case integers([Int64])
    /// Floating-point numbers.
    case floats([Double])
    /// Truth values.
    case booleans([Bool])
    /// Texts, each named by its position in `dictionary`.
    case strings(codes: [UInt32], dictionary: [String])
    /// Calendar dates.
    case dates([CalendarDate])
    /// Dates with times, without zone.
    case localDateTimes([LocalDateTime])
    /// Values of any storable types; none is null.
    case values([Value])

    /// The number of values.
    public var count: Int {
      switch self {
      case .integers(let array): array.count
      case .floats(let array): array.count
      case .booleans(let array): array.count
      case .strings(let codes, _): codes.count
      case .dates(let array): array.count
      case .localDateTimes(let array): array.count
      case .values(let array): array.count
      }
    }
  }

  /// The name of the property.
  public let key: String
  /// The rows that have a value, ascending; nil where every row has one.
  public let rows: [UInt32]?
  /// One value for each of `rows`, or for each row of the batch.
  public let values: Values

  /// Makes a column.
  public init(key: String, rows: [UInt32]? = nil, values: Values) {
    self.key = key
    self.rows = rows
    self.values = values
  }

  /// The value at a position among those that are present.
  public func value(at position: Int) -> Value {
    switch values {
    case .integers(let array): .integer(Int(array[position]))
    case .floats(let array): .float(array[position])
    case .booleans(let array): .boolean(array[position])
    case .strings(let codes, let dictionary): .string(dictionary[Int(codes[position])])
    case .dates(let array): .date(array[position])
    case .localDateTimes(let array): .localDateTime(array[position])
    case .values(let array): array[position]
    }
  }
}
