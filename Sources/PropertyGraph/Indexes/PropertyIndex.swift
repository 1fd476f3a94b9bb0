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
    let guess = guess(value, among: chunks.count, in: graph) { chunks[$0][0] }
    return Self.firstPlace(in: 1..<chunks.count, guess: guess) { isBefore(value, node, chunks[$0][0], in: graph) } - 1
  }

  /// The first position in the chunk that does not come before the pair.
  private func position(in chunk: Int, of value: Value, _ node: NodeID, in graph: Graph) -> Int {
    let entries = chunks[chunk]
    let guess = guess(value, among: entries.count, in: graph) { entries[$0] }
    return Self.firstPlace(in: 0..<entries.count, guess: guess) { !isAfter(value, node, entries[$0], in: graph) }
  }

  /// Where a whole number would be if those of some entries lay evenly between that of the first and that of the last, as
  /// most ids do; nil where something is no whole number, or where it is not worth a guess.
  ///
  /// Source: W. W. Peterson, "Addressing for Random-Access Storage", 1957, doi:10.1147/rd.12.0130.
  private func guess(_ value: Value, among count: Int, in graph: Graph, _ entry: (Int) -> NodeID) -> Int? {
    guard count > 8, case .integer(let number) = value, let first = graph.integer(key, of: entry(0)),
      let last = graph.integer(key, of: entry(count - 1)), first < last
    else { return nil }
    let share = (Double(number) - Double(first)) / (Double(last) - Double(first))
    return Int(min(max(share, 0), 1) * Double(count - 1))
  }

  /// The first place for which something holds that holds for all places after it too; the end where there is none.
  ///
  /// The guess and its neighbor are looked at first, then always the place in the middle. O(log places).
  private static func firstPlace(in places: Range<Int>, guess: Int?, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    if let guess, places.contains(guess) {
      if holds(guess) {
        high = guess
        if guess > low, !holds(guess - 1) { return guess }
        high = max(low, guess - 1)
      } else {
        low = guess + 1
        if low < high, holds(low) { return low }
        low = min(low + 1, high)
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
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
