internal import Foundation

/// The scenarios of the openCypher TCK in a folder that has `features` and `graphs`.
public struct TestKit: Sendable {
  /// The scenarios, in the order of their files.
  public let scenarios: [Scenario]
  private let namedGraphs: [String: String]

  /// Reads a folder; nil where it has no feature files, neither in `features` nor anywhere below it.
  public init?(folder: String) {
    let root = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath()
    let below = Self.files(below: root.appendingPathComponent("features"), ending: "feature")
    let features = below.isEmpty ? Self.files(below: root, ending: "feature") : below
    guard !features.isEmpty else { return nil }
    scenarios = features.flatMap { FeatureReader.scenarios(of: $0.text, feature: $0.name) }
    let graphs = Self.files(below: root.appendingPathComponent("graphs"), ending: "cypher")
    namedGraphs = Dictionary(
      graphs.map { ($0.name.split(separator: "/").last.map(String.init) ?? $0.name, $0.text) }
    ) { first, _ in first }
  }

  /// Why a scenario fails; nil where it passes.
  public func failure(of scenario: Scenario) -> String? {
    ScenarioRunner.failure(of: scenario, namedGraphs: namedGraphs)
  }

  private static func files(below folder: URL, ending: String) -> [(name: String, text: String)] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix("." + ending) }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) else { return nil }
      return (String(path.dropLast(ending.count + 1)), text)
    }
  }
}
