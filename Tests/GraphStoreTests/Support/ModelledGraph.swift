import Foundation
import GraphStore
import PropertyGraph
import TestSupport
import Testing

/// A durable graph beside plain values that say what it must have: the graph at each version, and that of each named snapshot.
struct ModelledGraph {
  private let scratch: Scratch
  private let values: [Value]
  private let seed: UInt64
  private var random: SeededGenerator
  private var graph: DurableGraph
  /// The graph at each version, from 0.
  private var versions = [Graph()]
  /// The first version that was not forgotten.
  private var first = 0
  private var snapshots: [String: Graph] = [:]
  private var names = 0
  private(set) var counts: [String: Int] = [:]

  init(seed: UInt64) throws {
    self.seed = seed
    scratch = try Scratch()
    values = try SampleGraphs.everyValue()
    random = SeededGenerator(seed: seed)
    graph = try Self.open(scratch)
  }

  private static func open(_ scratch: Scratch) throws -> DurableGraph {
    try DurableGraph(opening: scratch.path("modelled.guanxi"), holder: "the test", creating: true)
  }

  private var last: Graph { versions[versions.count - 1] }
  private var place: Comment { "seed \(seed), version \(versions.count - 1), after \(counts)" }

  /// The moment of a version: one a second.
  private func moment(_ version: Int) throws -> ZonedDateTime {
    try #require(ZonedDateTime(epochSecond: 1_780_000_000 + Int64(version), zone: .utc))
  }

  private func now() throws -> ZonedDateTime { try moment(versions.count) }

  private mutating func newName() -> String {
    names += 1
    return "snapshot \(names)"
  }

  /// Does something at random and compares.
  mutating func step() throws {
    let action = Int.random(in: 0..<100, using: &random)
    switch action {
    case 0..<45: try count("commits") { try $0.commit() }
    case 45..<50: try count("refusals") { try $0.refuse() }
    case 50..<60: try count("snapshots") { try $0.takeSnapshot() }
    case 60..<64: try count("replacements") { try $0.replace() }
    case 64..<70: try count("closings") { try $0.reopen(closing: true) }
    case 70..<76: try count("openings without closing") { try $0.reopen(closing: false) }
    case 76..<86: try count("versions") { try $0.compareVersion() }
    case 86..<90: try count("deletions") { try $0.deleteSnapshot() }
    case 90..<93: try count("forgettings") { try $0.forget() }
    case 93..<95: try count("upkeeps") { try $0.keepUp() }
    case 95..<98: try count("restorations") { try $0.restoreCopy() }
    default: try count("verifications") { try $0.verify() }
    }
    expectSame(graph.current.graph, last, place)
    #expect(graph.current.sequence == Int64(versions.count - 1), place)
  }

  private mutating func count(_ what: String, _ body: (inout Self) throws -> Void) throws {
    counts[what, default: 0] += 1
    try body(&self)
  }

  private func verify() throws {
    let problems = try graph.file.verify().problems
    #expect(problems == [], place)
  }

  private mutating func commit() throws {
    let changes = RandomChanges.make(for: last, values, &random)
    guard !changes.isEmpty else { return }
    let next = try last.applying(changes)
    try graph.commit(at: now()) { _ in changes }
    versions.append(next)
  }

  private func refuse() throws {
    #expect(throws: StoreError.self, place) {
      try graph.commit(at: now()) { current in
        var changes = ChangeSet(for: current)
        let node = changes.createNode(labels: ["A"])
        changes.createRelationship(type: "R", from: node, to: NodeID(rawValue: node.rawValue + 7))
        return changes
      }
    }
  }

  private mutating func takeSnapshot() throws {
    guard Bool.random(using: &random) else {
      try graph.takeSnapshot(at: now())
      return
    }
    let name = newName()
    try graph.takeSnapshot(name: name, at: now())
    snapshots[name] = last
  }

  private mutating func replace() throws {
    let other = try SampleGraphs.companies(Int.random(in: 1...40, using: &random))
    let name = newName()
    try graph.replace(with: other, snapshot: name, by: "import", at: now())
    versions.append(other)
    snapshots[name] = other
  }

  private mutating func reopen(closing: Bool) throws {
    let copy = scratch.path("modelled.guanxi")
    if closing {
      try graph.close()
    } else {
      // As a killed process leaves it: a copy of what is on the disk now.
      let killed = try Scratch()
      for name in try scratch.files() where name.hasPrefix("modelled") && !name.hasSuffix("-shm") {
        try killed.write(try scratch.bytes(name), to: name)
      }
      try graph.close()
      for name in try scratch.files() { try FileManager.default.removeItem(atPath: scratch.path(name)) }
      for name in try killed.files() { try scratch.write(try killed.bytes(name), to: name) }
    }
    expectSame(try GraphFile(opening: copy, mode: .readOnly).graph().graph, last, place)
    graph = try Self.open(scratch)
  }

  private mutating func compareVersion() throws {
    let version = Int.random(in: first..<versions.count, using: &random)
    expectSame(try graph.graph(at: .sequence(Int64(version))).graph, versions[version], place)
    if version > first { expectSame(try graph.graph(at: .time(moment(version))).graph, versions[version], place) }
    if let (name, saved) = snapshots.sorted(by: { $0.key < $1.key }).randomElement(using: &random) {
      expectSame(try graph.file.restore(.name(name)), saved, place)
    }
    if first > 0 {
      #expect(throws: StoreError.self, place) { try graph.graph(at: .sequence(Int64(first - 1))) }
    }
    let range = try graph.file.versions()
    #expect(range == Int64(first)...Int64(versions.count - 1), place)
  }

  private mutating func deleteSnapshot() throws {
    guard let name = snapshots.keys.sorted().randomElement(using: &random) else { return }
    let saved = snapshots.removeValue(forKey: name)
    if case .kept(let other) = try graph.deleteSnapshot(.name(name)), let saved {
      expectSame(try graph.file.restore(.name(other)), saved, place)
    }
  }

  private mutating func forget() throws {
    let wanted = Int.random(in: first..<versions.count, using: &random)
    guard let begin = try graph.forget(before: .sequence(Int64(wanted))) else { return }
    #expect((Int64(first)...Int64(wanted)).contains(begin), place)
    first = Int(begin)
  }

  private func keepUp() throws {
    _ = try graph.keepUp(UpkeepPolicy(snapshotAfterLogBytes: 1, automaticSnapshots: 1), at: now())
  }

  private mutating func restoreCopy() throws {
    let version = Int.random(in: first..<versions.count, using: &random)
    let path = scratch.path("restored \(counts.values.reduce(0, +)).guanxi")
    #expect(try graph.file.restore(to: path, at: .sequence(Int64(version))).isIntact, place)
    let copy = try DurableGraph(opening: path, holder: "the test")
    expectSame(copy.current.graph, versions[version], place)
    let earlier = Int.random(in: first...version, using: &random)
    expectSame(try copy.graph(at: .sequence(Int64(earlier))).graph, versions[earlier], place)
    try copy.close()
    try FileManager.default.removeItem(atPath: path)
  }
}
