/// A function that can be called in expressions, as the binder sees it.
public struct FunctionSignature: Sendable, Hashable {
  /// The name as documentation spells it, such as `toUpper`; case does not count where it is called.
  public let name: String
  /// The types of the arguments that must be given.
  public let required: [BoundType]
  /// The types of those that may follow.
  public let optional: [BoundType]
  /// Whether any number of further arguments of the last type may follow.
  public let isVariadic: Bool
  /// For the positions of arguments that take values of several types but not of all: which. Their type is `any`.
  public let accepts: [Int: [BoundType]]
  /// The type of the result.
  public let result: BoundType
  /// Whether it can give another result for the same arguments, as `rand` does.
  public let isVolatile: Bool

  /// Declares a function.
  public init(
    _ name: String, _ required: [BoundType], optional: [BoundType] = [], isVariadic: Bool = false,
    accepts: [Int: [BoundType]] = [:], result: BoundType, isVolatile: Bool = false
  ) {
    self.name = name
    self.required = required
    self.optional = optional
    self.isVariadic = isVariadic
    self.accepts = accepts
    self.result = result
    self.isVolatile = isVolatile
  }
}

/// What a statement can name besides its own variables.
public struct BindingCatalog: Sendable {
  /// The functions, by their lowercase names.
  public let functions: [String: FunctionSignature]
  /// The procedures, by their lowercase names.
  public let procedures: [String: any QueryProcedure]
  /// The labels that the graph knows.
  public let labels: Set<String>
  /// The relationship types that the graph knows.
  public let relationshipTypes: Set<String>
  /// The property keys that the graph knows.
  public let propertyKeys: Set<String>

  /// Makes a catalogue.
  public init(
    functions: [FunctionSignature], procedures: [any QueryProcedure], labels: Set<String> = [],
    relationshipTypes: Set<String> = [], propertyKeys: Set<String> = []
  ) {
    self.functions = Dictionary(functions.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    self.procedures = Dictionary(procedures.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    self.labels = labels
    self.relationshipTypes = relationshipTypes
    self.propertyKeys = propertyKeys
  }
}
