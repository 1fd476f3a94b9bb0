import Foundation
import TestSupport

/// The files of the sample world, read without the product.
enum SampleFiles {
  /// The fields of the rows of a file, without its header; no field of those that are asked for has a comma.
  static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: TestData.graph("medical-devices") + "/" + name, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
