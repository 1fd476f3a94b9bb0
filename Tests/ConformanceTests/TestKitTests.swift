import Conformance
import Foundation
import Testing

@Suite("The openCypher TCK")
struct TestKitTests {
  /// Where the TCK lies; the tests are skipped where it is absent.
  static let kit: TestKit? = {
    let given = ProcessInfo.processInfo.environment["GUANXI_TCK"].map { [$0] } ?? []
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let places = given + ["shared/tck", "../shared/tck"].map { beside.appendingPathComponent($0).path }
    return places.lazy.compactMap { TestKit(folder: $0) }.first
  }()

  /// The scenarios that are known to fail: `name — reason`, one a line.
  static func knownFailures() throws -> [String: String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("known-failures.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      lines.map { line in
        let parts = line.components(separatedBy: " — ")
        return (parts[0], parts.dropFirst().joined(separator: " — "))
      }
    ) { first, _ in first }
  }

  @Test("A reason stands beside every scenario that is known to fail")
  func everyKnownFailureHasAReason() throws {
    for (name, reason) in try Self.knownFailures() { #expect(!reason.isEmpty, "\(name)") }
  }

  @Test("There are 3,195 scenarios", .enabled(if: kit != nil))
  func allScenariosAreCounted() throws {
    let kit = try #require(Self.kit)
    #expect(kit.scenarios.count == 3_195)
    #expect(Set(kit.scenarios.map(\.id)).count == 3_195)
  }

  @Test("Exactly the listed scenarios fail", .enabled(if: kit != nil))
  func onlyListedScenariosFail() throws {
    let kit = try #require(Self.kit)
    let known = try Self.knownFailures()
    var open = Set(known.keys)
    for scenario in kit.scenarios {
      let failure = kit.failure(of: scenario)
      let isKnown = open.remove(scenario.id) != nil
      if let failure, !isKnown { Issue.record("\(scenario.id)\n\(failure)") }
      if failure == nil, isKnown { Issue.record("\(scenario.id) passes: strike it off the list") }
    }
    #expect(open.isEmpty, "scenarios of the list that do not exist")
  }
}
