import AccountAnalyses
import Procedures
import PropertyGraph

extension SmallWorld {
  /// An employment with its dates and other properties.
  @discardableResult
  mutating func worked(
    _ person: NodeID, at company: NodeID, from: String? = nil, to: String? = nil, _ properties: [String: Value] = [:]
  ) throws -> RelationshipID {
    var properties = properties
    if let from { properties["from"] = .date(try Self.day(from)) }
    if let to { properties["to"] = .date(try Self.day(to)) }
    return try relate("WORKS_AT", person, company, properties)
  }

  /// Somebody without an employment.
  mutating func stranger(_ name: String) throws -> NodeID { try node("Person", ["name": .string(name)]) }

  /// The best ways to somebody, by report.
  func ways(
    from source: NodeID? = nil, to target: NodeID, count: Int = 5, on date: String = "2026-06-30",
    hiding hidden: Set<NodeID> = [], options: AcquaintanceOptions = AcquaintanceOptions()
  ) throws -> IntroductionPathsReport {
    IntroductionPathsReport(
      from: source, to: .person(target), count: count, in: try view(date).hiding(hidden), options: options)
  }
}
