internal import Foundation
public import GuanxiEngine
public import Logging

/// The graphs of a data folder, through its catalog: loaded when they are asked for, unloaded when they are idle, kept up.
///
/// The server is the one writer of every graph that it has loaded. A graph that is damaged says so, and the others serve.
public final class CatalogGraphs: ServedGraphs {
  private let catalog: GraphCatalog
  private let upkeep: CatalogUpkeep
  /// Entity tags of before a restart do not hold afterwards.
  private let mark = String(UInt64.random(in: .min ... .max), radix: 36)

  /// The seconds between two rounds of upkeep.
  private static let upkeepSeconds = 60.0

  /// Serves the graphs of a folder, those that come later too.
  ///
  /// - Parameters:
  ///   - folder: the data folder.
  ///   - clock: what the time is.
  ///   - logger: told of upkeep that fails.
  public init(folder: String, clock: @escaping @Sendable () -> ZonedDateTime, logger: Logger) throws(GuanxiError) {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .usage("\(folder) is not a folder. Make it first, or name another.")
    }
    catalog = try GraphCatalog(folder, holder: "guanxi serve", clock: clock)
    upkeep = CatalogUpkeep(of: catalog, every: Self.upkeepSeconds) { failures in
      for (name, error) in failures.sorted(by: { $0.key < $1.key }) {
        logger.error("Upkeep failed.", metadata: ["graph": "\(name)", "error": "\(error)"])
      }
    }
  }

  /// The names of the graphs, ascending.
  public func names() throws(GuanxiError) -> [String] { catalog.graphNames.map(\.text) }

  /// The newest state of a graph, which is loaded where it was not; nil where there is none of that name.
  public func graph(named name: String) throws(GuanxiError) -> ServedGraph? {
    guard let name = known(name) else { return nil }
    return served(name, try catalog.currentFile(name))
  }

  /// The newest state of a graph that is loaded; nil where it is not, or is not there any more.
  public func graphInMemory(named name: String) -> ServedGraph? {
    guard let name = try? GraphName(name), let current = catalog.currentFileInMemory(name) else { return nil }
    return served(name, current)
  }

  private func served(_ name: GraphName, _ file: (graph: RecordedGraph, number: UInt64?)) -> ServedGraph {
    let (current, number) = file
    let file = number.map { String($0) } ?? ""
    let catalog = catalog
    return ServedGraph(
      name: name.text, graph: current.graph, sequence: current.sequence, mark: "\(mark)-\(file)-\(current.sequence)",
      isWritable: true
    ) { version throws(GuanxiError) in try catalog.graph(name, at: version).graph }
  }

  /// Does work in a transaction on a graph.
  public func transaction<Answer>(
    on name: String, by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, version: Int64)? {
    guard let name = known(name) else { return nil }
    let done = try catalog.transaction(on: name, by: actor, work)
    return (done.answer, done.recorded.sequence)
  }

  /// Begins a transaction on a graph.
  public func begin(on name: String) throws(GuanxiError) -> OpenTransaction? {
    guard let name = known(name) else { return nil }
    return try catalog.begin(on: name)
  }

  /// Does something with the file of a graph; nil where there is none of that name.
  public func withFile<Answer>(of name: String, _ work: (WritableGraph) throws -> Answer) throws -> Answer? {
    guard let name = known(name) else { return nil }
    return try catalog.withFile(of: name, work)
  }

  /// Makes a graph file in the folder.
  public func create(_ name: String, with graph: Graph, by actor: String) throws(GuanxiError) -> Bool {
    try catalog.create(try GraphName(name), with: graph, by: actor)
    return true
  }

  /// The versions that the change log of a graph has.
  public func versions(of name: String) throws(GuanxiError) -> ClosedRange<Int64>? {
    guard let name = known(name) else { return nil }
    return try catalog.stored(name).versions()
  }

  /// Records of the change log of a graph.
  public func log(of name: String, from sequence: Int64, limit: Int) throws(GuanxiError) -> [LogEntry] {
    guard let name = known(name) else { return [] }
    return try catalog.stored(name).log(from: sequence, limit: limit)
  }

  /// What the graphs that are in memory take there, by name.
  public func figures() -> [GraphFigures] {
    catalog.inMemory.map { listing in
      GraphFigures(
        name: listing.name.text, version: listing.version ?? 0, nodes: listing.nodes ?? 0,
        relationships: listing.relationships ?? 0, bytes: listing.memoryBytes ?? 0)
    }
  }

  /// Ends upkeep and closes the graphs.
  public func close(at time: ZonedDateTime) throws(GuanxiError) {
    upkeep.end()
    try catalog.close()
  }

  private func known(_ text: String) -> GraphName? {
    guard let name = try? GraphName(text), catalog.has(name) else { return nil }
    return name
  }
}
