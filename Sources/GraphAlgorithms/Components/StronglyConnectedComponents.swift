/// The strongly connected components of a directed network whose nodes are numbered from 0.
///
/// Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972, doi:10.1137/0201010. The search keeps its
/// own stack, so that a chain of any length is safe. O(nodes + edges).
public struct StronglyConnectedComponents: Sendable {
  /// By node: the number of its component. An edge between two components leads from the higher number to the lower.
  public let component: [Int32]
  /// The nodes of each component, ascending.
  public let members: [[Int32]]

  /// Finds the components.
  ///
  /// - Parameters:
  ///   - offsets: where the targets of each node begin; one number more than there are nodes.
  ///   - targets: the targets of all nodes, one node after the other.
  public init(offsets: [Int32], targets: [Int32]) {
    let count = max(0, offsets.count - 1)
    var search = Search(count: count)
    for root in 0..<Int32(count) where search.number[Int(root)] < 0 {
      search.visit(root, offsets: offsets, targets: targets)
    }
    component = search.component
    var members = [[Int32]](repeating: [], count: Int(search.componentCount))
    for node in 0..<count { members[Int(search.component[node])].append(Int32(node)) }
    self.members = members
  }

  private struct Search {
    var number: [Int32]
    var low: [Int32]
    var next: [Int32]
    var component: [Int32]
    var componentCount: Int32 = 0
    var counter: Int32 = 0
    var path: [Int32] = []
    var open: [Int32] = []

    init(count: Int) {
      number = Array(repeating: -1, count: count)
      low = Array(repeating: 0, count: count)
      next = Array(repeating: 0, count: count)
      component = Array(repeating: -1, count: count)
    }

    mutating func enter(_ node: Int32, offsets: [Int32]) {
      number[Int(node)] = counter
      low[Int(node)] = counter
      next[Int(node)] = offsets[Int(node)]
      counter += 1
      path.append(node)
      open.append(node)
    }

    mutating func visit(_ root: Int32, offsets: [Int32], targets: [Int32]) {
      enter(root, offsets: offsets)
      while let node = path.last {
        let index = Int(node)
        if next[index] < offsets[index + 1] {
          let target = targets[Int(next[index])]
          next[index] += 1
          if number[Int(target)] < 0 {
            enter(target, offsets: offsets)
          } else if component[Int(target)] < 0 {
            low[index] = min(low[index], number[Int(target)])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[index]) }
        if low[index] == number[index] { close(node) }
      }
    }

    mutating func close(_ root: Int32) {
      while let node = open.popLast() {
        component[Int(node)] = componentCount
        if node == root { break }
      }
      componentCount += 1
    }
  }
}
