internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions of lists.
  static let lists: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("head", [.list(.any)], result: .any), "The first element, or null of an empty list.",
      .init([.list([1, 2, 3])], 1)
    ) { arguments, _ throws(EvaluationError) in try list(arguments[0], "head").first ?? .null },
    FunctionDefinition(
      FunctionSignature("last", [.list(.any)], result: .any), "The last element, or null of an empty list.",
      .init([.list([1, 2, 3])], 3)
    ) { arguments, _ throws(EvaluationError) in try list(arguments[0], "last").last ?? .null },
    FunctionDefinition(
      FunctionSignature("tail", [.list(.any)], result: .list(.any)), "The list without its first element.",
      .init([.list([1, 2, 3])], .list([2, 3]))
    ) { arguments, _ throws(EvaluationError) in .list(Array(try list(arguments[0], "tail").dropFirst())) },
    FunctionDefinition(
      FunctionSignature("reverse", [.any], accepts: [0: [.string, .list(.any)]], result: .any),
      "A list or a text from its end to its beginning.", .init([.list([1, 2, 3])], .list([3, 2, 1]))
    ) { arguments, _ throws(EvaluationError) in
      switch arguments[0] {
      case .string(let text): .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      case .list(let items): .list(items.reversed())
      default: throw .argument("reverse", arguments[0], expected: "STRING | LIST")
      }
    },
    FunctionDefinition(
      FunctionSignature("range", [.integer, .integer], optional: [.integer], result: .list(.integer)),
      "The whole numbers from the first to the second, both included, in steps of the third.",
      .init([1, 10, 3], .list([1, 4, 7, 10]))
    ) { arguments, _ throws(EvaluationError) in
      var bounds: [Int] = []
      for argument in arguments {
        guard case .integer(let number) = argument else {
          throw EvaluationError(
            .argumentError, "InvalidArgumentType", "range() takes INTEGER, not \(argument.typeName)",
            chinese: "range() 需要 INTEGER，而不是 \(argument.typeName)")
        }
        bounds.append(number)
      }
      return .list(try range(from: bounds[0], to: bounds[1], by: bounds.count > 2 ? bounds[2] : 1))
    },
  ]

  private static func range(from start: Int, to end: Int, by step: Int) throws(EvaluationError) -> [Value] {
    guard step != 0 else { throw .range("range() takes a step other than 0", chinese: "range() 的步长不能为 0") }
    guard step > 0 ? start <= end : start >= end else { return [] }
    let steps = (Int128(end) - Int128(start)) / Int128(step)
    try ValueLimits.check(listCount: Int(clamping: steps + 1))
    // The product may wrap around where the sum does not.
    return (0...Int(steps)).map { .integer(start &+ $0 &* step) }
  }

  static func list(_ value: Value, _ name: String) throws(EvaluationError) -> [Value] {
    guard case .list(let items) = value else { throw .argument(name, value, expected: "LIST") }
    return items
  }

  static func text(_ value: Value, _ name: String) throws(EvaluationError) -> String {
    guard case .string(let text) = value else { throw .argument(name, value, expected: "STRING") }
    return text
  }

  static func number(_ value: Value, _ name: String) throws(EvaluationError) -> Double {
    guard let number = value.number else { throw .argument(name, value, expected: "INTEGER | FLOAT") }
    return number
  }

  static func integer(_ value: Value, _ name: String) throws(EvaluationError) -> Int {
    guard case .integer(let number) = value else { throw .argument(name, value, expected: "INTEGER") }
    return number
  }

  /// A whole number that is not negative.
  static func count(_ value: Value, _ name: String) throws(EvaluationError) -> Int {
    let number = try integer(value, name)
    guard number >= 0 else {
      throw .range("\(name)() takes a number from 0, not \(number)", chinese: "\(name)() 需要不小于 0 的数，而不是 \(number)")
    }
    return number
  }
}
