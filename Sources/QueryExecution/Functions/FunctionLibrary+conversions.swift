internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Conversions of single values. Text that says nothing of the kind gives null; what can never be converted is an error,
  /// except for those that end in `OrNull`.
  static let conversions: [FunctionDefinition] = Conversion.allCases.flatMap { conversion in
    [
      FunctionDefinition(
        FunctionSignature(conversion.rawValue, [.any], result: conversion.type), conversion.summary, conversion.example
      ) { arguments, _ throws(EvaluationError) in
        guard let result = conversion.convert(arguments[0]) else {
          throw .argument(conversion.rawValue, arguments[0], expected: conversion.expectation)
        }
        return result
      },
      FunctionDefinition(
        FunctionSignature(conversion.rawValue + "OrNull", [.any], result: conversion.type),
        "As `\(conversion.rawValue)`, but null for what cannot be converted.", .init([.list([1])], .null)
      ) { arguments, _ in conversion.convert(arguments[0]) ?? .null },
    ]
  }

  /// The conversions of each element of a list, with null for those that cannot be converted.
  static let listConversions: [FunctionDefinition] = Conversion.allCases.map { conversion in
    FunctionDefinition(
      FunctionSignature(conversion.rawValue + "List", [.list(.any)], result: .list(conversion.type)),
      "Each element as `\(conversion.rawValue)OrNull` converts it.",
      .init([.list([conversion.example.arguments[0], .null])], .list([conversion.example.result, .null]))
    ) { arguments, _ throws(EvaluationError) in
      guard case .list(let items) = arguments[0] else {
        throw .argument(conversion.rawValue + "List", arguments[0], expected: "LIST")
      }
      return .list(items.map { conversion.convert($0) ?? .null })
    }
  }
}

/// From one kind of value to another.
enum Conversion: String, CaseIterable {
  case toBoolean, toInteger, toFloat, toString

  var type: BoundType {
    switch self {
    case .toBoolean: .boolean
    case .toInteger: .integer
    case .toFloat: .float
    case .toString: .string
    }
  }

  var summary: String {
    switch self {
    case .toBoolean: "A text (`true`, `false`) or whole number (0 is false) as a truth value."
    case .toInteger: "A text, number or truth value as a whole number, rounded towards zero."
    case .toFloat: "A text or number as a floating-point number."
    case .toString: "A number, truth value, date, time or duration as text."
    }
  }

  var example: FunctionDefinition.Example {
    switch self {
    case .toBoolean: .init(["TRUE"], true)
    case .toInteger: .init(["12.9"], 12)
    case .toFloat: .init(["1.5"], 1.5)
    case .toString: .init([2.5], "2.5")
    }
  }

  var expectation: String {
    switch self {
    case .toBoolean: "BOOLEAN | STRING | INTEGER"
    case .toInteger: "INTEGER | FLOAT | STRING | BOOLEAN"
    case .toFloat: "INTEGER | FLOAT | STRING"
    case .toString: "STRING | INTEGER | FLOAT | BOOLEAN | DURATION | " + Value.pointTypes
    }
  }

  /// The converted value, null where a text does not say one, nil where the kind of value can never be converted.
  func convert(_ value: Value) -> Value? {
    switch (self, value) {
    case (_, .null): .null
    case (.toBoolean, .boolean), (.toInteger, .integer), (.toFloat, .float), (.toString, .string): value
    case (.toBoolean, .string(let text)): Self.boolean(text)
    case (.toBoolean, .integer(let number)): .boolean(number != 0)
    case (.toInteger, .float(let number)): Int(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
    case (.toInteger, .string(let text)): Self.integer(text)
    case (.toInteger, .boolean(let value)): .integer(value ? 1 : 0)
    case (.toFloat, .integer(let number)): .float(Double(number))
    case (.toFloat, .string(let text)): Self.decimal(text).map(Value.float) ?? .null
    case (.toString, .list), (.toString, .map), (.toString, .node), (.toString, .relationship), (.toString, .path): nil
    case (.toString, _): .string(value.plainText)
    default: nil
    }
  }

  private static func boolean(_ text: String) -> Value {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: .null
    }
  }

  private static func integer(_ text: String) -> Value {
    if let number = Int(text) { return .integer(number) }
    guard let number = decimal(text) else { return .null }
    return Int(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
  }

  /// A number in decimal notation; no hexadecimal digits, names or spaces, which Swift would read too.
  private static func decimal(_ text: String) -> Double? {
    if text == "NaN" { return .nan }
    guard text.utf8.count <= 400, text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }
}
