import PropertyGraph

/// A duration from the amounts of its units, as the function `duration({…})` of openCypher builds it.
func duration(_ parts: KeyValuePairs<DurationUnit, Double>) throws -> CalendarDuration {
  var builder = DurationBuilder()
  for (unit, amount) in parts { try builder.add(amount, unit) }
  return try builder.duration()
}
