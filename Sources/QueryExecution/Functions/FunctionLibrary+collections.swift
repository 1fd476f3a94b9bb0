internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions of the namespace `coll`, which work on whole lists.
  static let collections: [FunctionDefinition] = [
    FunctionDefinition(
      FunctionSignature("coll.distinct", [.list(.any)], result: .list(.any)),
      "The list with equal elements once, each where it first stood.", .init([.list([1, 2, 1.0])], .list([1, 2]))
    ) { arguments, _ throws(EvaluationError) in
      var seen: Set<Value> = []
      return .list(
        try list(arguments[0], "coll.distinct").filter { seen.insert(ValueComparison.groupingKey(of: $0)).inserted })
    },
    FunctionDefinition(
      FunctionSignature("coll.flatten", [.list(.any)], optional: [.integer], result: .list(.any)),
      "The list with the elements of the lists in it, so many levels deep, one unless given.",
      .init([.list([1, .list([2, .list([3])])])], .list([1, 2, .list([3])]))
    ) { arguments, _ throws(EvaluationError) in
      let depth = arguments.count > 1 ? try count(arguments[1], "coll.flatten") : 1
      let flat = flattened(try list(arguments[0], "coll.flatten"), depth)
      try ValueLimits.check(listCount: flat.count)
      return .list(flat)
    },
    FunctionDefinition(
      FunctionSignature("coll.indexOf", [.list(.any), .any], result: .integer),
      "The position, from 0, of the first element that is equal; -1 where none is.",
      .init([.list(["a", "b"]), "b"], 1)
    ) { arguments, _ throws(EvaluationError) in
      let items = try list(arguments[0], "coll.indexOf")
      return .integer(items.firstIndex { ValueComparison.equal($0, arguments[1]) == true } ?? -1)
    },
    FunctionDefinition(
      FunctionSignature("coll.insert", [.list(.any), .integer, .any], result: .list(.any)),
      "The list with a value at a position, counted from 0; the elements from there move on.",
      .init([.list(["a", "c"]), 1, "b"], .list(["a", "b", "c"]))
    ) { arguments, _ throws(EvaluationError) in
      var items = try list(arguments[0], "coll.insert")
      items.insert(arguments[2], at: try position(arguments[1], upTo: items.count, "coll.insert"))
      try ValueLimits.check(listCount: items.count)
      return .list(items)
    },
    FunctionDefinition(
      FunctionSignature("coll.remove", [.list(.any), .integer], result: .list(.any)),
      "The list without the element at a position, counted from 0.", .init([.list(["a", "b"]), 0], .list(["b"]))
    ) { arguments, _ throws(EvaluationError) in
      var items = try list(arguments[0], "coll.remove")
      items.remove(at: try position(arguments[1], upTo: items.count - 1, "coll.remove"))
      return .list(items)
    },
    FunctionDefinition(
      FunctionSignature("coll.max", [.list(.any)], result: .any),
      "The last element in the order of `ORDER BY`, nulls left out; null of nothing.", .init([.list([3, .null, 1])], 3)
    ) { arguments, _ throws(EvaluationError) in
      try list(arguments[0], "coll.max").filter { !$0.isNull }.max { $0.ordered(against: $1) == .ascending } ?? .null
    },
    FunctionDefinition(
      FunctionSignature("coll.min", [.list(.any)], result: .any),
      "The first element in the order of `ORDER BY`, nulls left out; null of nothing.",
      .init([.list([3, .null, 1])], 1)
    ) { arguments, _ throws(EvaluationError) in
      try list(arguments[0], "coll.min").filter { !$0.isNull }.min { $0.ordered(against: $1) == .ascending } ?? .null
    },
    FunctionDefinition(
      FunctionSignature("coll.sort", [.list(.any)], result: .list(.any)),
      "The elements in the order of `ORDER BY`, nulls last.", .init([.list([3, .null, 1])], .list([1, 3, .null]))
    ) { arguments, _ throws(EvaluationError) in
      .list(try list(arguments[0], "coll.sort").sorted { $0.ordered(against: $1) == .ascending })
    },
  ]

  /// A position in a list.
  private static func position(_ value: Value, upTo last: Int, _ name: String) throws(EvaluationError) -> Int {
    let position = try count(value, name)
    guard position <= last else {
      throw .range(
        "\(name)() takes a position from 0 to \(last), not \(position)",
        chinese: "\(name)() 的位置应在 0 到 \(last) 之间，而不是 \(position)")
    }
    return position
  }

  /// The depth of values is bounded, and so is the recursion.
  private static func flattened(_ items: [Value], _ depth: Int) -> [Value] {
    guard depth > 0 else { return items }
    return items.flatMap { item -> [Value] in
      if case .list(let inner) = item { return flattened(inner, depth - 1) }
      return [item]
    }
  }
}
