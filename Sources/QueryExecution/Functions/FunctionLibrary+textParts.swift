internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions that take texts apart. Lengths and positions count Unicode scalars.
  static let textParts: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("left", [.string, .integer], result: .string), "So many characters from the beginning.",
      .init(["abcd", 2], "ab")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "left")
      return .string(String(text.unicodeScalars.prefix(try count(arguments[1], "left"))))
    },
    FunctionDefinition(
      FunctionSignature("right", [.string, .integer], result: .string), "So many characters from the end.",
      .init(["abcd", 2], "cd")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "right")
      return .string(String(text.unicodeScalars.suffix(try count(arguments[1], "right"))))
    },
    FunctionDefinition(
      FunctionSignature("substring", [.string, .integer], optional: [.integer], result: .string),
      "The characters from a position, counted from 0, to the end or so many.", .init(["abcd", 1, 2], "bc")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "substring")
      var part = text.unicodeScalars.dropFirst(try count(arguments[1], "substring"))
      if arguments.count > 2 { part = part.prefix(try count(arguments[2], "substring")) }
      return .string(String(part))
    },
    FunctionDefinition(
      FunctionSignature("replace", [.string, .string, .string], result: .string),
      "The text with the third argument wherever the second stood.", .init(["a-b-c", "-", "+"], "a+b+c")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "replace")
      let replacement = Array(try Self.text(arguments[2], "replace").utf8)
      let parts = pieces(of: text, at: [try Self.text(arguments[1], "replace")])
      // No more than 64 MiB of either, so that the product fits.
      try ValueLimits.check(textBytes: text.utf8.count + (parts.count - 1) * replacement.count)
      return .string(String(decoding: Array(parts.joined(separator: replacement)), as: UTF8.self))
    },
    FunctionDefinition(
      FunctionSignature("split", [.string, .any], accepts: [1: [.string, .list(.string)]], result: .list(.string)),
      "The parts of the text between a separator, or between any of a list of them; the characters where it is empty.",
      .init(["a,b,c", ","], .list(["a", "b", "c"]))
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "split")
      var separators: [String] = []
      switch arguments[1] {
      case .list(let items): for item in items { separators.append(try Self.text(item, "split")) }
      default: separators = [try Self.text(arguments[1], "split")]
      }
      if separators == [""] {
        try ValueLimits.check(listCount: text.unicodeScalars.count)
        return .list(text.unicodeScalars.map { .string(String($0)) })
      }
      let parts = pieces(of: text, at: separators)
      try ValueLimits.check(listCount: parts.count)
      return .list(parts.map { .string(String(decoding: $0, as: UTF8.self)) })
    },
    FunctionDefinition(
      FunctionSignature("char_length", [.string], result: .integer), "The number of characters of a text.",
      .init(["abc"], 3)
    ) { arguments, _ throws(EvaluationError) in
      .integer(try text(arguments[0], "char_length").unicodeScalars.count)
    },
    FunctionDefinition(
      FunctionSignature("character_length", [.string], result: .integer), "The same as `char_length`.",
      .init(["abc"], 3)
    ) { arguments, _ throws(EvaluationError) in
      .integer(try text(arguments[0], "character_length").unicodeScalars.count)
    },
  ]

  /// The bytes between separators, from left to right; of separators at one place the first of the list counts. An empty
  /// separator is found nowhere.
  private static func pieces(of text: String, at separators: [String]) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var searches = separators.filter { !$0.isEmpty }.map { (search: TextSearch($0), match: -1) }
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    while true {
      var next: (position: Int, length: Int)?
      for index in searches.indices {
        // A match that lies behind is looked for again; one ahead is still the nearest.
        if searches[index].match < start {
          searches[index].match = searches[index].search.firstMatch(in: bytes, from: start) ?? Int.max
        }
        let match = searches[index].match
        if match < next?.position ?? Int.max { next = (match, searches[index].search.pattern.count) }
      }
      guard let next else { break }
      result.append(bytes[start..<next.position])
      start = next.position + next.length
    }
    result.append(bytes[start...])
    return result
  }
}
