public import PropertyGraph
public import QueryBinding

/// The code of a function: takes as many arguments as its signature allows.
public typealias ScalarFunction = @Sendable ([Value], FunctionContext) throws(EvaluationError) -> Value

/// A function with all that is known of it: one entry of the reference and the code behind it.
public struct FunctionDefinition: Sendable {
  /// What a function does with null among its arguments.
  public enum NullHandling: Sendable {
    /// The result is null, whatever the other arguments are.
    case propagates
    /// The function looks at it itself.
    case isTaken
  }

  /// A call and its result, for the reference.
  public struct Example: Sendable {
    /// The arguments.
    public let arguments: [Value]
    /// The result.
    public let result: Value
    /// The call as the reference shows it; nil where it is the name with the arguments.
    public let text: String?

    /// Makes an example.
    public init(_ arguments: [Value], _ result: Value, text: String? = nil) {
      self.arguments = arguments
      self.result = result
      self.text = text
    }
  }

  /// The name and the types.
  public let signature: FunctionSignature
  /// What it gives, in one sentence.
  public let summary: String
  /// A call and its result.
  public let example: Example
  /// The code, which checks the number of arguments and handles null.
  public let implementation: ScalarFunction

  init(
    _ signature: FunctionSignature, _ summary: String, _ example: Example, nulls: NullHandling = .propagates,
    _ body: @escaping ScalarFunction
  ) {
    self.signature = signature
    self.summary = summary
    self.example = example
    let least = signature.required.count
    let most = signature.isVariadic ? nil : least + signature.optional.count
    implementation = { (arguments, context) throws(EvaluationError) -> Value in
      guard arguments.count >= least, arguments.count <= most ?? arguments.count else {
        throw .argumentCount(signature.name, arguments.count)
      }
      if nulls == .propagates, arguments.contains(where: \.isNull) { return .null }
      return try body(arguments, context)
    }
  }
}

extension EvaluationError {
  fileprivate static func argumentCount(_ name: String, _ count: Int) -> EvaluationError {
    EvaluationError(
      .syntaxError, "InvalidNumberOfArguments", "\(name)() does not take \(count) arguments",
      chinese: "\(name)() 不接受 \(count) 个参数")
  }
}
