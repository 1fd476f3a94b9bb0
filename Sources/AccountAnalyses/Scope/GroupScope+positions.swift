internal import PropertyGraph

extension GroupScope {
  /// By node of the graph: the company's position in ``companies``, or -1. For loops over many facts.
  func positionsByNode(in graph: Graph) -> [Int32] {
    var result = [Int32](repeating: -1, count: Int(graph.nextNodeID.rawValue))
    for (index, company) in companies.enumerated() { result[Int(company.node.rawValue)] = Int32(index) }
    return result
  }
}
