public import PropertyGraph

/// Which node of a graph has which number in a topology.
public struct NodeNumbering: Sendable {
  /// By number: the node.
  public let nodes: [NodeID]
  private let numbers: Numbers

  /// By node: its number.
  private enum Numbers {
    /// From the lowest node on, below 0 for a node that has none: for nodes that lie close together.
    case dense(lowest: UInt32, [Int32])
    case sparse([NodeID: Int])
  }

  /// Numbers nodes in the order in which they are given; a node that comes twice keeps its first number.
  public init(_ nodes: some Sequence<NodeID>) {
    let given = Array(nodes)
    if let lowest = given.min()?.rawValue, let highest = given.max()?.rawValue, given.count < Int(Int32.max),
      Int(highest - lowest) < 4 * given.count
    {
      (self.nodes, numbers) = Self.numbered(given, from: lowest, to: highest)
    } else {
      (self.nodes, numbers) = Self.numbered(given)
    }
  }

  private static func numbered(_ nodes: [NodeID], from lowest: UInt32, to highest: UInt32) -> ([NodeID], Numbers) {
    var numbers = [Int32](repeating: -1, count: Int(highest - lowest) + 1)
    var kept: [NodeID] = []
    kept.reserveCapacity(nodes.count)
    for node in nodes where numbers[Int(node.rawValue - lowest)] < 0 {
      numbers[Int(node.rawValue - lowest)] = Int32(kept.count)
      kept.append(node)
    }
    return (kept, .dense(lowest: lowest, numbers))
  }

  private static func numbered(_ nodes: [NodeID]) -> ([NodeID], Numbers) {
    var numbers: [NodeID: Int] = [:]
    numbers.reserveCapacity(nodes.count)
    var kept: [NodeID] = []
    for node in nodes where numbers[node] == nil {
      numbers[node] = kept.count
      kept.append(node)
    }
    return (kept, .sparse(numbers))
  }

  /// The number of nodes.
  public var count: Int { nodes.count }

  /// The number of a node; nil where it has none.
  public func number(of node: NodeID) -> Int? {
    switch numbers {
    case .dense(let lowest, let numbers):
      guard node.rawValue >= lowest, Int(node.rawValue - lowest) < numbers.count else { return nil }
      let number = numbers[Int(node.rawValue - lowest)]
      return number < 0 ? nil : Int(number)
    case .sparse(let numbers): return numbers[node]
    }
  }
}
