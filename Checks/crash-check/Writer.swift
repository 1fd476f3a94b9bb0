import Foundation
import GraphStore
import PropertyGraph
import Synchronization
import TestSupport

/// The child process: opens the graph, changes it with several threads, and notes each acknowledgement, until it is done or
/// killed.
struct Writer {
  private static let threads = 4

  let path: String
  let acknowledgements: AcknowledgementWriter
  let seed: UInt64
  let cycle: Int
  /// How many changes each thread makes.
  let operations: Int

  func run() throws {
    let graph = try DurableGraph(
      opening: path, holder: "crash-check", creating: true, patience: 5, random: SeededGenerator(seed: seed))
    // What the parent has judged: taken before anybody changes anything.
    let judged = graph.current.sequence
    acknowledgements.writeOpened()
    let group = DispatchGroup()
    let isDone = Atomic(false)
    for thread in 0..<Self.threads {
      start(group) { try change(graph, thread: thread) }
    }
    let upkeep = DispatchGroup()
    start(upkeep) { try keepUp(graph, isDone, judged: judged) }
    group.wait()
    isDone.store(true, ordering: .relaxed)
    upkeep.wait()
    try graph.close()
  }

  private func start(_ group: DispatchGroup, _ body: @escaping @Sendable () throws -> Void) {
    group.enter()
    Thread.detachNewThread {
      do { try body() } catch { Self.fail("cycle \(cycle): \(error)") }
      group.leave()
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(1)
  }

  private func change(_ graph: DurableGraph, thread: Int) throws {
    for number in 0..<operations {
      let step = Step.operation(cycle: cycle, thread: thread, number: number)
      let turn = try graph.takeTurn()
      let old = try Books(turn.recorded.graph)
      guard let new = old.after(step, seed: seed, earlier: { _ in nil }) else { continue }
      let changes = new.changes(to: turn.recorded.graph, from: old)
      let recorded = try turn.commit(changes, by: step.description, at: try Self.now())
      acknowledgements.write(
        Acknowledgement(sequence: recorded.sequence, digest: try Books(recorded.graph).digest, actor: step.description))
    }
  }

  /// Snapshots, replacements, erasures, and forgetting of versions that the parent has judged already.
  private func keepUp(_ graph: DurableGraph, _ isDone: borrowing Atomic<Bool>, judged: Int64) throws {
    var random = SeededGenerator(seed: seed &+ UInt64(cycle) &* 31)
    var number = 0
    while !isDone.load(ordering: .relaxed) {
      number += 1
      usleep(UInt32.random(in: 0...20_000, using: &random))
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3: _ = try graph.keepUp(UpkeepPolicy(snapshotAfterLogBytes: 1, automaticSnapshots: 3), at: Self.now())
      case 4...5: try graph.takeSnapshot(name: "\(cycle).\(number)", at: Self.now())
      case 6: try graph.forget(before: .sequence(judged))
      case 7: try replace(graph, number)
      case 8: try dismiss(graph, number, at: Int.random(in: 0..<10_000, using: &random))
      default: for info in try graph.file.snapshots().dropLast(2) { try graph.deleteSnapshot(.id(info.id)) }
      }
    }
  }

  private func replace(_ graph: DurableGraph, _ number: Int) throws {
    let base = graph.current
    guard base.graph.nodeCount > 0 else { return }
    var books = try Books(base.graph).pruned()
    books.changes += 1
    let step = Step.replacement(cycle: cycle, base: base.sequence)
    try graph.replace(
      with: try books.graph(), snapshot: "replacement \(cycle).\(number)", by: step.description, at: Self.now())
    acknowledgements.write(Acknowledgement(sequence: nil, digest: nil, actor: step.description))
  }

  private func dismiss(_ graph: DurableGraph, _ number: Int, at position: Int) throws {
    guard let (person, account) = Books.someone(at: position, in: graph.current.graph) else { return }
    let step = Step.dismissal(cycle: cycle, number: number, account: account)
    let result = try graph.erase(Redaction(nodes: [person]), by: step.description, at: Self.now()) { current in
      var changes = ChangeSet(for: current)
      guard current.contains(person) else { return changes }
      changes.detachAndDelete(person, in: current)
      for ledger in current.nodes(labeled: "Ledger") {
        for (total, difference) in [("changes", 1), ("staff", -1)] {
          guard case .integer(let count) = current.property(total, of: ledger) else { continue }
          changes.setProperty(total, of: ledger, to: .integer(count + difference))
        }
      }
      return changes
    }
    acknowledgements.write(Acknowledgement(sequence: result.entry.sequence, digest: nil, actor: step.description))
  }

  /// The time only has to go forward; it is not read back.
  private static func now() throws -> ZonedDateTime { try ZonedDateTime(parsing: "2026-06-01T12:00:00Z") }
}
