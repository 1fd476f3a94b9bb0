import Foundation
import GRDB
import GraphStore
import PropertyGraph

/// A folder for one measurement, and what all of them do in it.
final class Workplace {
  let folder: URL

  init(below parent: String?) throws {
    let parent = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let name = "guanxi-durability-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    folder = parent.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func size(_ name: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path(name))[.size] as? Int) ?? 0
  }

  func graph(_ name: String) throws -> DurableGraph {
    try DurableGraph(opening: path(name), holder: "the benchmark", creating: true, random: SplitMixSource())
  }

  /// A bare SQLite database with the pragmas of a graph file.
  func bareDatabase(_ name: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON")
    }
    let queue = try DatabaseQueue(path: path(name), configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    return queue
  }
}

/// Numbers for identities of logs: always the same.
struct SplitMixSource: RandomNumberGenerator {
  private var state: UInt64 = 20_260_630

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

/// A fixed moment: no figure depends on it.
let moment: ZonedDateTime = {
  guard let moment = ZonedDateTime(epochSecond: 1_780_000_000, zone: .utc) else {
    fatalError("the moment is out of range")
  }
  return moment
}()

/// The changes of one visit: a person is met at a company.
func visit(_ number: Int, in graph: Graph) -> ChangeSet {
  var changes = ChangeSet(for: graph)
  let company = changes.createNode(
    labels: ["Company"],
    properties: ["id": .string("C-\(number)"), "name": .string("Company \(number)"), "potential": .integer(number)])
  let person = changes.createNode(
    labels: ["Person"], properties: ["id": .string("P-\(number)"), "name": .string("Person \(number)")])
  changes.createRelationship(type: "WORKS_AT", from: person, to: company, properties: ["title": "Head of purchasing"])
  return changes
}

extension DurableGraph {
  /// Commits what `body` makes of the newest graph.
  @discardableResult
  func commit(_ body: (Graph) -> ChangeSet) throws -> RecordedGraph {
    let turn = try takeTurn()
    defer { turn.giveBack() }
    return try turn.commit(body(turn.recorded.graph), by: "the benchmark", at: moment)
  }
}
