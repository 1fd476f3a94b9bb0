internal import PropertyGraph
internal import QuerySyntax

extension ValueArithmetic {
  /// Arithmetic with a duration; nil where the operands are no such thing.
  static func temporals(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(EvaluationError) -> Value? {
    try temporal { () throws(TemporalRangeError) -> Value? in
      switch (operation, a, b) {
      case (.plus, .duration(let left), .duration(let right)): .duration(try left.adding(right))
      case (.minus, .duration(let left), .duration(let right)): .duration(try left.subtracting(right))
      case (.times, .duration(let left), .integer(let right)): .duration(try left.multiplied(by: right))
      case (.times, .integer(let left), .duration(let right)): .duration(try right.multiplied(by: left))
      case (.times, .duration(let left), .float(let right)): .duration(try left.multiplied(by: right))
      case (.times, .float(let left), .duration(let right)): .duration(try right.multiplied(by: left))
      case (.divided, .duration(let left), .integer(let right)): .duration(try left.divided(by: Double(right)))
      case (.divided, .duration(let left), .float(let right)): .duration(try left.divided(by: right))
      case (.plus, _, .duration(let duration)): try sum(a, duration)
      case (.plus, .duration(let duration), _): try sum(b, duration)
      case (.minus, _, .duration(let duration)): try difference(a, duration)
      default: nil
      }
    }
  }

  private static func sum(_ point: Value, _ duration: CalendarDuration) throws(TemporalRangeError) -> Value? {
    switch point {
    case .date(let value): .date(try value.adding(duration))
    case .localTime(let value): .localTime(value.adding(duration))
    case .time(let value): .time(value.adding(duration))
    case .localDateTime(let value): .localDateTime(try value.adding(duration))
    case .dateTime(let value): .dateTime(try value.adding(duration))
    default: nil
    }
  }

  private static func difference(_ point: Value, _ duration: CalendarDuration) throws(TemporalRangeError) -> Value? {
    switch point {
    case .date(let value): .date(try value.subtracting(duration))
    case .localTime(let value): .localTime(value.subtracting(duration))
    case .time(let value): .time(value.subtracting(duration))
    case .localDateTime(let value): .localDateTime(try value.subtracting(duration))
    case .dateTime(let value): .dateTime(try value.subtracting(duration))
    default: nil
    }
  }
}
