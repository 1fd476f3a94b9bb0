internal import Foundation

/// The ways in which `round` treats what lies between two numbers, by the names of Java.
enum Rounding: String, CaseIterable {
  case ceiling = "CEILING"
  case floor = "FLOOR"
  case up = "UP"
  case down = "DOWN"
  case halfUp = "HALF_UP"
  case halfDown = "HALF_DOWN"
  case halfEven = "HALF_EVEN"

  /// The nearest whole number; of two equally near ones the larger.
  static func halvesUp(_ number: Double) -> Double {
    let lower = number.rounded(.down)
    return number - lower >= 0.5 ? lower + 1 : lower
  }

  /// Rounds the shortest decimal text of the number, so that 1.005 has the half that its reader sees.
  func round(_ number: Double, decimals: Int) -> Double {
    // From 2^52 on there are no fractions, and a double has no decimals beyond 340.
    guard number.isFinite, abs(number) < 4_503_599_627_370_496, decimals <= 340 else { return number }
    guard let shifted = Self.shifted(number, by: decimals), shifted.isFinite else { return number }
    return Self.shifted(rounded(shifted), by: -decimals) ?? number
  }

  private func rounded(_ number: Double) -> Double {
    switch self {
    case .ceiling: number.rounded(.up)
    case .floor: number.rounded(.down)
    case .up: number.rounded(.awayFromZero)
    case .down: number.rounded(.towardZero)
    case .halfUp: number.rounded(.toNearestOrAwayFromZero)
    case .halfEven: number.rounded(.toNearestOrEven)
    case .halfDown:
      abs(number - number.rounded(.towardZero)) > 0.5 ? number.rounded(.awayFromZero) : number.rounded(.towardZero)
    }
  }

  /// Moves the decimal point without the error of a multiplication.
  private static func shifted(_ number: Double, by decimals: Int) -> Double? {
    let parts = number.description.split(separator: "e", maxSplits: 1)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return Double("\(parts[0])e\(exponent + decimals)")
  }
}
