internal import Foundation
internal import Synchronization

/// The offsets of named zones, from the time zone database of Foundation.
///
/// Lookups are kept behind a lock; only names that exist are kept, so the memory is bounded by the database.
enum TimeZoneRules {
  private static let zones = Mutex<[String: TimeZone]>([:])

  /// The years from which rules are read. Earlier moments have the offset of the first of them (local mean
  /// time); later moments that of the same day of the 400-year cycle of the calendar.
  private static let earliestSecond = GregorianCalendar.days(year: 1600, month: 1, day: 1) * TimeScale.secondsPerDay
  private static let latestSecond = GregorianCalendar.days(year: 2400, month: 1, day: 1) * TimeScale.secondsPerDay
  private static let secondsPerEra = GregorianCalendar.daysPerEra * TimeScale.secondsPerDay

  static func isKnown(_ name: String) -> Bool { zone(named: name) != nil }

  /// The seconds ahead of UTC; 0 for a name that is not known.
  static func offset(ofZoneNamed name: String, epochSecond: Int64) -> Int32 {
    guard let zone = zone(named: name) else { return 0 }
    var second = max(epochSecond, earliestSecond)
    if second >= latestSecond {
      second = latestSecond + (second - latestSecond) % secondsPerEra - secondsPerEra
    }
    return Int32(clamping: zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second))))
  }

  private static func zone(named name: String) -> TimeZone? {
    zones.withLock { zones in
      if let zone = zones[name] { return zone }
      // Foundation also reads custom offsets such as GMT+1 and renames them; these are no names of the database.
      guard isWellFormed(name), let zone = TimeZone(identifier: name), zone.identifier == name || name == "UTC"
      else { return nil }
      zones[name] = zone
      return zone
    }
  }

  private static func isWellFormed(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix("GMT+") && !name.hasPrefix("GMT-")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "+"):
          true
        default: false
        }
      }
  }
}
