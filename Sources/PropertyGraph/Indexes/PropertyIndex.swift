/// The nodes with one label, ordered by one property: 4 bytes a node, in chunks that copies of the graph share.
struct PropertyIndex: Sendable {
  let definition: IndexDefinition
  let label: LabelID
  let key: PropertyKeyID
  private var chunks: [[NodeID]] = []
  private(set) var count = 0

  private static let capacity = 512

  init(definition: IndexDefinition, label: LabelID, key: PropertyKeyID) {
    self.definition = definition
    self.label = label
    self.key = key
  }

  /// Fills the index with `nodes` in any order; their values are read from `graph`.
  mutating func rebuild(with nodes: [NodeID], in graph: Graph) {
    let keyed = nodes.map { (graph.property(key, of: $0), $0) }
      .sorted { left, right in Self.precedes(left.0, left.1, right.0, right.1) }
    chunks = stride(from: 0, to: keyed.count, by: Self.capacity).map { start in
      keyed[start..<min(start + Self.capacity, keyed.count)].map { $0.1 }
    }
    count = nodes.count
  }

  mutating func insert(_ node: NodeID, value: Value, in graph: Graph) {
    count += 1
    guard !chunks.isEmpty else {
      chunks = [[node]]
      return
    }
    let chunk = chunkIndex(of: value, node, in: graph)
    let position = position(in: chunk, of: value, node, in: graph)
    chunks[chunk].insert(node, at: position)
    if chunks[chunk].count > Self.capacity {
      let half = chunks[chunk].count / 2
      chunks.insert(Array(chunks[chunk][half...]), at: chunk + 1)
      chunks[chunk].removeSubrange(half...)
    }
  }

  /// Takes a node out; `graph` must still hold the value under which it was entered.
  mutating func remove(_ node: NodeID, value: Value, in graph: Graph) {
    guard !chunks.isEmpty else { return }
    let chunk = chunkIndex(of: value, node, in: graph)
    let position = position(in: chunk, of: value, node, in: graph)
    guard position < chunks[chunk].count, chunks[chunk][position] == node else { return }
    chunks[chunk].remove(at: position)
    if chunks[chunk].isEmpty { chunks.remove(at: chunk) }
    count -= 1
  }

  /// The nodes whose value is the same in the global order (1 and 1.0 are), ascending by id. O(log n + found).
  func nodes(equalTo value: Value, in graph: Graph) -> [NodeID] {
    guard !chunks.isEmpty else { return [] }
    let lowest = NodeID(rawValue: 0)
    var chunk = chunkIndex(of: value, lowest, in: graph)
    var position = position(in: chunk, of: value, lowest, in: graph)
    var result: [NodeID] = []
    while chunk < chunks.count {
      while position < chunks[chunk].count {
        let node = chunks[chunk][position]
        guard graph.property(key, of: node).ordered(against: value) == .same else { return result }
        result.append(node)
        position += 1
      }
      chunk += 1
      position = 0
    }
    return result
  }

  /// The first two nodes that share a value, or nil.
  func firstDuplicate(in graph: Graph) -> (NodeID, NodeID)? {
    var previous: (node: NodeID, value: Value)?
    for node in chunks.joined() {
      let value = graph.property(key, of: node)
      if let previous, previous.value.ordered(against: value) == .same { return (previous.node, node) }
      previous = (node, value)
    }
    return nil
  }

  /// The last chunk whose first entry does not come after the pair, or the first chunk.
  private func chunkIndex(of value: Value, _ node: NodeID, in graph: Graph) -> Int {
    var (low, high) = (0, chunks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let first = chunks[middle][0]
      if isBefore(value, node, first, in: graph) { high = middle } else { low = middle }
    }
    return low
  }

  /// The first position in the chunk that does not come before the pair.
  private func position(in chunk: Int, of value: Value, _ node: NodeID, in graph: Graph) -> Int {
    var (low, high) = (0, chunks[chunk].count)
    while low < high {
      let middle = (low + high) / 2
      let entry = chunks[chunk][middle]
      if isAfter(value, node, entry, in: graph) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a pair comes before an entry; most keys are whole numbers, which are compared without making values of them.
  private func isBefore(_ value: Value, _ node: NodeID, _ entry: NodeID, in graph: Graph) -> Bool {
    if case .integer(let number) = value, let other = graph.integer(key, of: entry) {
      return number == other ? node < entry : number < other
    }
    return Self.precedes(value, node, graph.property(key, of: entry), entry)
  }

  /// Whether a pair comes after an entry.
  private func isAfter(_ value: Value, _ node: NodeID, _ entry: NodeID, in graph: Graph) -> Bool {
    if case .integer(let number) = value, let other = graph.integer(key, of: entry) {
      return number == other ? node > entry : number > other
    }
    return Self.precedes(graph.property(key, of: entry), entry, value, node)
  }

  private static func precedes(_ a: Value, _ aNode: NodeID, _ b: Value, _ bNode: NodeID) -> Bool {
    switch a.ordered(against: b) {
    case .ascending: true
    case .descending: false
    case .same: aNode < bNode
    }
  }

  var allocatedBytes: Int { chunks.reduce(chunks.capacity * 8) { $0 + 32 + $1.capacity * 4 } }
}
