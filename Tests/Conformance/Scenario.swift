/// One scenario of a feature file, with the values of its row of examples filled in.
public struct Scenario: Sendable, Hashable {
  /// The file's path below the folder of features, without its ending.
  public let feature: String
  /// The name as it is written.
  public let name: String
  /// The number of the row of examples, from 1; 0 where the scenario is no outline.
  public let example: Int
  /// The steps, those of the background first.
  public let steps: [ScenarioStep]

  /// What tells this scenario from all others.
  public var id: String { "\(feature): \(name)" + (example > 0 ? " #\(example)" : "") }
}

/// One step of a scenario.
public struct ScenarioStep: Sendable, Hashable {
  /// What it says after `Given`, `When`, `Then`, `And` or `But`.
  public var text: String
  /// The text between triple quotation marks.
  public var document: String?
  /// The rows of its table.
  public var table: [[String]]

  /// The step with `<name>` replaced.
  func filling(_ values: [String: String]) -> ScenarioStep {
    func filled(_ text: String) -> String {
      values.sorted { $0.key < $1.key }.reduce(text) { $0.replacing("<\($1.key)>", with: $1.value) }
    }
    return ScenarioStep(
      text: filled(text), document: document.map(filled), table: table.map { $0.map(filled) })
  }
}
