import Foundation
import Testing

@Suite("A durable graph beside a model of it")
struct ModelTests {
  /// The seeds 1 to 4, or as many as GUANXI_SEEDS says.
  private static var seeds: ClosedRange<UInt64> {
    1...max(1, ProcessInfo.processInfo.environment["GUANXI_SEEDS"].flatMap(UInt64.init) ?? 4)
  }

  @Test(
    "Has every version and snapshot after random commits, snapshots, deletions, forgetting and openings",
    arguments: seeds)
  func randomSteps(seed: UInt64) throws {
    var modelled = try ModelledGraph(seed: seed)
    for _ in 0..<120 { try modelled.step() }
    print("seed \(seed): \(modelled.counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })")
  }
}
