internal import Foundation
public import GraphStore
internal import PropertyGraph

extension GraphCatalog {
  /// The names of the graphs that have a file, ascending; no file is opened.
  public var graphNames: [GraphName] { names(GraphName.init(ofFile:)).sorted() }

  /// Whether a graph has a file; a branch has none.
  public func has(_ name: GraphName) -> Bool { access(name.path(in: folder), F_OK) == 0 }

  /// The newest version of a graph, and the number in the file system of the file from which it was loaded: another file of the same
  /// name has another.
  public func currentFile(_ name: GraphName) throws(GuanxiError) -> (graph: RecordedGraph, number: UInt64?) {
    let graph = try use(name) { $0.current }
    return (graph, entry(of: name).fileNumber)
  }

  /// The same of a graph that is in memory; nil where it is not, has no file any more, or is being loaded or unloaded. Waits for nobody.
  public func currentFileInMemory(_ name: GraphName) -> (graph: RecordedGraph, number: UInt64?)? {
    knownEntry(of: name)?.inMemory(at: clock().epochSecond)
  }

  /// The file of a graph, to be read beside whoever writes to it.
  public func stored(_ name: GraphName) throws(GuanxiError) -> StoredGraph { try StoredGraph(name.path(in: folder)) }

  /// The graphs that are in memory, by name; no file is opened.
  public var inMemory: [CatalogListing] {
    loaded.filter { $0.memory != nil }.map(\.listing).filter { $0.state == .loaded }.sorted { $0.name < $1.name }
  }

  /// Does work in one transaction on a graph, which is committed where the work succeeds and leaves nothing behind where it
  /// fails. The graph stays loaded meanwhile.
  ///
  /// - Returns: what the work gave, and the graph afterwards.
  /// - Throws: what the work throws, a ``TransactionError`` of the commit, or a ``GuanxiError`` where the graph cannot be loaded.
  public func transaction<Answer>(
    on name: GraphName, by actor: String, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, recorded: RecordedGraph) {
    let time = clock()
    return try use(name) { graph in Result { try graph.transaction(by: actor, at: time, work) } }.get()
  }

  /// Begins a transaction on a graph that stays open until somebody ends it, and keeps nobody from writing meanwhile.
  ///
  /// - Throws: ``GuanxiError`` where the graph cannot be loaded.
  public func begin(on name: GraphName) throws(GuanxiError) -> OpenTransaction {
    try use(name) { graph in OpenTransaction(owner: graph) }
  }

  /// Does something with the file of a graph, which stays loaded meanwhile.
  ///
  /// - Throws: what the work throws, or a ``GuanxiError`` where the graph cannot be loaded.
  public func withFile<Answer>(of name: GraphName, _ work: (WritableGraph) throws -> Answer) throws -> Answer {
    try use(name) { graph in Result { try work(graph) } }.get()
  }
}
