internal import GraphAlgorithms
public import PropertyGraph

/// What hangs by one person in our relationships: parts of accounts with one contact or one colleague, and bridges.
///
/// A bridge is a tie without which the network of ours and theirs falls into two parts; it is told only where each of its
/// ends has another tie, since a person with one tie is seen as such. Source of the bridges: Hopcroft and Tarjan, 1973,
/// doi:10.1145/362248.362272.
public struct SingleThreads: Sendable {
  /// A relationship between one of ours and one of theirs, who belongs to a company or an account.
  public struct Tie: Sendable, Hashable {
    /// One of ours.
    public let ours: NodeID
    /// One of theirs.
    public let theirs: NodeID
    /// The company or account.
    public let group: NodeID

    /// Makes a tie.
    public init(ours: NodeID, theirs: NodeID, group: NodeID) {
      self.ours = ours
      self.theirs = theirs
      self.group = group
    }
  }

  /// What hangs by a person.
  public enum Finding: Sendable, Hashable {
    /// Nobody else of the group has a relationship with us; so many of ours know the person.
    case onlyContact(colleagues: Int)
    /// Of so many groups with several contacts nobody else of ours knows anybody.
    case onlyColleague(groups: Int)
  }

  /// By person of either side.
  public let findings: [NodeID: Finding]
  /// The pairs of ours and theirs that are bridges.
  public let bridges: Set<[NodeID]>

  /// Looks through relationships; several between the same people count as one. O(ties · log ties).
  public init(_ ties: [Tie]) {
    var theirs: [NodeID: Set<NodeID>] = [:]
    var ours: [NodeID: Set<NodeID>] = [:]
    for tie in ties {
      theirs[tie.group, default: []].insert(tie.theirs)
      ours[tie.group, default: []].insert(tie.ours)
    }
    var findings: [NodeID: Finding] = [:]
    var alone: [NodeID: Int] = [:]
    for (group, people) in theirs.sorted(by: { $0.key < $1.key }) {
      let colleagues = ours[group] ?? []
      if people.count == 1, let person = people.first {
        findings[person] = .onlyContact(colleagues: colleagues.count)
      } else if colleagues.count == 1, let colleague = colleagues.first {
        alone[colleague, default: 0] += 1
      }
    }
    for (colleague, groups) in alone { findings[colleague] = .onlyColleague(groups: groups) }
    self.findings = findings
    bridges = Self.bridges(ties)
  }

  private static func bridges(_ ties: [Tie]) -> Set<[NodeID]> {
    let pairs = Set(ties.map { [$0.ours, $0.theirs] }).sorted { $0.lexicographicallyPrecedes($1) }
    let number = NodeNumbering(pairs.joined())
    var degrees = [Int](repeating: 0, count: number.count)
    let edges = pairs.map { pair -> (source: Int, target: Int) in
      let ends = (number.number(of: pair[0]) ?? 0, number.number(of: pair[1]) ?? 0)
      degrees[ends.0] += 1
      degrees[ends.1] += 1
      return ends
    }
    let topology = Topology(nodeCount: number.count, edges: edges, isDirected: false)
    let found = Bridges.find(in: topology).filter { degrees[edges[$0].source] > 1 && degrees[edges[$0].target] > 1 }
    return Set(found.map { pairs[$0] })
  }
}
