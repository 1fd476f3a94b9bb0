internal import Foundation
public import GuanxiEngine
internal import Synchronization

/// The graphs at some paths, each read when it is first asked for.
///
/// A graph file is opened for writing, so that the server is its one writer and always has its newest state; a folder of CSV
/// files, or a single one, is read once and cannot be changed.
public final class OpenedGraphs: ServedGraphs {
  /// One graph. Its lock is held while it is read, so that it is read once.
  private final class Entry: Sendable {
    enum State: Sendable {
      case unread
      case file(WritableGraph)
      case fixed(Graph)
    }

    let path: String
    /// A mark of its own for every opening: entity tags of before a restart do not hold afterwards.
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    let state = Mutex(State.unread)

    init(path: String) { self.path = path }
  }

  private let entries: [String: Entry]

  /// Serves the graphs at some paths, each under the name of its file or folder without its ending.
  public init(paths: [String]) throws(GuanxiError) {
    var entries: [String: Entry] = [:]
    for path in paths {
      let name = OpenedGraph.name(of: path)
      guard FileManager.default.fileExists(atPath: path) else {
        throw .usage("There is no \(path). Check the path.")
      }
      guard entries.updateValue(Entry(path: path), forKey: name) == nil else {
        throw .usage("Two of the graphs are called \"\(name)\". Rename one of the files.")
      }
    }
    self.entries = entries
  }

  /// The names of the graphs, ascending.
  public func names() throws(GuanxiError) -> [String] { entries.keys.sorted() }

  /// The newest state of a graph, which is read where it was not yet; nil where there is none of that name.
  public func graph(named name: String) throws(GuanxiError) -> ServedGraph? {
    guard let entry = entries[name] else { return nil }
    return Self.served(name, entry, try opened(entry))
  }

  /// The newest state of a graph that was read; nil where it was not yet.
  public func graphInMemory(named name: String) -> ServedGraph? {
    guard let entry = entries[name], let state = entry.state.withLockIfAvailable({ $0 }) else { return nil }
    return Self.served(name, entry, state)
  }

  /// Does work in a transaction on a graph; nil where it is of CSV files.
  public func transaction<Answer>(
    on name: String, by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, version: Int64)? {
    guard let entry = entries[name], case .file(let file) = try opened(entry) else { return nil }
    let done = try file.transaction(by: actor, at: time, work)
    return (done.answer, done.recorded.sequence)
  }

  /// Begins a transaction on a graph; nil where it is of CSV files.
  public func begin(on name: String) throws(GuanxiError) -> OpenTransaction? {
    guard let entry = entries[name], case .file(let file) = try opened(entry) else { return nil }
    return file.begin()
  }

  /// Does something with the file of a graph; nil where it is of CSV files.
  public func withFile<Answer>(of name: String, _ work: (WritableGraph) throws -> Answer) throws -> Answer? {
    guard let entry = entries[name], case .file(let file) = try opened(entry) else { return nil }
    return try work(file)
  }

  /// The versions that the change log of a graph has; nil for CSV files.
  public func versions(of name: String) throws(GuanxiError) -> ClosedRange<Int64>? { try stored(name)?.versions() }

  /// Records of the change log of a graph; none for CSV files.
  public func log(of name: String, from sequence: Int64, limit: Int) throws(GuanxiError) -> [LogEntry] {
    try stored(name)?.log(from: sequence, limit: limit) ?? []
  }

  private func stored(_ name: String) throws(GuanxiError) -> StoredGraph? {
    guard let path = entries[name]?.path, OpenedGraph.isGraphFile(path) else { return nil }
    return try StoredGraph(path)
  }

  /// What the graphs that were read take in memory, by name. One that is being read is not waited for.
  public func figures() -> [GraphFigures] {
    entries.sorted { $0.key < $1.key }.compactMap { name, entry in
      guard let state = entry.state.withLockIfAvailable({ $0 }), let served = Self.served(name, entry, state) else {
        return nil
      }
      let graph = served.graph
      return GraphFigures(
        name: name, version: served.sequence, nodes: graph.nodeCount, relationships: graph.relationshipCount,
        bytes: graph.memoryFootprint.total)
    }
  }

  /// Closes the graph files.
  public func close(at time: ZonedDateTime) throws(GuanxiError) {
    var failure: GuanxiError?
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard case .file(let file) = entry.state.withLock({ $0 }) else { continue }
      do throws(GuanxiError) { try file.close(at: time) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private static func served(_ name: String, _ entry: Entry, _ state: Entry.State) -> ServedGraph? {
    switch state {
    case .file(let file):
      let current = file.current
      let path = entry.path
      return ServedGraph(
        name: name, graph: current.graph, sequence: current.sequence, mark: "\(entry.mark)-\(current.sequence)",
        isWritable: true
      ) { version throws(GuanxiError) in try StoredGraph(path).graph(at: version).graph }
    case .fixed(let graph):
      return ServedGraph(name: name, graph: graph, sequence: 0, mark: entry.mark, isWritable: false, earlier: nil)
    case .unread: return nil
    }
  }

  private func opened(_ entry: Entry) throws(GuanxiError) -> Entry.State {
    let result: Result<Entry.State, GuanxiError> = entry.state.withLock { state in
      guard case .unread = state else { return .success(state) }
      do throws(GuanxiError) {
        state =
          OpenedGraph.isGraphFile(entry.path)
          ? .file(try WritableGraph(entry.path, holder: "guanxi serve"))
          : .fixed(try OpenedGraph.open(entry.path).graph)
        return .success(state)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
