/// A fixed offset to UTC, or a zone of the IANA time zone database by its name.
public struct TimeZoneReference: Sendable, Hashable {
  /// The largest distance to UTC, 18 hours, in seconds.
  public static let maximumOffsetSeconds: Int32 = 64_800
  /// Coordinated Universal Time, as the fixed offset 0.
  public static let utc = TimeZoneReference(validOffset: 0)

  static let expectedName = "the name of an IANA time zone, such as Europe/Berlin"

  private enum Storage: Hashable {
    case fixed(Int32)
    case named(String)
  }

  private let storage: Storage

  init(validOffset: Int32) {
    storage = .fixed(validOffset)
  }

  init(knownName: String) {
    storage = .named(knownName)
  }

  /// The zone that is `offsetSeconds` ahead of UTC all the time, nil beyond 18 hours.
  public init?(offsetSeconds: Int32) {
    guard Self.isValid(offsetSeconds: offsetSeconds) else { return nil }
    self.init(validOffset: offsetSeconds)
  }

  /// The zone called `name` in the IANA database, such as `Europe/Berlin`; nil where no zone has exactly this name.
  public init?(named name: some StringProtocol) {
    let name = String(name)
    guard TimeZoneRules.isKnown(name) else { return nil }
    storage = .named(name)
  }

  /// The name in the IANA database, nil for a fixed offset.
  public var name: String? {
    if case .named(let name) = storage { name } else { nil }
  }

  /// The seconds ahead of UTC all the time, nil for a named zone.
  public var fixedOffsetSeconds: Int32? {
    if case .fixed(let offset) = storage { offset } else { nil }
  }

  /// The seconds ahead of UTC at the moment `epochSecond` seconds after 1970-01-01T00:00Z.
  public func offsetSeconds(atEpochSecond epochSecond: Int64) -> Int32 {
    switch storage {
    case .fixed(let offset): offset
    case .named(let name): TimeZoneRules.offset(ofZoneNamed: name, epochSecond: epochSecond)
    }
  }

  static func isValid(offsetSeconds: Int32) -> Bool {
    (-maximumOffsetSeconds...maximumOffsetSeconds).contains(offsetSeconds)
  }
}

extension TimeZoneReference: CustomStringConvertible {
  /// Reads `Z`, an offset such as `+01:00`, `+0100`, `+01` or `+00:53:28`, a name, or a name between brackets.
  public init(parsing text: some StringProtocol) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .timeZone)
    if let offset = try scanner.offset() {
      self.init(validOffset: offset)
    } else if let zone = try scanner.bracketedZone() {
      self = zone
    } else if let zone = TimeZoneReference(named: text) {
      self = zone
      return
    } else {
      throw scanner.failure("Z, an offset such as +01:00, or " + Self.expectedName)
    }
    try scanner.expectEnd()
  }

  /// `Z`, an offset such as `+01:00` or `+00:53:28`, or the name of the zone.
  public var description: String {
    switch storage {
    case .named(let name): return name
    case .fixed(0): return "Z"
    case .fixed(let offset):
      var text = offset < 0 ? "-" : "+"
      let seconds = offset.magnitude
      text.append(seconds / 3_600, width: 2)
      text.append(":")
      text.append(seconds / 60 % 60, width: 2)
      if seconds % 60 != 0 {
        text.append(":")
        text.append(seconds % 60, width: 2)
      }
      return text
    }
  }
}
