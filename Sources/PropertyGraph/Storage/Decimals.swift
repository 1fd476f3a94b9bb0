/// Floats that people wrote as short decimals, kept exactly as packed whole numbers over a power of ten.
struct Decimals: Sendable {
  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]

  let numerators: PackedIntegers
  let power: Double
  /// Stands for −0.0, which no numerator gives: one more than the largest; nil where there is no −0.0.
  let negativeZero: Int64?

  /// Packs over the smallest power of ten that gives every float back bit by bit with numerators of 32 bits; nil where
  /// none does.
  init?(_ values: [Double]) {
    for power in Self.powers {
      guard let (numerators, negativeZero) = Self.numerators(of: values, over: power) else { continue }
      self.numerators = PackedIntegers(numerators)
      self.power = power
      self.negativeZero = negativeZero
      return
    }
    return nil
  }

  private init(_ numerators: PackedIntegers, power: Double) {
    self.numerators = numerators
    self.power = power
    negativeZero = nil
  }

  /// The same floats with more behind them, as if all were packed anew; nil where those need another power or more bytes.
  func appending(_ values: [Double]) -> Decimals? {
    guard negativeZero == nil, let (more, zero) = Self.numerators(of: values, over: power), zero == nil else {
      return nil
    }
    return numerators.appending(more).map { Decimals($0, power: power) }
  }

  subscript(position: Int) -> Double {
    let numerator = numerators[position]
    return numerator == negativeZero ? -0.0 : Double(numerator) / power
  }

  /// All floats, in their order.
  var unpacked: [Double] {
    let (negativeZero, power) = (negativeZero, power)
    return numerators.unpacked.map { $0 == negativeZero ? -0.0 : Double($0) / power }
  }

  private static func numerators(
    of values: [Double], over power: Double
  ) -> (numerators: [Int64], negativeZero: Int64?)? {
    var result: [Int64] = []
    result.reserveCapacity(values.count)
    var largest: Int64 = 0
    var zeros: [Int] = []
    for (position, value) in values.enumerated() {
      let scaled = (value * power).rounded()
      guard scaled > -2_147_483_648, scaled < 2_147_483_647 else { return nil }
      let numerator = Int64(scaled)
      if numerator == 0, value == 0, value.sign == .minus {
        zeros.append(position)
      } else if (Double(numerator) / power).bitPattern != value.bitPattern {
        return nil
      }
      largest = max(largest, numerator)
      result.append(numerator)
    }
    for position in zeros { result[position] = largest + 1 }
    return (result, zeros.isEmpty ? nil : largest + 1)
  }

  var allocatedBytes: Int { numerators.allocatedBytes }
}
