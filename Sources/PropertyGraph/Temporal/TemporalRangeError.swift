/// The result of a temporal calculation cannot be represented.
public enum TemporalRangeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The result is outside of the range of its type.
  case outOfRange(TemporalKind)
  /// A factor or divisor is infinite or not a number.
  case notFinite(Double)
  /// A duration was divided by zero.
  case divisionByZero

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .outOfRange(.duration): "the Duration is too large: each of its parts must fit 64 bits"
    case .outOfRange(let kind):
      "the \(kind) is out of range: the year must be from \(CalendarDate.minimumYear) to \(CalendarDate.maximumYear)"
    case .notFinite(let number): "a Duration cannot be scaled by \(number): use a finite number"
    case .divisionByZero: "a Duration cannot be divided by zero"
    }
  }
}
