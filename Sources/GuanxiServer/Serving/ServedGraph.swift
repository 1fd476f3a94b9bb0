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

/// Where the server finds its graphs. Its functions may block while a graph is read; they are called where that does no harm.
public protocol ServedGraphs: Sendable {
  /// The names of the graphs, ascending.
  func names() throws(GuanxiError) -> [String]

  /// The newest state of a graph; nil where there is none of that name.
  func graph(named name: String) throws(GuanxiError) -> ServedGraph?

  /// The newest states of the graphs that are in memory, by name; none is read for this.
  func inMemory() -> [ServedGraph]

  /// The graph for transactions that change it; nil where it cannot be changed.
  func writable(named name: String) throws(GuanxiError) -> WritableGraph?

  /// Ends work on the graphs; what was acknowledged is in the files already.
  func close(at time: ZonedDateTime) throws(GuanxiError)
}
