import Foundation
import TestSupport
import Testing

@Suite("A process that is killed while it changes a graph")
struct CrashCheckTests {
  private let program = URL(fileURLWithPath: BuiltCommand.path).deletingLastPathComponent()
    .appendingPathComponent("crash-check").path

  /// A short run of `make crash-check`, with a seed of its own.
  @Test("Loses nothing that was acknowledged and leaves nothing half done, in 50 cycles")
  func fiftyCycles() throws {
    let outcome = try BuiltCommand.run(program, ["--cycles", "50", "--seed", "50"], in: "/", environment: [:])
    print(outcome.text)
    #expect(outcome.code == 0, "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.contains("lost: 0"))
  }
}
