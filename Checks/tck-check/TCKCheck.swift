import ArgumentParser
import Conformance

/// Counts the scenarios of the openCypher TCK that pass and fail.
@main
struct TCKCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck-check", abstract: "Run the scenarios of the openCypher TCK and count those that pass.")

  @Argument(help: "The folder that has features and graphs.")
  var folder: String

  @Option(help: "Show what was expected and found of failed scenarios whose name has this text.")
  var show: String?

  @Option(help: "Run only the scenarios whose name has this text.")
  var only: String?

  @Flag(help: "List the names of failed scenarios.")
  var list = false

  func run() throws {
    guard let kit = TestKit(folder: folder) else {
      throw ValidationError("\(folder) has no features.")
    }
    var passed: [String: Int] = [:]
    var failed: [String: Int] = [:]
    for scenario in kit.scenarios where only.map(scenario.id.contains) ?? true {
      let topic = scenario.feature.split(separator: "/").dropLast().joined(separator: "/")
      guard let failure = kit.failure(of: scenario) else {
        passed[topic, default: 0] += 1
        continue
      }
      failed[topic, default: 0] += 1
      if list { print("FAILED \(scenario.id)") }
      if let show, show.isEmpty || scenario.id.contains(show) { print("\n\(scenario.id)\n\(failure)\n") }
    }
    for topic in Set(passed.keys).union(failed.keys).sorted() {
      print("\(topic): \(passed[topic] ?? 0) passed, \(failed[topic] ?? 0) failed")
    }
    let failures = failed.values.reduce(0, +)
    print("\(passed.values.reduce(0, +)) passed, \(failures) failed")
    if failures > 0 { throw ExitCode(1) }
  }
}
