internal import Foundation
internal import PropertyGraph
internal import QuerySyntax

extension ValueArithmetic {
  /// Whole numbers give whole numbers, rounded towards zero, except for powers.
  static func integers(_ operation: BinaryOperator, _ a: Int, _ b: Int) throws(EvaluationError) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .plus: result = a.addingReportingOverflow(b)
    case .minus: result = a.subtractingReportingOverflow(b)
    case .times: result = a.multipliedReportingOverflow(by: b)
    case .divided, .modulo:
      guard b != 0 else { throw .divisionByZero("\(a) \(operation.rawValue) 0") }
      // The remainder by -1 is 0 even where the quotient does not fit.
      if operation == .modulo { return .integer(b == -1 ? 0 : a % b) }
      result = a.dividedReportingOverflow(by: b)
    default: return .float(pow(Double(a), Double(b)))
    }
    if result.overflow { throw .overflow("\(a) \(operation.rawValue) \(b)") }
    return .integer(result.partialValue)
  }

  /// Floating-point numbers follow IEEE 754: a division by zero is infinite or not a number.
  static func floats(_ operation: BinaryOperator, _ a: Double, _ b: Double) -> Double {
    switch operation {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divided: a / b
    case .modulo: a.truncatingRemainder(dividingBy: b)
    default: pow(a, b)
    }
  }
}
