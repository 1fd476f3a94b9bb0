extension ZonedDateTime: CustomStringConvertible {
  /// Reads a date and time as ``LocalDateTime`` does, then an offset, a zone name between brackets, or both.
  ///
  /// With both, the offset must be one that the zone has at this time: it tells the two moments of an overlap
  /// apart.
  /// - Parameter defaultZone: the zone for a text that names neither.
  public init(
    parsing text: some StringProtocol, defaultZone: TimeZoneReference = .utc
  ) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .dateTime)
    let local = try scanner.localDateTime()
    let offsetPosition = scanner.position
    let offset = try scanner.offset()
    let zone = try scanner.bracketedZone()
    try scanner.expectEnd()
    if let offset, let zone, !Self.offsets(of: local, in: zone).contains(offset) {
      let actual = ZonedDateTime(local, in: zone)
      throw scanner.failure(
        "an offset that \(zone) has at this time, such as \(TimeZoneReference(validOffset: actual.offset))",
        at: offsetPosition)
    }
    self.init(
      local, in: zone ?? offset.map(TimeZoneReference.init(validOffset:)) ?? defaultZone, preferredOffset: offset)
  }

  /// The local date and time, the offset, and the name of the zone between brackets where it has one.
  public var description: String {
    let suffix = zone.name.map { "[\($0)]" } ?? ""
    return "\(local)\(TimeZoneReference(validOffset: offset))\(suffix)"
  }
}
