public import PropertyGraph

/// One parameter of a procedure.
public struct ProcedureParameter: Sendable, Hashable {
  /// The name by which an argument is given.
  public let name: String
  /// The type of its argument.
  public let type: ValueType
  /// The argument where none is given; null where there is none.
  public let defaultValue: Value
  /// The unit of its argument.
  public let unit: MeasurementUnit
  /// The numbers that are allowed, ends included; nil where all are.
  public let range: ClosedRange<Double>?
  /// Whether an argument must be given.
  public let isRequired: Bool
  /// What the parameter does.
  public let documentation: LocalizedText

  /// Declares a parameter.
  public init(
    _ name: String, _ type: ValueType, default defaultValue: Value = .null, unit: MeasurementUnit = .none,
    range: ClosedRange<Double>? = nil, isRequired: Bool = false, _ documentation: LocalizedText
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.unit = unit
    self.range = range
    self.isRequired = isRequired
    self.documentation = documentation
  }
}
