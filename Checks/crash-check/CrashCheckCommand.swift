import Foundation

/// `crash-check [--cycles 1000] [--seed 1]`: a child process that changes a graph is killed again and again, and what was
/// acknowledged must be there.
@main
enum CrashCheckCommand {
  static func main() throws {
    let seed = option("--seed").flatMap(UInt64.init) ?? 1
    if let path = option("--child"), let notes = option("--acknowledgements") {
      let writer = Writer(
        path: path, acknowledgements: try AcknowledgementWriter(appendingTo: notes), seed: seed,
        cycle: option("--cycle").flatMap(Int.init) ?? 0, operations: option("--operations").flatMap(Int.init) ?? 0)
      return try writer.run()
    }
    let cycles = max(1, option("--cycles").flatMap(Int.init) ?? 1_000)
    print("\(cycles) cycles, seed \(seed)")
    var check = try CrashCheck(seed: seed)
    for cycle in 1...cycles {
      do { try check.runOne() } catch {
        print("cycle \(cycle) of seed \(seed): \(error)")
        exit(1)
      }
      guard cycle.isMultiple(of: 100) else { continue }
      FileHandle.standardError.write(Data("\(cycle) cycles, \(check.figures.acknowledged) acknowledged\n".utf8))
    }
    let figures = check.figures
    print(
      """
      killed: \(figures.killed), \(figures.killedWhileOpening) of them while opening; the others ended by themselves
      records: \(figures.records), of these \(figures.replacements) replacements and \(figures.erasures) erasures
      acknowledged: \(figures.acknowledged), lost: 0; \(figures.unheard) more were durable, half visible: 0
      verified whole: \(figures.verified)
      """)
  }

  private static func option(_ name: String) -> String? {
    guard let place = CommandLine.arguments.firstIndex(of: name) else { return nil }
    return CommandLine.arguments.dropFirst(place + 1).first
  }
}
