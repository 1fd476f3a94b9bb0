public import PropertyGraph

/// The type that the schema expects of a property.
public enum PropertyType: String, Sendable, Hashable {
  /// Text or a whole number that names something.
  case identifier
  /// Text.
  case text
  /// A list of texts.
  case texts
  /// A whole number.
  case integer
  /// A number, whole or not.
  case number
  /// True or false.
  case boolean
  /// A date; a date with a time counts as its date.
  case date
  /// A date, with or without a time.
  case moment

  /// Whether a value is of the type.
  public func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.identifier, .string), (.identifier, .integer), (.text, .string), (.integer, .integer): true
    case (.number, .integer), (.boolean, .boolean): true
    case (.number, .float(let number)): number.isFinite
    case (.texts, .list(let items)):
      items.allSatisfy { if case .string = $0 { true } else { false } }
    case (.date, _), (.moment, _): value.calendarDate != nil
    default: false
    }
  }

  /// The type's name for messages.
  public var name: String {
    switch self {
    case .identifier: "text or a whole number"
    case .text: "text"
    case .texts: "a list of texts"
    case .integer: "a whole number"
    case .number: "a finite number"
    case .boolean: "true or false"
    case .date: "a date"
    case .moment: "a date with or without a time"
    }
  }
}
