import GuanxiEngine

extension ZonedDateTime {
  /// The moment some seconds after 1970.
  static func at(_ epochSecond: Int64) -> ZonedDateTime {
    guard let moment = ZonedDateTime(epochSecond: epochSecond, zone: .utc) else {
      fatalError("\(epochSecond) is no moment")
    }
    return moment
  }

  /// The moment some days later.
  func daysLater(_ days: Int64) -> ZonedDateTime { Self.at(epochSecond + days * 86_400) }
}
