/// Any value that a property, a parameter or a cell of a result can hold: the value types of openCypher.
///
/// `==` and `hash(into:)` are structural: an integer never equals a float, and NaN equals itself, so that values can be
/// keys of a dictionary. The three-valued equality of the query language is a different question.
public enum Value: Sendable {
  /// No value. A property is never stored as null; setting one to null removes it.
  case null
  /// A truth value.
  case boolean(Bool)
  /// A 64-bit whole number.
  case integer(Int)
  /// A 64-bit IEEE 754 number.
  case float(Double)
  /// Text of any length.
  case string(String)
  /// An ordered list.
  case list([Value])
  /// A map with text keys. Never stored as a property.
  case map([String: Value])
  /// A calendar date without time or zone.
  case date(CalendarDate)
  /// A time of day without zone.
  case localTime(LocalTime)
  /// A time of day with an offset from UTC.
  case time(OffsetTime)
  /// A date and time without zone.
  case localDateTime(LocalDateTime)
  /// An instant with a zone, fixed or by name.
  indirect case dateTime(ZonedDateTime)
  /// An amount of months, days, seconds and nanoseconds.
  indirect case duration(CalendarDuration)
  /// A node of the graph at hand. Never stored as a property.
  case node(NodeID)
  /// A relationship of the graph at hand. Never stored as a property.
  case relationship(RelationshipID)
  /// A path of the graph at hand. Never stored as a property.
  indirect case path(GraphPath)

  /// Whether there is no value.
  public var isNull: Bool { if case .null = self { true } else { false } }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  /// Makes text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a floating-point number.
  public init(floatLiteral value: Double) { self = .float(value) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
