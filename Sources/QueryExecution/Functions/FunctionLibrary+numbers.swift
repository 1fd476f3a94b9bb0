internal import Foundation
internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions of numbers.
  static let numbers: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("abs", [.number], result: .number), "The number without its sign.", .init([-3], 3)
    ) { arguments, _ throws(EvaluationError) in
      switch arguments[0] {
      case .integer(let number):
        guard number != Int.min else { throw .overflow("abs(\(number))") }
        return .integer(abs(number))
      case .duration(let duration):
        throw .argument("abs", .duration(duration), expected: "INTEGER | FLOAT")
      default: return .float(abs(try number(arguments[0], "abs")))
      }
    },
    FunctionDefinition(
      FunctionSignature("sign", [.number], result: .integer), "-1, 0 or 1 for a number below, at or above 0.",
      .init([-2.5], -1)
    ) { arguments, _ throws(EvaluationError) in
      let number = try number(arguments[0], "sign")
      return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
    },
    unary("ceil", "The nearest whole number that is not smaller.", [1.2], 2.0) { $0.rounded(.up) },
    unary("floor", "The nearest whole number that is not larger.", [-1.2], -2.0) { $0.rounded(.down) },
    FunctionDefinition(
      FunctionSignature("round", [.number], optional: [.integer, .string], result: .float),
      """
      The number rounded to so many decimals, none by default. Halves go up, with decimals away from 0; the third argument \
      may say `CEILING`, `FLOOR`, `UP`, `DOWN`, `HALF_UP`, `HALF_DOWN` or `HALF_EVEN`.
      """, .init([1.005, 2], 1.01)
    ) { arguments, _ throws(EvaluationError) in
      let number = try number(arguments[0], "round")
      guard arguments.count > 1 else { return .float(number.isFinite ? Rounding.halvesUp(number) : number) }
      let decimals = try count(arguments[1], "round")
      let mode = arguments.count > 2 ? try text(arguments[2], "round") : "HALF_UP"
      guard let rounding = Rounding(rawValue: mode.uppercased()) else {
        let modes = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
        throw .invalid("round() knows \(modes), not '\(mode)'", chinese: "round() 支持 \(modes)，不支持 '\(mode)'")
      }
      return .float(rounding.round(number, decimals: decimals))
    },
    FunctionDefinition(
      FunctionSignature("isNaN", [.number], result: .boolean), "Whether the number is not a number.",
      .init([.float(.nan)], true)
    ) { arguments, _ throws(EvaluationError) in .boolean(try number(arguments[0], "isNaN").isNaN) },
    FunctionDefinition(
      FunctionSignature("rand", [], result: .float, isVolatile: true),
      "A random number from 0 up to but not 1, from the seed of the session.", .init([], 0.3898297483912715)
    ) { _, context in .float(Double(context.random.next() >> 11) * 0x1p-53) },
  ]

  /// Powers, roots and logarithms.
  static let logarithms: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("e", [], result: .float), "The base of natural logarithms.", .init([], .float(M_E))
    ) { _, _ in .float(M_E) },
    unary("sqrt", "The square root; NaN of a negative number.", [6.25], 2.5) { $0.squareRoot() },
    unary("exp", "e to the power of the number.", [0], 1.0) { exp($0) },
    unary("log", "The natural logarithm.", [1], 0.0) { log($0) },
    unary("log10", "The logarithm to the base 10.", [1_000], 3.0) { log10($0) },
  ]

  /// Trigonometry; angles are in radians.
  static let angles: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("pi", [], result: .float), "The ratio of a circle's circumference to its diameter.",
      .init([], .float(.pi))
    ) { _, _ in .float(.pi) },
    unary("sin", "The sine.", [0], 0.0) { sin($0) },
    unary("cos", "The cosine.", [0], 1.0) { cos($0) },
    unary("tan", "The tangent.", [0], 0.0) { tan($0) },
    unary("cot", "The cotangent.", [0], .float(.infinity)) { 1 / tan($0) },
    unary("asin", "The arcsine.", [0], 0.0) { asin($0) },
    unary("acos", "The arccosine.", [1], 0.0) { acos($0) },
    unary("atan", "The arctangent.", [0], 0.0) { atan($0) },
    FunctionDefinition(
      FunctionSignature("atan2", [.number, .number], result: .float), "The angle of the point with these y and x.",
      .init([0, 1], 0.0)
    ) { arguments, _ throws(EvaluationError) in
      .float(atan2(try number(arguments[0], "atan2"), try number(arguments[1], "atan2")))
    },
    unary("sinh", "The hyperbolic sine.", [0], 0.0) { sinh($0) },
    unary("cosh", "The hyperbolic cosine.", [0], 1.0) { cosh($0) },
    unary("tanh", "The hyperbolic tangent.", [0], 0.0) { tanh($0) },
    unary("coth", "The hyperbolic cotangent.", [0], .float(.infinity)) { 1 / tanh($0) },
    unary("haversin", "Half of the versine: (1 - cos) / 2.", [.float(.pi)], 1.0) { (1 - cos($0)) / 2 },
    unary("degrees", "Radians in degrees.", [.float(.pi)], 180.0) { $0 * 180 / .pi },
    unary("radians", "Degrees in radians.", [180], .float(.pi)) { $0 * .pi / 180 },
  ]

  private static func unary(
    _ name: String, _ summary: String, _ arguments: [Value], _ result: Value,
    _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(FunctionSignature(name, [.number], result: .float), summary, .init(arguments, result)) {
      arguments, _ throws(EvaluationError) in .float(body(try number(arguments[0], name)))
    }
  }
}
