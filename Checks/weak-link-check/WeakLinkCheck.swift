import AccountAnalyses
import Foundation
import PlantedWorlds
import PropertyGraph
import TestSupport

/// `weak-link-check [--worlds 500] [--seed 1] [--sample FOLDER]`: plants weaknesses in generated accounts, looks for them,
/// prints how many were found, and fails where a bar is missed.
@main
enum WeakLinkCheck {
  static func main() throws {
    let worlds = Int(option("--worlds") ?? "") ?? 500
    let seed = UInt64(option("--seed") ?? "") ?? 1
    var problems = try planted(worlds: worlds, seed: seed)
    if let folder = option("--sample") { problems += try SampleDeletions.check(folder) }
    for problem in problems { print("missed: \(problem)") }
    exit(problems.isEmpty ? 0 : 1)
  }

  private static func option(_ name: String) -> String? {
    guard let place = CommandLine.arguments.firstIndex(of: name) else { return nil }
    return CommandLine.arguments.dropFirst(place + 1).first
  }

  /// The same number of worlds of each kind with something planted, and a fifth as many again without.
  private static func planted(worlds: Int, seed: UInt64) throws -> [String] {
    var random = SeededGenerator(seed: seed)
    var score = WeakLinkScore()
    let kinds = PlantedWeakLink.Kind.allCases.filter { $0 != .none }
    for number in 0..<(worlds + worlds / 5) {
      let world = try PlantedWeakLink(number < worlds ? kinds[number % kinds.count] : .none, using: &random)
      let report = WeakLinkReport(of: world.parent, in: GraphView(world.graph, asOf: world.asOf))
      score.add(
        world,
        found: report.links.map { WeakLinkScore.Entry(subject: $0.subject, isHigh: $0.severity == .high) })
    }
    print("Weak links, \(worlds) planted worlds and \(worlds / 5) without, seed \(seed)")
    for kind in kinds { line(kind.rawValue, score[kind]) }
    line("all planted", score.planted)
    let none = score[.none]
    print("nothing planted: \(none.worldsWithHigh) of \(none.worlds) worlds have a link of severity high")
    var problems: [String] = []
    if (score.planted.share ?? 0) < 0.95 { problems.append("in the first three in at least 95 %") }
    if none.worldsWithHigh > 0 { problems.append("nothing high where nothing is planted") }
    return problems
  }

  private static func line(_ name: String, _ tally: WeakLinkScore.Tally) {
    func percent(_ share: Double?) -> String { share.map { String(format: "%.1f %%", 100 * $0) } ?? "–" }
    print(
      "\(name): in the first three \(tally.inFirstThree) of \(tally.worlds) (\(percent(tally.share))); of "
        + "\(tally.high) high, planted \(tally.plantedHigh) (precision \(percent(tally.precision)))")
  }
}
