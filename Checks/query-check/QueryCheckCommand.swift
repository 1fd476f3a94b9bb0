import Foundation
import GeneratedQueries

/// `query-check [--queries 100000] [--seed 1]`: checks generated queries on generated graphs, and prints those for which
/// something does not hold with the statements that create their graph.
@main
enum QueryCheckCommand {
  static func main() throws {
    let queries = Int(option("--queries") ?? "") ?? 100_000
    let seed = UInt64(option("--seed") ?? "") ?? 1
    print("\(queries) generated queries, seed \(seed)")
    var check = try QueryCheck(seed: seed)
    var shown = 0
    for number in 1...max(queries, 1) {
      try check.checkOne()
      for failure in check.failures[shown...] { show(failure) }
      shown = check.failures.count
      if number.isMultiple(of: 5_000) {
        FileHandle.standardError.write(Data("\(number) queries, \(check.failureCount) failure(s)\n".utf8))
      }
    }
    for property in QueryCheck.Property.allCases {
      print("\(property.rawValue): \(check.counts[property] ?? 0) checked")
    }
    print("\(check.tooLarge) queries left out as too large")
    print("\(check.rows) rows, \(check.failureCount) failure(s)")
    exit(check.failureCount == 0 ? 0 : 1)
  }

  private static func show(_ failure: QueryCheck.Failure) {
    print("\n\(failure.property.rawValue) does not hold\n\(failure.graph)\n\(failure.query);\n\(failure.found)")
  }

  private static func option(_ name: String) -> String? {
    guard let place = CommandLine.arguments.firstIndex(of: name) else { return nil }
    return CommandLine.arguments.dropFirst(place + 1).first
  }
}
