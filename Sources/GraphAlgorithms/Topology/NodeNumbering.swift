public import PropertyGraph

/// Which node of a graph has which number in a topology.
public struct NodeNumbering: Sendable {
  /// By number: the node.
  public let nodes: [NodeID]
  private let numbers: [NodeID: Int]

  /// Numbers nodes in the order in which they are given; a node that comes twice keeps its first number.
  public init(_ nodes: some Sequence<NodeID>) {
    var numbers: [NodeID: Int] = [:]
    var kept: [NodeID] = []
    for node in nodes where numbers[node] == nil {
      numbers[node] = kept.count
      kept.append(node)
    }
    self.nodes = kept
    self.numbers = numbers
  }

  /// The number of nodes.
  public var count: Int { nodes.count }

  /// The number of a node; nil where it has none.
  public func number(of node: NodeID) -> Int? { numbers[node] }
}
