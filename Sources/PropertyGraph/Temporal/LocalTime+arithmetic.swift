extension LocalTime {
  /// The time after the seconds and nanoseconds of `duration`, around midnight; months and days do not count.
  public func adding(_ duration: CalendarDuration) -> LocalTime {
    let sum = Int128(nanosecondOfDay) + duration.clockNanoseconds
    return LocalTime(validNanosecondOfDay: Int64(sum.flooredRemainder(dividingBy: Int128(TimeScale.nanosecondsPerDay))))
  }

  /// The time before the seconds and nanoseconds of `duration`, around midnight; months and days do not count.
  public func subtracting(_ duration: CalendarDuration) -> LocalTime {
    let sum = Int128(nanosecondOfDay) - duration.clockNanoseconds
    return LocalTime(validNanosecondOfDay: Int64(sum.flooredRemainder(dividingBy: Int128(TimeScale.nanosecondsPerDay))))
  }
}
