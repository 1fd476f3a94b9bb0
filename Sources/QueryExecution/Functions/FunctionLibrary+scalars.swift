internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions of values of any kind.
  static let scalars: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("coalesce", [.any], isVariadic: true, result: .any),
      "The first argument that is not null.", .init([.null, 7], 7), nulls: .isTaken
    ) { arguments, _ in arguments.first { !$0.isNull } ?? .null },
    FunctionDefinition(
      FunctionSignature("nullIf", [.any, .any], result: .any), "Null where both are equal, else the first.",
      .init(["n/a", "n/a"], .null), nulls: .isTaken
    ) { arguments, _ in ValueComparison.equal(arguments[0], arguments[1]) == true ? .null : arguments[0] },
    FunctionDefinition(
      FunctionSignature("size", [.any], accepts: [0: [.string, .list(.any)]], result: .integer),
      "The number of elements of a list or of characters (Unicode scalars) of a text.", .init(["关系"], 2)
    ) { arguments, _ throws(EvaluationError) in
      switch arguments[0] {
      case .string(let text): .integer(text.unicodeScalars.count)
      case .list(let items): .integer(items.count)
      default: throw .argument("size", arguments[0], expected: "STRING | LIST")
      }
    },
    FunctionDefinition(
      FunctionSignature("isEmpty", [.any], accepts: [0: [.string, .list(.any), .map]], result: .boolean),
      "Whether a list, a map or a text has nothing in it.", .init([.list([])], true)
    ) { arguments, _ throws(EvaluationError) in
      switch arguments[0] {
      case .string(let text): .boolean(text.isEmpty)
      case .list(let items): .boolean(items.isEmpty)
      case .map(let entries): .boolean(entries.isEmpty)
      default: throw .argument("isEmpty", arguments[0], expected: "STRING | LIST | MAP")
      }
    },
    FunctionDefinition(
      FunctionSignature("exists", [.any], result: .boolean), "Whether a property or any value is not null.",
      .init([1], true), nulls: .isTaken
    ) { arguments, _ in .boolean(!arguments[0].isNull) },
    FunctionDefinition(
      FunctionSignature("valueType", [.any], result: .string), "The name of the type of a value.",
      .init([.list([1, 2.5])], "LIST<INTEGER NOT NULL | FLOAT NOT NULL> NOT NULL"), nulls: .isTaken
    ) { arguments, _ in .string(ValueTyping.name(of: arguments[0])) },
    FunctionDefinition(
      FunctionSignature("timestamp", [], result: .integer),
      "The milliseconds from 1970-01-01T00:00Z to the beginning of the statement.", .init([], 1_782_811_800_000)
    ) { _, context in context.now.epochMilliseconds.map { .integer(Int($0)) } ?? .null },
    FunctionDefinition(
      FunctionSignature("randomUUID", [], result: .string, isVolatile: true),
      "A random identifier of version 4 (RFC 9562), from the seed of the session.",
      .init([], "63cbe1e4-5932-4dd7-844c-3cd7f43c661c")
    ) { _, context in
      let bits = (context.random.next() & ~0xF000 | 0x4000, context.random.next() & ~(3 << 62) | 2 << 62)
      let digits = [bits.0, bits.1].map { bits in
        let text = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
      }.joined()
      var result = ""
      for (offset, digit) in digits.enumerated() {
        if [8, 12, 16, 20].contains(offset) { result += "-" }
        result.append(digit)
      }
      return .string(result)
    },
  ]
}
