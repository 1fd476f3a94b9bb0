import Foundation

/// Draws that the made-up worlds need.
struct Chance<Generator: RandomNumberGenerator> {
  var generator: Generator

  mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }

  mutating func integer(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  mutating func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &generator) }

  mutating func pick(_ people: [Int]) -> Int? { people.randomElement(using: &generator) }

  /// Some of the people, each once, in the order in which they stand.
  mutating func some(_ people: [Int], _ count: Int) -> [Int] {
    people.shuffled(using: &generator).prefix(count).sorted()
  }

  /// A position drawn in proportion to weights above 0.
  mutating func position(_ weights: [Double]) -> Int {
    var left = Double.random(in: 0..<1, using: &generator) * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return position }
    }
    return max(0, weights.count - 1)
  }

  /// e to a normal variable of mean 0 (Box and Muller 1958, doi:10.1214/aoms/1177706645).
  mutating func logNormal(_ deviation: Double) -> Double {
    let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &generator))).squareRoot()
    return exp(deviation * radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator)))
  }
}
