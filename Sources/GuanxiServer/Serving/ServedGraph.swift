public import GuanxiEngine

/// A graph as the server has it at one moment: a value, which later changes leave as it is.
public struct ServedGraph: Sendable {
  /// Its name.
  public let name: String
  /// The graph.
  public let graph: Graph
  /// The version that it is; 0 where it has no change log.
  public let sequence: Int64
  /// Which state of which graph this is: another one has another mark. It is a part of entity tags.
  public let mark: String
  /// Whether it can be changed.
  public let isWritable: Bool
  /// Its earlier versions; nil where there are none.
  public let earlier: (@Sendable (GraphVersion) throws(GuanxiError) -> Graph)?

  /// Makes a state of a graph.
  public init(
    name: String, graph: Graph, sequence: Int64, mark: String, isWritable: Bool,
    earlier: (@Sendable (GraphVersion) throws(GuanxiError) -> Graph)?
  ) {
    self.name = name
    self.graph = graph
    self.sequence = sequence
    self.mark = mark
    self.isWritable = isWritable
    self.earlier = earlier
  }
}

/// What a graph that is in memory takes there.
public struct GraphFigures: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// The version that it is.
  public let version: Int64
  /// The number of nodes.
  public let nodes: Int
  /// The number of relationships.
  public let relationships: Int
  /// The bytes of its storage.
  public let bytes: Int
}

/// Where the server finds its graphs. Its functions may block while a graph is read; they are called where that does no harm.
public protocol ServedGraphs: Sendable {
  /// The names of the graphs, ascending.
  func names() throws(GuanxiError) -> [String]

  /// The newest state of a graph; nil where there is none of that name.
  func graph(named name: String) throws(GuanxiError) -> ServedGraph?

  /// The newest state of a graph that is in memory; nil where it would have to be read, or waited for. Never blocks.
  func graphInMemory(named name: String) -> ServedGraph?

  /// Does work in a transaction on a graph, which is committed where the work succeeds and leaves nothing behind where it fails.
  ///
  /// - Parameters:
  ///   - name: the graph.
  ///   - actor: who changes it.
  ///   - time: when.
  ///   - work: runs statements in the transaction.
  /// - Returns: what the work gave, and the version of the graph afterwards; nil where the graph cannot be changed.
  /// - Throws: what the work throws, a `TransactionError` of the commit, or a `GuanxiError` of the file.
  func transaction<Answer>(
    on name: String, by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, version: Int64)?

  /// Begins a transaction that stays open until somebody ends it; nil where the graph cannot be changed, or is not there.
  func begin(on name: String) throws(GuanxiError) -> OpenTransaction?

  /// The graph from which one is a branch; a graph that is none is its own. Who reaches the origin reaches the branch.
  func origin(of name: String) -> String

  /// Does something with the file of a graph, which stays open meanwhile; nil where the graph has none.
  func withFile<Answer>(of name: String, _ work: (WritableGraph) throws -> Answer) throws -> Answer?

  /// Makes a graph of a name that is free; false where no graph can be made here.
  func create(_ name: String, with graph: Graph, by actor: String) throws(GuanxiError) -> Bool

  /// The versions that the change log of a graph has: the one on which its first record stands, and the newest; nil where the graph
  /// has no log, or is not there.
  func versions(of name: String) throws(GuanxiError) -> ClosedRange<Int64>?

  /// Records of the change log of a graph, ascending; none where it has no log, or is not there.
  func log(of name: String, from sequence: Int64, limit: Int) throws(GuanxiError) -> [LogEntry]

  /// What the graphs that are in memory take there, by name; none is read for this.
  func figures() -> [GraphFigures]

  /// Ends work on the graphs; what was acknowledged is in the files already.
  func close(at time: ZonedDateTime) throws(GuanxiError)
}

extension ServedGraphs {
  /// Nil: nothing is known to be in memory.
  public func graphInMemory(named name: String) -> ServedGraph? { nil }

  /// The graph itself: there are no branches.
  public func origin(of name: String) -> String { name }

  /// False: these graphs are given.
  public func create(_ name: String, with graph: Graph, by actor: String) throws(GuanxiError) -> Bool { false }
}
