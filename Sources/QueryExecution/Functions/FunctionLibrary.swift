public import QueryBinding

/// The functions of expressions, aggregates apart.
public enum FunctionLibrary {
  /// The functions in the order of the reference, by topic.
  public static let topics: [(title: String, functions: [FunctionDefinition])] = [
    ("Values", scalars), ("Conversions", conversions + listConversions), ("Lists", lists + collections),
    ("Nodes, relationships and paths", graphFunctions), ("Numbers", numbers), ("Logarithms", logarithms),
    ("Angles", angles), ("Text", texts + textParts), ("Dates and times", moments + clocks + truncations + epochs),
    ("Durations", durations),
  ]

  /// What the binder knows of the functions.
  public static let signatures: [FunctionSignature] = topics.flatMap { $0.functions.map(\.signature) }

  /// The code of a function by its lowercase name, or nil where there is none of that name.
  public static func implementation(_ lowercasedName: String) -> ScalarFunction? {
    implementations[lowercasedName]
  }

  private static let implementations: [String: ScalarFunction] = Dictionary(
    topics.flatMap { $0.functions.map { ($0.signature.name.lowercased(), $0.implementation) } }
  ) { first, _ in first }
}
