import Foundation
import GraphStore
import PropertyGraph
import TestSupport
import Testing

/// A graph file with nine records and two snapshots, one of the records an erasure, and the graph at each of its versions.
struct LoggedSample {
  private let scratch: Scratch
  /// The bytes of the file and of those beside it, by what their names end in.
  let files: [String: [UInt8]]
  /// The graph at each version, from 0.
  private(set) var states: [Graph] = []
  let path: String

  /// How the readings of damaged files ended.
  struct Outcomes: CustomStringConvertible {
    /// The newest graph cannot be had.
    var refused = 0
    /// The newest graph is as it was, and something else is reported by verify or cannot be had.
    var reported = 0
    /// Everything is as it was.
    var unnoticed = 0

    var description: String { "\(refused) refused, \(reported) more reported, \(unnoticed) without effect" }
  }

  init(_ state: LogDamageTests.State) throws {
    let origin = try Scratch()
    let original = origin.path("sample.guanxi")
    var graph = try DurableGraph(
      opening: original, holder: "the test", creating: true, random: SeededGenerator(seed: 1))
    try graph.commit(at: june(1)) { _ in ChangeSet(from: Graph(), to: try SampleGraphs.companies(5)) }
    for day in 2...3 { try graph.add(company: "Company of June \(day)", by: "Li Lei", at: june(day)) }
    try graph.takeSnapshot(name: "June", at: june(3))
    for day in 4...5 { try graph.add(company: "Company of June \(day)", by: "Li Lei", at: june(day)) }
    if state == .new {
      // An erasure would work the write-ahead log into the file.
      try graph.add(company: "Company of June 6", by: "Li Lei", at: june(6))
    } else {
      try graph.erase(Redaction(nodes: [NodeID(rawValue: 3)]), by: "officer", at: june(6))
    }
    try graph.takeSnapshot(at: june(6))
    if state != .new {
      try graph.close()
      graph = try DurableGraph(opening: original, holder: "the test")
    }
    for day in 7...9 { try graph.add(company: "Company of June \(day)", by: "Han Meimei", at: june(day)) }
    for version in 0...graph.current.sequence { states.append(try graph.graph(at: .sequence(version)).graph) }
    if state == .closed { try graph.close() }
    var files: [String: [UInt8]] = [:]
    for suffix in ["", "-wal", "-writer"] where try origin.files().contains("sample.guanxi" + suffix) {
      files[suffix] = try origin.bytes("sample.guanxi" + suffix)
    }
    self.files = files
    scratch = try Scratch()
    path = scratch.path("damaged.guanxi")
    try write([:])
  }

  /// Writes the files anew, some with other bytes.
  func write(_ changed: [String: [UInt8]]) throws {
    for suffix in ["", "-wal", "-shm", "-writer"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    for (suffix, bytes) in files.merging(changed, uniquingKeysWith: { $1 }) {
      try scratch.write(bytes, to: "damaged.guanxi" + suffix)
    }
  }

  /// Reads the newest graph and another version, and verifies the file.
  func judge(_ version: Int, _ outcomes: inout Outcomes, _ place: Comment) {
    do throws(StoreError) {
      let file = try GraphFile(opening: path, mode: .readOnly, patience: 0)
      let problems = try file.verify().problems
      var isPast = true
      do throws(StoreError) {
        #expect(isSame(try file.graph(at: .sequence(Int64(version))).graph, states[version]), place)
      } catch {
        isPast = false
      }
      do throws(StoreError) {
        let graph = try file.graph()
        #expect(isSame(graph.graph, states[states.count - 1]), place)
        #expect(graph.sequence == Int64(states.count) - 1, place)
      } catch {
        outcomes.refused += 1
        #expect(problems != [], place)
        #expect(error.description.hasPrefix(path), place)
        return
      }
      if problems != [] || !isPast { outcomes.reported += 1 } else { outcomes.unnoticed += 1 }
      if !isPast { #expect(problems != [], place) }
    } catch {
      outcomes.refused += 1
      #expect(error.description.hasPrefix(path), place)
    }
  }
}
