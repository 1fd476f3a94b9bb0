internal import PropertyGraph

/// Cells from what may be unknown: nil becomes null.
extension Value {
  init(_ number: Double?) { self = number.map(Value.float) ?? .null }
  init(_ number: Int?) { self = number.map(Value.integer) ?? .null }
  init(_ text: String?) { self = text.map(Value.string) ?? .null }
  init(_ date: CalendarDate?) { self = date.map(Value.date) ?? .null }
}
