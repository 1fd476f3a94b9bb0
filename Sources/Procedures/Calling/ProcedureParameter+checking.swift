internal import PropertyGraph

extension ProcedureParameter {
  /// The argument as a value of the declared type and within the declared range.
  func checked(_ value: Value) throws(ProcedureError) -> Value {
    guard let converted = converted(value) else {
      throw .wrongType(parameter: name, expected: type.name, found: Self.shown(value))
    }
    if case .choice(let choices) = type, case .string(let text) = converted, !choices.contains(text) {
      throw .outOfRange(parameter: name, found: Self.shown(value), allowed: "one of " + choices.joined(separator: ", "))
    }
    if let range {
      let number: Double? =
        switch converted {
        case .integer(let value): Double(value)
        case .float(let value): value
        default: nil
        }
      if let number, !range.contains(number) {
        throw .outOfRange(parameter: name, found: Self.shown(value), allowed: Self.shown(range))
      }
    }
    return converted
  }

  private func converted(_ value: Value) -> Value? {
    switch (type, value) {
    case (.text, .string), (.integer, .integer), (.boolean, .boolean), (.date, .date), (.node, .node): value
    case (.named, .string), (.named, .node), (.choice, .string), (.facts, .list): value
    case (.named, .integer(let id)): .string(String(id))
    case (.integer, .float(let number)): Int(exactly: number).map(Value.integer)
    case (.integer, .string(let text)): Int(text).map(Value.integer)
    case (.number, .integer(let number)): .float(Double(number))
    case (.number, .float(let number)): number.isFinite ? value : nil
    case (.number, .string(let text)): Double(text).flatMap { $0.isFinite ? .float($0) : nil }
    case (.boolean, .string(let text)): Bool(text.lowercased()).map(Value.boolean)
    case (.date, .string(let text)): (try? CalendarDate(parsing: text)).map(Value.date)
    case (.date, _): value.calendarDate.map(Value.date)
    default: nil
    }
  }

  /// The value for a message, at most 80 letters of it.
  private static func shown(_ value: Value) -> String {
    let text = value.description
    return text.count > 80 ? text.prefix(80) + "…" : text
  }

  private static func shown(_ range: ClosedRange<Double>) -> String {
    func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
    return "from \(text(range.lowerBound)) to \(text(range.upperBound))"
  }
}
