import Foundation
import PropertyGraph
import QueryExecution
import QuerySyntax

/// Computes the short expressions of the tables in these tests straight from text, so that the values and functions are
/// tested without the stages before them: literals, lists, maps, calls, `[…]`, `.key` and operators without precedence.
struct ExpressionReader {
  struct Failure: Error { let text: String }

  private let scalars: [Character]
  private var position = 0
  private let context: FunctionContext

  static func value(of text: String, in context: FunctionContext = .sample) throws -> Value {
    var reader = ExpressionReader(scalars: Array(text), context: context)
    let value = try reader.expression()
    guard reader.peek == nil else { throw Failure(text: text) }
    return value
  }

  private init(scalars: [Character], context: FunctionContext) {
    self.scalars = scalars
    self.context = context
  }

  private var peek: Character? { scalars[position...].first { !$0.isWhitespace } }

  private var isRange: Bool { String(scalars[position...].drop(while: \.isWhitespace).prefix(2)) == ".." }

  private mutating func skip(_ text: String) -> Bool {
    var start = position
    while start < scalars.count, scalars[start].isWhitespace { start += 1 }
    guard scalars[start...].starts(with: text) else { return false }
    let end = start + text.count
    if let last = text.last, last.isLetter, end < scalars.count {
      let isName = scalars[end] == "." && end + 1 < scalars.count && scalars[end + 1].isLetter
      if scalars[end].isLetter || isName { return false }
    }
    position = end
    return true
  }

  /// Operands and operators from left to right.
  private mutating func expression() throws -> Value {
    if skip("NOT") { return try ValueArithmetic.apply(.not, try expression()) }
    var left = try operand()
    while true {
      if let comparison = comparison() {
        left = ValueComparison.compare(comparison, left, try operand()).map(Value.boolean) ?? .null
      } else if let operation = BinaryOperator.allCases.first(where: { skip($0.rawValue) }) {
        left = try ValueArithmetic.apply(operation, left, try operand())
      } else {
        return left
      }
    }
  }

  private mutating func comparison() -> ComparisonOperator? {
    let operators: [ComparisonOperator] = [.notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater]
    if let found = operators.first(where: { skip($0.rawValue) }) { return found }
    let start = position
    if skip("=~") {
      position = start
      return nil
    }
    return skip("=") ? .equal : nil
  }

  private mutating func operand() throws -> Value {
    var value = try primary()
    while true {
      if skip("[") {
        value = try subscripted(value)
      } else if peek == ".", !isRange, skip(".") {
        value = try ValueAccess.property(name(), of: value, context.view)
      } else {
        return value
      }
    }
  }

  private mutating func subscripted(_ value: Value) throws -> Value {
    let from: Value? = skip("..") ? nil : try expression()
    if from != nil, skip("]") { return try ValueAccess.element(from ?? .null, of: value, context.view) }
    if from != nil, !skip("..") { throw Failure(text: String(scalars)) }
    let to: Value? = peek == "]" ? nil : try expression()
    guard skip("]") else { throw Failure(text: String(scalars)) }
    return try ValueAccess.slice(value, from: from, to: to)
  }

  private mutating func primary() throws -> Value {
    if skip("(") {
      let value = try expression()
      guard skip(")") else { throw Failure(text: String(scalars)) }
      return value
    }
    if skip("[") { return .list(try items(until: "]")) }
    if skip("{") { return .map(try entries()) }
    if skip("'") { return .string(text()) }
    if let number = number() { return number }
    if skip("-") { return try ValueArithmetic.apply(.minus, try operand()) }
    for (word, value) in [("null", Value.null), ("true", true), ("false", false), ("n", .node(NodeID(rawValue: 0)))]
    where skip(word) {
      return value
    }
    let function = name(dots: true)
    guard skip("(") else { throw Failure(text: String(scalars)) }
    let arguments = try items(until: ")")
    guard let body = FunctionLibrary.implementation(function.lowercased()) else { throw Failure(text: function) }
    return try body(arguments, context)
  }

  private mutating func items(until end: String) throws -> [Value] {
    var result: [Value] = []
    while !skip(end) {
      result.append(try expression())
      if !skip(","), peek != end.first { throw Failure(text: String(scalars)) }
    }
    return result
  }

  private mutating func entries() throws -> [String: Value] {
    var result: [String: Value] = [:]
    while !skip("}") {
      let key = name()
      guard skip(":") else { throw Failure(text: String(scalars)) }
      result[key] = try expression()
      if !skip(","), peek != "}" { throw Failure(text: String(scalars)) }
    }
    return result
  }

  private mutating func text() -> String {
    var result = ""
    while position < scalars.count, scalars[position] != "'" {
      if scalars[position] == "\\", position + 1 < scalars.count { position += 1 }
      result.append(scalars[position])
      position += 1
    }
    position += 1
    return result
  }

  private mutating func name(dots: Bool = false) -> String {
    _ = skip("")
    var result = ""
    while position < scalars.count, scalars[position].isWhitespace { position += 1 }
    while position < scalars.count,
      scalars[position].isLetter || scalars[position].isNumber || scalars[position] == "_"
        || (dots && scalars[position] == ".")
    {
      result.append(scalars[position])
      position += 1
    }
    return result
  }

  private mutating func number() -> Value? {
    guard let first = peek, first.isASCII, first.isNumber else { return nil }
    _ = skip("")
    while scalars[position].isWhitespace { position += 1 }
    var end = position
    var isFloat = false
    while end < scalars.count {
      let character = scalars[end]
      if character == ".", end + 1 < scalars.count, scalars[end + 1].isNumber, !isFloat {
        isFloat = true
      } else if character == "e", isFloat {
        end += end + 1 < scalars.count && scalars[end + 1] == "-" ? 1 : 0
      } else if !(character.isASCII && character.isNumber) {
        break
      }
      end += 1
    }
    let text = String(scalars[position..<end])
    position = end
    return isFloat ? Double(text).map(Value.float) : Int(text).map(Value.integer)
  }
}
