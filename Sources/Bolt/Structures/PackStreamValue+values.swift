public import PropertyGraph

/// How moments with a zone are sent.
public enum MomentForm: Sendable, Hashable {
  /// The seconds of the moment itself: since 5.0, and in 4.4 where both sides agree on it.
  case utc
  /// The seconds that the clock of the zone shows: in 4.4.
  case local
}

extension PackStreamValue {
  /// A value of the query language as it is sent.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - moments: how moments with a zone are sent.
  ///   - entity: what nodes, relationships and paths are sent as.
  public init(_ value: Value, moments: MomentForm, entity: (Value) -> PackStreamValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .list(let items):
      self = .list(items.map { PackStreamValue($0, moments: moments, entity: entity) })
    case .map(let entries):
      self = .map(entries.mapValues { PackStreamValue($0, moments: moments, entity: entity) })
    case .date(let date): self = Self.structure(0x44, [date.daysSinceEpoch])
    case .localTime(let time): self = Self.structure(0x74, [time.nanosecondOfDay])
    case .time(let time): self = Self.structure(0x54, [time.time.nanosecondOfDay, Int64(time.offset)])
    case .localDateTime(let moment): self = Self.structure(0x64, [moment.epochSecond, Int64(moment.nanosecond)])
    case .dateTime(let moment): self.init(moment, moments)
    case .duration(let duration):
      self = Self.structure(
        0x45, [duration.months, duration.days, duration.seconds, Int64(duration.nanoseconds)])
    case .node, .relationship, .path: self = entity(value)
    }
  }

  private init(_ moment: ZonedDateTime, _ form: MomentForm) {
    let seconds = form == .utc ? moment.epochSecond : moment.local.epochSecond
    let fields: [PackStreamValue] = [.integer(Int(seconds)), .integer(Int(moment.nanosecond))]
    if let name = moment.zone.name {
      self = .structure(PackStreamStructure(form == .utc ? 0x69 : 0x66, fields + [.string(name)]))
    } else {
      self = .structure(PackStreamStructure(form == .utc ? 0x49 : 0x46, fields + [.integer(Int(moment.offset))]))
    }
  }

  private static func structure(_ tag: UInt8, _ numbers: [Int64]) -> PackStreamValue {
    .structure(PackStreamStructure(tag, numbers.map { .integer(Int($0)) }))
  }
}
