/// A version of Bolt.
public struct BoltVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first number.
  public let major: UInt8
  /// The second number.
  public let minor: UInt8

  /// Makes a version.
  public init(_ major: UInt8, _ minor: UInt8) {
    self.major = major
    self.minor = minor
  }

  /// The versions that are spoken, newest first.
  public static let spoken: [BoltVersion] =
    (0...8).reversed().map { BoltVersion(5, $0) } + [BoltVersion(4, 4)]

  /// Orders versions by age.
  public static func < (left: Self, right: Self) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The numbers with a point between them.
  public var description: String { "\(major).\(minor)" }

  /// Whether nodes and relationships have ids that are texts, and moments are counted in UTC.
  public var hasElementIDs: Bool { major >= 5 }
  /// Whether authentication is a message of its own.
  public var hasLogon: Bool { self >= BoltVersion(5, 1) }
  /// Whether telemetry is a message.
  public var hasTelemetry: Bool { self >= BoltVersion(5, 4) }
  /// Whether the end of a result says its status as GQL does.
  public var hasStatuses: Bool { self >= BoltVersion(5, 6) }
  /// Whether failures say their status as GQL does.
  public var hasFailureStatus: Bool { self >= BoltVersion(5, 7) }
  /// Whether the answer to a statement names its database.
  public var namesDatabase: Bool { self >= BoltVersion(5, 8) }
}
