/// A moment on the time line with the zone in which it is shown: the DateTime of openCypher. A value takes 32 bytes.
///
/// Moments are ordered by the time line, then by the offset and the zone, so that equal values are the same
/// moment in the same zone. ``isSameMoment(as:)`` compares the moments alone.
public struct ZonedDateTime: Sendable, Hashable, Comparable {
  /// The seconds since 1970-01-01T00:00Z.
  public let epochSecond: Int64
  /// The nanoseconds of the second, from 0 to 999,999,999.
  public let nanosecond: Int32
  /// The seconds that the zone is ahead of UTC at this moment.
  public let offset: Int32
  /// The name of the zone, nil for the fixed offset. The zone itself would take eight bytes more.
  private let zoneName: String?

  private init(epochSecond: Int64, nanosecond: Int32, offset: Int32, zone: TimeZoneReference) {
    self.epochSecond = epochSecond
    self.nanosecond = nanosecond
    self.offset = offset
    zoneName = zone.name
  }

  /// The moment `epochSecond` seconds after 1970-01-01T00:00Z, nil where the local year is out of range.
  public init?(epochSecond: Int64, nanosecond: Int32 = 0, zone: TimeZoneReference) {
    let offset = zone.offsetSeconds(atEpochSecond: epochSecond)
    let (local, overflow) = epochSecond.addingReportingOverflow(Int64(offset))
    guard !overflow, LocalDateTime(epochSecond: local, nanosecond: nanosecond) != nil else { return nil }
    self.init(epochSecond: epochSecond, nanosecond: nanosecond, offset: offset, zone: zone)
  }

  /// The moment `milliseconds` after 1970-01-01T00:00Z.
  public init?(epochMilliseconds milliseconds: Int64, zone: TimeZoneReference = .utc) {
    let nanosecond = Int32(milliseconds.flooredRemainder(dividingBy: 1_000)) * 1_000_000
    self.init(epochSecond: milliseconds.flooredQuotient(dividingBy: 1_000), nanosecond: nanosecond, zone: zone)
  }

  /// The moment at which clocks in `zone` show `local`.
  ///
  /// Where the clocks skip `local`, it is moved on by the length of the gap. Where they show it twice, the
  /// moment has `preferredOffset` if that is one of the two, and else is the first. These are the rules of
  /// `java.time.ZonedDateTime.ofLocal`. A zone is taken to change its offset at most once within 48 hours.
  public init(_ local: LocalDateTime, in zone: TimeZoneReference, preferredOffset: Int32? = nil) {
    let valid = Self.offsets(of: local, in: zone)
    let offset: Int32
    if let preferredOffset, valid.contains(preferredOffset) {
      offset = preferredOffset
    } else {
      offset = valid.first ?? Self.offsetBefore(local, in: zone)
    }
    let epochSecond = local.epochSecond - Int64(offset)
    self.init(
      epochSecond: epochSecond, nanosecond: local.nanosecond,
      offset: zone.offsetSeconds(atEpochSecond: epochSecond), zone: zone)
  }

  /// Whether `left` is the earlier moment, or the same moment with a smaller offset or zone name.
  public static func < (left: Self, right: Self) -> Bool {
    let moments = (
      (left.epochSecond, left.nanosecond, left.offset), (right.epochSecond, right.nanosecond, right.offset)
    )
    return moments.0 == moments.1 ? left.zoneName ?? "" < right.zoneName ?? "" : moments.0 < moments.1
  }

  /// Whether both are the same point on the time line, whatever their zones.
  public func isSameMoment(as other: ZonedDateTime) -> Bool {
    epochSecond == other.epochSecond && nanosecond == other.nanosecond
  }

  /// The same moment shown in `zone`, nil where the local year is out of range.
  public func atSameMoment(in zone: TimeZoneReference) -> ZonedDateTime? {
    ZonedDateTime(epochSecond: epochSecond, nanosecond: nanosecond, zone: zone)
  }

  /// The milliseconds since 1970-01-01T00:00Z, rounded down; nil where 64 bits cannot hold them.
  public var epochMilliseconds: Int64? {
    Int64(exactly: epochNanoseconds.flooredQuotient(dividingBy: 1_000_000))
  }

  /// The zone in which the moment is shown.
  public var zone: TimeZoneReference {
    zoneName.map(TimeZoneReference.init(knownName:)) ?? TimeZoneReference(validOffset: offset)
  }

  /// The date and time that clocks in the zone show.
  public var local: LocalDateTime {
    LocalDateTime(validEpochSecond: epochSecond + Int64(offset), nanosecond: nanosecond)
  }

  /// The offsets at which clocks in `zone` show `local`, the earlier moment first: none in a gap, two in an overlap.
  static func offsets(of local: LocalDateTime, in zone: TimeZoneReference) -> [Int32] {
    let before = offsetBefore(local, in: zone)
    let after = zone.offsetSeconds(atEpochSecond: local.epochSecond + TimeScale.secondsPerDay)
    return (before == after ? [before] : [before, after]).filter { offset in
      zone.offsetSeconds(atEpochSecond: local.epochSecond - Int64(offset)) == offset
    }
  }

  /// The offset of `zone` one day earlier.
  private static func offsetBefore(_ local: LocalDateTime, in zone: TimeZoneReference) -> Int32 {
    zone.offsetSeconds(atEpochSecond: local.epochSecond - TimeScale.secondsPerDay)
  }
}

extension ZonedDateTime: TemporalPoint {
  /// The day in the zone.
  public var calendarDate: CalendarDate? { local.date }
  /// The time of the day in the zone.
  public var localTime: LocalTime? { local.time }
  /// The zone.
  public var timeZone: TimeZoneReference? { zone }
  /// The seconds ahead of UTC at this moment.
  public var offsetSeconds: Int32? { offset }
}
