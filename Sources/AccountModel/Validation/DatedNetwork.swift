internal import GraphAlgorithms
internal import PropertyGraph

/// The relationships of one type among nodes that are numbered from 0, each with the days on which it holds.
struct DatedNetwork {
  struct Edge {
    let source: Int32
    let target: Int32
    let weight: Double
    /// The first day, counted from 1970-01-01.
    let from: Int64
    /// The day after the last.
    let to: Int64
    let relationship: RelationshipID
  }

  /// A set of nodes that reach each other on a day.
  struct Loop {
    /// The day, or nil where there is no beginning.
    let date: CalendarDate?
    /// Its nodes, ascending.
    let members: [Int32]
    /// The edges among them that hold on the day.
    let edges: [Edge]
  }

  private(set) var nodes: [NodeID] = []
  private var edges: [Edge] = []
  /// Whether some days of a large set of nodes were not looked at.
  private(set) var isIncomplete = false

  /// Gathers the relationships of a type, with a number of theirs as weight.
  init(_ graph: Graph, _ type: RelationshipTypeID, weight: String? = nil) {
    var position = [Int32](repeating: -1, count: Int(graph.nextNodeID.rawValue))
    let keys = [AccountKey.from, AccountKey.to].map { graph.propertyKey($0) }
    let weightKey = weight.flatMap { graph.propertyKey($0) }
    func number(_ node: NodeID) -> Int32 {
      let index = Int(node.rawValue)
      if position[index] < 0 {
        position[index] = Int32(nodes.count)
        nodes.append(node)
      }
      return position[index]
    }
    graph.forEachNeighborhood(type, .outgoing) { node, neighbors, relationships in
      for entry in relationships.indices {
        let relationship = relationships[entry]
        edges.append(
          Edge(
            source: number(node), target: number(neighbors[entry]),
            weight: weightKey.flatMap { graph.number($0, of: relationship) } ?? 0,
            from: graph.property(keys[0], of: relationship).calendarDate?.daysSinceEpoch ?? .min,
            to: graph.property(keys[1], of: relationship).calendarDate?.daysSinceEpoch ?? .max,
            relationship: relationship))
      }
    }
  }

  /// The loops that exist on some day and satisfy a condition, the earliest day of each set of nodes.
  ///
  /// The work for one set is bounded by 20 million edges; beyond that ``isIncomplete`` is set.
  mutating func loops(where condition: (Loop) -> Bool) -> [Loop] {
    var result: [Loop] = []
    for whole in Self.components(edges, nodeCount: nodes.count, date: nil) {
      let days = Set(whole.edges.map(\.from)).sorted()
      let allowed = max(1, 20_000_000 / whole.edges.count)
      for (index, day) in days.enumerated() {
        guard index < allowed else {
          isIncomplete = true
          break
        }
        let inForce = whole.edges.filter { $0.from <= day && day < $0.to }
        let found = Self.components(inForce, nodeCount: nodes.count, date: day).filter(condition)
        result += found
        if !found.isEmpty { break }
      }
    }
    return result
  }

  /// The sets of nodes that reach each other over some edges, a node that reaches itself included.
  private static func components(_ edges: [Edge], nodeCount: Int, date: Int64?) -> [Loop] {
    var local: [Int32: Int32] = [:]
    var names: [Int32] = []
    func number(_ node: Int32) -> Int32 {
      if let known = local[node] { return known }
      local[node] = Int32(names.count)
      names.append(node)
      return Int32(names.count - 1)
    }
    let sources = edges.map { number($0.source) }
    let targets = edges.map { number($0.target) }
    let rows = EdgeRows(nodeCount: names.count, sources: sources, targets: targets)
    let components = StronglyConnectedComponents(offsets: rows.offsets, targets: rows.targets)
    var inside: [Int32: [Edge]] = [:]
    for (index, edge) in edges.enumerated() {
      let component = components.component[Int(sources[index])]
      if component == components.component[Int(targets[index])] { inside[component, default: []].append(edge) }
    }
    return inside.keys.sorted().map { component in
      Loop(
        date: date.flatMap { CalendarDate(daysSinceEpoch: $0) },
        members: components.members[Int(component)].map { names[Int($0)] }.sorted(), edges: inside[component] ?? [])
    }
  }
}
