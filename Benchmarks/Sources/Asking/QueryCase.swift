import Foundation
import GuanxiEngine
public import PropertyGraph

/// A statement with the parameters with which it is asked.
public struct QueryCase: Decodable, Sendable {
  /// What it is called.
  public let name: String
  /// The statement.
  public let statement: String
  /// The parameters of runs that are not timed.
  public var warm: [[String: Value]] { untimed.map(Self.values) }
  /// The parameters of timed runs.
  public var timed: [[String: Value]] { measured.map(Self.values) }

  private let untimed: [[String: JSONValueInput]?]
  private let measured: [[String: JSONValueInput]?]

  private enum CodingKeys: String, CodingKey {
    case name, statement
    case untimed = "warm"
    case measured = "timed"
  }

  /// Reads a file of cases: `[{"name": …, "statement": …, "warm": [parameters, …], "timed": [parameters, …]}, …]`, where
  /// parameters are an object or null.
  public static func read(_ file: String) throws -> [QueryCase] {
    try JSONDecoder().decode([QueryCase].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private static func values(_ read: [String: JSONValueInput]?) -> [String: Value] { (read ?? [:]).mapValues(\.value) }
}
