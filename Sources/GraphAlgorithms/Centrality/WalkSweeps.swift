/// The equations of the walker of ``PageRank``, solved node by node with what is newest: sweeps of Gauss and Seidel.
///
/// With y = jump + damping · Pᵀ y the scores are y / Σ y, wherever the walker who is stuck jumps as any other (D. Gleich,
/// L. Zhukov and P. Berkhin, "Fast Parallel PageRank: A Linear System Approach", 2004). A sweep takes up each sum as soon
/// as it is known, so that about half as many are needed as rounds of power iteration. The nodes are numbered anew by the
/// number of edges that lead to them: what is read node by node lies side by side, and those to which none leads are done
/// after the first sweep.
struct WalkSweeps {
  /// By position: the node.
  private let order: [Int32]
  /// By position: where the edges that lead to it end; they begin where those before it end.
  private let ends: [Int32]
  /// By edge: the position at which it begins.
  private let origins: [Int32]
  /// By edge: its weight; nil where each counts 1.
  private let weights: [Double]?
  /// By position: how likely a jump leads there.
  private let jumps: [Double]
  /// By position: the damping divided by the weights of the edges that lead away, 0 where there are none.
  private let factors: [Double]
  /// By position: y.
  private var values: [Double]
  /// By position: y times the factor, which each edge of weight 1 hands on.
  private var portions: [Double]
  /// The first position to which an edge leads.
  private let firstFed: Int

  /// Prepares sweeps. O(nodes + edges).
  ///
  /// - Parameters:
  ///   - jump: by node: how likely a jump leads there.
  ///   - factor: by node: what it hands on over an edge of weight 1, as a part of its own.
  init(_ rows: FlowRows, jump: [Double], factor: [Double]) {
    order = rows.order
    ends = rows.ends
    weights = rows.weights
    jumps = rows.order.map { jump[Int($0)] }
    factors = rows.order.map { factor[Int($0)] }
    var positions = [Int32](repeating: 0, count: rows.order.count)
    for (position, node) in rows.order.enumerated() { positions[Int(node)] = Int32(position) }
    origins = rows.origins.map { positions[Int($0)] }
    firstFed = rows.ends.firstIndex { $0 > 0 } ?? rows.ends.count
    values = jumps
    portions = zip(jumps, factors).map { $0 * $1 }
  }

  /// Goes once over all nodes.
  ///
  /// - Returns: the sum of all changes of the scores.
  mutating func sweep() -> Double {
    // Taken out, so that both can be changed side by side.
    var (ownValues, ownPortions) = ([Double](), [Double]())
    swap(&ownValues, &values)
    swap(&ownPortions, &portions)
    defer {
      swap(&ownValues, &values)
      swap(&ownPortions, &portions)
    }
    return sweep(&ownValues, &ownPortions)
  }

  private func sweep(_ values: inout [Double], _ portions: inout [Double]) -> Double {
    let (ends, origins, jumps, factors) = (ends.span, origins.span, jumps.span, factors.span)
    let ownWeights = weights ?? []
    let (weight, isWeighted) = (ownWeights.span, weights != nil)
    var value = values.mutableSpan
    var portion = portions.mutableSpan
    precondition(
      ends.count == value.count && jumps.count == value.count && factors.count == value.count
        && portion.count == value.count && (!isWeighted || weight.count == origins.count))
    var (change, total) = (0.0, 0.0)
    for position in 0..<firstFed { total += value[unchecked: position] }
    var place = 0
    for position in firstFed..<value.count {
      let end = Int(ends[unchecked: position])
      var sum = jumps[unchecked: position]
      if isWeighted {
        while place < end {
          sum += portion[unchecked: Int(origins[unchecked: place])] * weight[unchecked: place]
          place &+= 1
        }
      } else {
        while place < end {
          sum += portion[unchecked: Int(origins[unchecked: place])]
          place &+= 1
        }
      }
      change += abs(sum - value[unchecked: position])
      total += sum
      value[unchecked: position] = sum
      portion[unchecked: position] = sum * factors[unchecked: position]
    }
    return change / total
  }

  /// By node: the scores as they are now; all add up to 1.
  var scores: [Double] {
    let total = values.reduce(0, +)
    var scores = [Double](repeating: 0, count: values.count)
    for (position, node) in order.enumerated() { scores[Int(node)] = values[position] / total }
    return scores
  }
}
