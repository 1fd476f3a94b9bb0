import Foundation
import TestSupport

/// The sample world, and the words with which the tests ask about it.
enum Sample {
  static let folder = TestData.graph("medical-devices")
  static let account = "C-101"
  /// The date on which the sample's story ends.
  static let asOf = ["--graph", folder, "--as-of", "2026-06-30"]

  static func report(_ analysis: String, _ arguments: [String], format: String = "table") throws -> BuiltCommand.Outcome
  {
    try BuiltCommand.run(["report", analysis] + arguments + asOf + ["--format", format])
  }
}
