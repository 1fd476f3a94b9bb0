internal import GuanxiEngine
internal import Synchronization

/// Graphs together with the branches that were made of them, which are in memory alone and end with the server.
///
/// A branch `plan` of the graph `accounts` is the graph `accounts~plan`: its name says where it comes from, and nobody learns
/// from a name that is taken which other graphs there are.
final class BranchedGraphs: ServedGraphs {
  /// A branch, and what tells it from others that had its name.
  private struct Entry {
    let branch: GraphBranch
    let origin: String
    let mark: String
  }

  /// How the names of the branches of a graph begin.
  static func prefix(of origin: String) -> String { origin + "~" }

  private let base: any ServedGraphs
  private let most: Int
  private let entries = Mutex<[String: Entry]>([:])
  /// Held while a branch is made, so that none is made of what is being forgotten.
  private let making = Mutex<Void>(())

  /// Makes a server's graphs.
  ///
  /// - Parameters:
  ///   - base: the graphs that there are.
  ///   - most: the most branches.
  init(_ base: any ServedGraphs, most: Int) {
    self.base = base
    self.most = most
  }

  /// What is known of a branch.
  struct Listing: Sendable {
    /// Its name, without that of its origin.
    let name: String
    /// The name under which it is asked.
    let graph: String
    /// The version of the origin from which it was made.
    let originVersion: Int64
    /// How it is now.
    let current: RecordedGraph
  }

  /// The branches of a graph, by name.
  func branches(of origin: String) -> [Listing] {
    entries.withLock { $0 }.filter { $0.value.origin == origin }.sorted { $0.key < $1.key }.map { graph, entry in
      Listing(
        name: String(graph.dropFirst(Self.prefix(of: origin).count)), graph: graph,
        originVersion: entry.branch.originVersion,
        current: entry.branch.current)
    }
  }

  /// Makes a branch of a version of a graph.
  func make(_ name: String, of origin: String, at version: GraphVersion?) throws {
    let graph = Self.prefix(of: origin) + name
    let (branchName, originName) = (try GraphName(graph), try GraphName(origin))
    guard !has(origin) else {
      throw Problem(
        .conflict, "\(origin) is a branch itself. Make branches of the graph that it came from.",
        "\(origin) 本身是分支。请从其来源图创建分支。")
    }
    try making.withLock { _ in
      guard !has(graph), try !base.names().contains(branchName.text) else {
        throw Problem(.conflict, "\(origin) has a branch \"\(name)\" already.", "\(origin) 已有分支“\(name)”。")
      }
      guard entries.withLock({ $0.count }) < most else {
        throw Problem(
          .conflict, "There are \(most) branches already. Delete some that are done.", "已有 \(most) 个分支，请先删除不再需要的分支。")
      }
      let state = try state(of: origin, at: version)
      let branch = GraphBranch(branchName, of: originName, from: state)
      let mark = String(UInt64.random(in: .min ... .max), radix: 36)
      entries.withLock { $0[branchName.text] = Entry(branch: branch, origin: origin, mark: mark) }
    }
  }

  private func state(of origin: String, at version: GraphVersion?) throws -> RecordedGraph {
    if let version, version != .latest {
      guard let state = try base.withFile(of: origin, { try $0.recorded(at: version) }) else {
        throw ServedGraph.withoutVersions(origin)
      }
      return state
    }
    guard let served = try base.graph(named: origin) else { throw Authentication.unknownGraph(origin) }
    return RecordedGraph(graph: served.graph, sequence: served.sequence, time: nil)
  }

  /// Ends a branch; false where there is none of that name.
  func end(_ name: String, of origin: String) -> Bool {
    entries.withLock { entries in
      guard entries[Self.prefix(of: origin) + name]?.origin == origin else { return false }
      entries[Self.prefix(of: origin) + name] = nil
      return true
    }
  }

  /// Does something while no branch is made, and ends all branches of a graph afterwards, as they have what it had before.
  ///
  /// - Returns: what was done, and the names of the branches that ended.
  func endingBranches<Answer>(of origin: String, after work: () throws -> Answer) throws -> (Answer, [String]) {
    try making.withLock { _ in
      let answer = try work()
      let ended = branches(of: origin).map(\.name)
      entries.withLock { $0 = $0.filter { $0.value.origin != origin } }
      return (answer, ended)
    }
  }

  private func has(_ graph: String) -> Bool { entries.withLock { $0[graph] != nil } }

  private func entry(_ graph: String) -> Entry? { entries.withLock { $0[graph] } }

  func names() throws(GuanxiError) -> [String] {
    let branches = entries.withLock { Array($0.keys) }
    return branches.isEmpty ? try base.names() : Set(try base.names() + branches).sorted()
  }

  func origin(of name: String) -> String { entry(name)?.origin ?? name }

  func graph(named name: String) throws(GuanxiError) -> ServedGraph? {
    guard let entry = entry(name) else { return try base.graph(named: name) }
    return served(name, entry)
  }

  func graphInMemory(named name: String) -> ServedGraph? {
    guard let entry = entry(name) else { return base.graphInMemory(named: name) }
    return served(name, entry)
  }

  private func served(_ name: String, _ entry: Entry) -> ServedGraph {
    let current = entry.branch.current
    return ServedGraph(
      name: name, graph: current.graph, sequence: current.sequence, mark: "\(entry.mark)-\(current.sequence)",
      isWritable: true, earlier: nil)
  }

  func transaction<Answer>(
    on name: String, by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, version: Int64)? {
    guard let entry = entry(name) else { return try base.transaction(on: name, by: actor, at: time, work) }
    let done = try entry.branch.transaction(by: actor, at: time, work)
    return (done.answer, done.recorded.sequence)
  }

  func begin(on name: String) throws(GuanxiError) -> OpenTransaction? {
    guard let entry = entry(name) else { return try base.begin(on: name) }
    return entry.branch.begin()
  }

  func withFile<Answer>(of name: String, _ work: (WritableGraph) throws -> Answer) throws -> Answer? {
    entry(name) == nil ? try base.withFile(of: name, work) : nil
  }

  func create(_ name: String, with graph: Graph, by actor: String) throws(GuanxiError) -> Bool {
    guard !has(name) else { throw .usage("There is a graph named \(name) already. Choose another name.") }
    return try base.create(name, with: graph, by: actor)
  }

  /// A branch has no change log.
  func versions(of name: String) throws(GuanxiError) -> ClosedRange<Int64>? {
    has(name) ? nil : try base.versions(of: name)
  }

  func log(of name: String, from sequence: Int64, limit: Int) throws(GuanxiError) -> [LogEntry] {
    has(name) ? [] : try base.log(of: name, from: sequence, limit: limit)
  }

  func figures() -> [GraphFigures] { base.figures() }

  func close(at time: ZonedDateTime) throws(GuanxiError) { try base.close(at: time) }
}

extension ServedGraph {
  /// The problem that a graph has no earlier versions.
  static func withoutVersions(_ name: String) -> Problem {
    Problem(
      .unanswerable, "\(name) is not kept in a graph file: it has no versions.", "\(name) 不是图文件，没有版本。",
      members: ["parameter": "atVersion"])
  }
}
