internal import Foundation
internal import GraphAlgorithms
internal import PropertyGraph

/// Who writes to whom, and how much: one tie for each ordered pair, of the weight ln(1 + messages).
///
/// The logarithm keeps whoever writes by the hundred from passing for somebody of standing.
struct Correspondence {
  /// How many ties of average prominence are added to a person's own before the mean is taken, so that one letter from
  /// the top does not make a top.
  static let prior = 2.0

  private let topology: Topology
  /// By tie: the messages.
  private let messages: [Double]
  /// By person: whether they wrote or were written to.
  private let isKnown: [Bool]

  init(_ communication: UnitCommunication) {
    let count = communication.count
    let keys = communication.messages.map { $0.sender * count + $0.recipient }.sorted()
    var pairs: [(source: Int, target: Int)] = []
    var messages: [Double] = []
    var isKnown = [Bool](repeating: false, count: count)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      let (sender, recipient) = keys[start].quotientAndRemainder(dividingBy: count)
      pairs.append((sender, recipient))
      messages.append(Double(end - start))
      isKnown[sender] = true
      isKnown[recipient] = true
      start = end
    }
    topology = Topology(nodeCount: count, edges: pairs, weights: messages.map { log(1 + $0) }, isDirected: true)
    self.messages = messages
    self.isKnown = isKnown
  }

  /// By person: the authority of HITS.
  func prominence() -> [Double?] {
    let rounds = WorkLimit.rounds(ties: topology.edgeCount)
    return known(HITS.scores(in: topology, tolerance: 1e-10, maximumIterations: rounds).authorities)
  }

  /// By person: the eigenvector of the ties.
  func esteem() -> [Double?] {
    let rounds = WorkLimit.rounds(ties: topology.edgeCount)
    return known(Eigenvector.scores(in: topology, tolerance: 1e-10, maximumIterations: rounds).scores)
  }

  /// By person: the mean prominence of those who write to them, or to whom they write, by the weight of the ties; the
  /// prior drawn in.
  func neighborhood(_ prominence: [Double?], _ direction: Direction) -> [Double?] {
    let present = prominence.compactMap(\.self)
    let average = present.reduce(0, +) / Double(max(1, present.count))
    return known(
      prominence.indices.map { person in
        var (sum, total) = (Self.prior * average, Self.prior)
        func add(_ neighbor: Int, _ edge: Int) {
          sum += topology.weight(edge) * (prominence[neighbor] ?? 0)
          total += topology.weight(edge)
        }
        if direction == .incoming {
          topology.forEachPredecessor(of: person, add)
        } else {
          topology.forEachSuccessor(of: person, add)
        }
        return sum / total
      })
  }

  /// Whether like writes to like: the correlation, over the ties by weight, of some ranks of their ends (M. Newman 2003,
  /// doi:10.1103/PhysRevE.67.026126), from −1 to 1; 0 where the ranks do not differ.
  func assortativity(_ ranks: [Double?]) -> Double {
    var (total, senders, recipients) = (0.0, 0.0, 0.0)
    for edge in messages.indices {
      total += topology.weight(edge)
      senders += topology.weight(edge) * (ranks[Int(topology.sources[edge])] ?? 0)
      recipients += topology.weight(edge) * (ranks[Int(topology.targets[edge])] ?? 0)
    }
    guard total > 0 else { return 0 }
    var (together, ofSenders, ofRecipients) = (0.0, 0.0, 0.0)
    for edge in messages.indices {
      let sender = (ranks[Int(topology.sources[edge])] ?? 0) - senders / total
      let recipient = (ranks[Int(topology.targets[edge])] ?? 0) - recipients / total
      together += topology.weight(edge) * sender * recipient
      ofSenders += topology.weight(edge) * sender * sender
      ofRecipients += topology.weight(edge) * recipient * recipient
    }
    let scale = (ofSenders * ofRecipients).squareRoot()
    return scale > 1e-9 ? together / scale : 0
  }

  /// By person: Shannon's entropy −Σ p ln p of who their messages come from, the logarithm of the number of senders in
  /// effect; 0 where nobody or one person writes to them.
  func breadth() -> [Double?] {
    known(
      (0..<topology.nodeCount).map { person in
        let received = topology.predecessors(of: person).map { messages[$0.edge] }
        let total = received.reduce(0, +)
        return received.reduce(0) { $0 - $1 / total * log($1 / total) }
      })
  }

  private func known(_ numbers: [Double]) -> [Double?] { numbers.indices.map { isKnown[$0] ? numbers[$0] : nil } }
}
