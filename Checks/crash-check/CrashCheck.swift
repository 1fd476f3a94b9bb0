import Foundation
import GraphStore
import PropertyGraph
import TestSupport

/// Kills a child that changes a graph at random moments, and judges what is in the file then.
struct CrashCheck {
  private static let cyclesPerFile = 25
  private static let cyclesPerVerification = 5

  let seed: UInt64
  let folder: TemporaryFolder
  private(set) var figures = Figures()
  private var random: SeededGenerator
  /// Where the last replacement of the cycle stands among the books that were judged; 0 where there was none.
  private var lastReplacement = 0
  /// The books at the last record that was judged, and its sequence.
  private var judged: (sequence: Int64, books: Books) = (0, Books())

  struct Figures {
    var cycles = 0
    var killed = 0
    var killedWhileOpening = 0
    var acknowledged = 0
    var records = 0
    var replacements = 0
    var erasures = 0
    var verified = 0
    /// Records that were durable, of whose acknowledgement nobody had heard when the child was killed.
    var unheard: Int { records - acknowledged }
  }

  init(seed: UInt64) throws {
    self.seed = seed
    folder = try TemporaryFolder()
    random = SeededGenerator(seed: seed)
  }

  private var path: String { folder.file("crash.guanxi") }
  private var copy: String { folder.file("copy.guanxi") }

  /// Runs one child and judges what it left.
  mutating func runOne() throws {
    figures.cycles += 1
    if figures.cycles % Self.cyclesPerFile == 1 { beginAnew() }
    let notes = folder.file("acknowledgements")
    try? FileManager.default.removeItem(atPath: notes)
    try folder.write([], to: "acknowledgements")
    let existed = FileManager.default.fileExists(atPath: path)
    let isKilled = try runChild(notes)
    let (isOpened, acknowledgements) = try Acknowledgement.read(notes)
    figures.killed += isKilled ? 1 : 0
    figures.killedWhileOpening += isOpened ? 0 : 1
    figures.acknowledged += acknowledgements.count
    guard FileManager.default.fileExists(atPath: path) else {
      guard !isOpened, !existed else { throw Contradiction("the file is gone") }
      return
    }
    try judge(acknowledgements)
  }

  private mutating func beginAnew() {
    judged = (0, Books())
    remove(path)
  }

  /// - Returns: whether the child was killed, and did not end by itself.
  private mutating func runChild(_ notes: String) throws -> Bool {
    let operations = Bool.random(using: &random) ? Int.random(in: 1...20, using: &random) : 2_000
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = [
      "--child", path, "--acknowledgements", notes, "--seed", "\(seed)", "--cycle", "\(figures.cycles)",
      "--operations", "\(operations)",
    ]
    let errors = Pipe()
    child.standardError = errors
    try child.run()
    // One in four is killed at its beginning, while it opens the graph or has just done so.
    if Int.random(in: 0..<4, using: &random) > 0 {
      while child.isRunning, try folder.bytes(of: "acknowledgements").isEmpty { usleep(500) }
      usleep(UInt32.random(in: 0...400_000, using: &random))
    } else {
      usleep(UInt32.random(in: 0...60_000, using: &random))
    }
    let isKilled = child.isRunning && kill(child.processIdentifier, SIGKILL) == 0
    child.waitUntilExit()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    if child.terminationReason == .uncaughtSignal, child.terminationStatus == SIGKILL, isKilled { return true }
    guard child.terminationReason == .exit, child.terminationStatus == 0 else {
      throw Contradiction("the child failed: \(String(decoding: words, as: UTF8.self))")
    }
    return false
  }

  /// Judges a copy, so that the next child finds the file as the crash left it.
  private mutating func judge(_ acknowledgements: [Acknowledgement]) throws {
    remove(copy)
    for suffix in ["", "-wal", "-writer"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    let first = try GraphFile(opening: copy, mode: .readOnly).graph()
    let graph = try DurableGraph(opening: copy, holder: "the judge")
    try expectSame(first, graph.current, "a reader and a writer")
    let states = try replay(graph.file, through: first.sequence, acknowledgements)
    guard try Books(first.graph) == states[states.count - 1] else {
      throw Contradiction("the graph at \(first.sequence) is not what its records say")
    }
    // An erasure takes a node's properties out of every version, by its id, which had another meaning before a replacement.
    let version = Int.random(in: lastReplacement..<states.count, using: &random)
    let past = try graph.graph(at: .sequence(judged.sequence + Int64(version))).graph
    guard try Books(past) == states[version] else { throw Contradiction("version \(version) of the cycle differs") }
    if figures.cycles % Self.cyclesPerVerification == 0 {
      figures.verified += 1
      let report = try graph.file.verify()
      guard report.isIntact else { throw Contradiction("not intact: \(report.problems.map(\.description))") }
    }
    try graph.close()
    let again = try DurableGraph(opening: copy, holder: "the judge")
    try expectSame(first, again.current, "two recoveries")
    try again.close()
    judged = (first.sequence, states[states.count - 1])
  }

  /// The books after each record since those that were judged, made of what the records are named; compares them with what
  /// was acknowledged.
  private mutating func replay(
    _ file: GraphFile, through last: Int64, _ acknowledgements: [Acknowledgement]
  ) throws -> [Books] {
    var states = [judged.books]
    lastReplacement = 0
    var places: [String: Int64] = [:]
    var next: [Int: Int] = [:]
    for entry in try file.log(from: judged.sequence + 1, limit: .max) {
      guard let step = Step(entry.actor) else { throw Contradiction("nobody is called \(entry.actor)") }
      if case .operation(let cycle, let thread, let number) = step {
        guard cycle == figures.cycles, number == next[thread, default: 0] else {
          throw Contradiction("\(step) stands where \(next[thread, default: 0]) of its thread is due")
        }
        next[thread] = number + 1
      } else if case .replacement = step {
        figures.replacements += 1
        lastReplacement = states.count
      } else {
        figures.erasures += 1
      }
      let begin = judged.sequence
      let books = states[states.count - 1].after(step, seed: seed) { sequence in
        states.indices.contains(Int(sequence - begin)) ? states[Int(sequence - begin)] : nil
      }
      guard let books else { throw Contradiction("\(step) rests on a version that nobody had") }
      states.append(books)
      places[entry.actor] = entry.sequence
    }
    figures.records += states.count - 1
    guard judged.sequence + Int64(states.count) - 1 == last else {
      throw Contradiction("records end at \(judged.sequence + Int64(states.count) - 1), the graph at \(last)")
    }
    for acknowledgement in acknowledgements { try check(acknowledgement, places[acknowledgement.actor], states) }
    return states
  }

  private func check(_ acknowledgement: Acknowledgement, _ place: Int64?, _ states: [Books]) throws {
    guard let place else { throw Contradiction("\(acknowledgement.actor) was acknowledged and is lost") }
    if let sequence = acknowledgement.sequence, sequence != place {
      throw Contradiction("\(acknowledgement.actor) was acknowledged as \(sequence) and is \(place)")
    }
    if let digest = acknowledgement.digest, digest != states[Int(place - judged.sequence)].digest {
      throw Contradiction("\(acknowledgement.actor) gave another graph in memory")
    }
  }

  private func expectSame(_ left: RecordedGraph, _ right: RecordedGraph, _ what: String) throws {
    guard left.sequence == right.sequence, left.time == right.time,
      ChangeSet(from: left.graph, to: right.graph).isEmpty, ChangeSet(from: right.graph, to: left.graph).isEmpty,
      left.graph.nextNodeID == right.graph.nextNodeID,
      left.graph.nextRelationshipID == right.graph.nextRelationshipID
    else { throw Contradiction("\(what) give different graphs, at \(left.sequence) and \(right.sequence)") }
  }

  private func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm", "-writer"] { try? FileManager.default.removeItem(atPath: file + suffix) }
  }
}
