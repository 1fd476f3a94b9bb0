/// Floats that people wrote as short decimals, kept exactly as whole numbers over a power of ten.
enum Decimals {
  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]

  /// The numerators over the smallest power of ten that gives every float back bit by bit and fits 32 bits, or nil.
  static func exact(_ values: [Double]) -> (numerators: [Int64], exponent: Int)? {
    for (exponent, power) in powers.enumerated() {
      if let numerators = exact(values, power: power) { return (numerators, exponent) }
    }
    return nil
  }

  static func value(_ numerator: Int64, exponent: Int) -> Double { Double(numerator) / powers[exponent] }

  private static func exact(_ values: [Double], power: Double) -> [Int64]? {
    var result: [Int64] = []
    result.reserveCapacity(values.count)
    for value in values {
      let scaled = (value * power).rounded()
      guard scaled > -2_147_483_648, scaled < 2_147_483_648 else { return nil }
      let numerator = Int64(scaled)
      guard (Double(numerator) / power).bitPattern == value.bitPattern else { return nil }
      result.append(numerator)
    }
    return result
  }
}
