/// A relationship as an object in the lists of both its ends.
final class RelationshipObject {
  let source: UInt32
  let target: UInt32
  init(source: UInt32, target: UInt32) {
    self.source = source
    self.target = target
  }
}

/// Objects in arrays of arrays.
struct ObjectLayout {
  var outgoing: [[RelationshipObject]]
  var incoming: [[RelationshipObject]]

  init(_ world: World) {
    outgoing = Array(repeating: [], count: World.nodeCount)
    incoming = Array(repeating: [], count: World.nodeCount)
    for (source, target) in zip(world.sources, world.targets) {
      let relationship = RelationshipObject(source: source, target: target)
      outgoing[Int(source)].append(relationship)
      incoming[Int(target)].append(relationship)
    }
  }

  func sumOfTargets() -> UInt64 {
    var sum: UInt64 = 0
    for list in outgoing { for relationship in list { sum &+= UInt64(relationship.target) } }
    return sum
  }
}

/// Pairs of neighbour and relationship id in arrays of arrays.
struct ArrayLayout {
  var outgoing: [[(UInt32, UInt32)]]
  var incoming: [[(UInt32, UInt32)]]

  init(_ world: World) {
    outgoing = Array(repeating: [], count: World.nodeCount)
    incoming = Array(repeating: [], count: World.nodeCount)
    for (id, (source, target)) in zip(world.sources, world.targets).enumerated() {
      outgoing[Int(source)].append((target, UInt32(id)))
      incoming[Int(target)].append((source, UInt32(id)))
    }
  }

  func sumOfTargets() -> UInt64 {
    var sum: UInt64 = 0
    for list in outgoing { for entry in list { sum &+= UInt64(entry.0) } }
    return sum
  }
}

/// Compressed sparse rows in three flat arrays a direction: quick and small, but a write after a copy copies all of it.
struct FlatRowsLayout {
  struct Rows {
    var offsets: [UInt32]
    var neighbors: [UInt32]
    var relationships: [UInt32]

    init(nodes: [UInt32], others: [UInt32]) {
      offsets = Array(repeating: 0, count: World.nodeCount + 1)
      for node in nodes { offsets[Int(node) + 1] += 1 }
      for node in 0..<World.nodeCount { offsets[node + 1] += offsets[node] }
      var next = offsets
      neighbors = Array(repeating: 0, count: nodes.count)
      relationships = neighbors
      for row in nodes.indices {
        let position = Int(next[Int(nodes[row])])
        neighbors[position] = others[row]
        relationships[position] = UInt32(row)
        next[Int(nodes[row])] += 1
      }
    }
  }

  let outgoing: Rows
  let incoming: Rows

  init(_ world: World) {
    outgoing = Rows(nodes: world.sources, others: world.targets)
    incoming = Rows(nodes: world.targets, others: world.sources)
  }

  func sumOfTargets() -> UInt64 {
    var sum: UInt64 = 0
    for node in 0..<World.nodeCount {
      for position in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
        sum &+= UInt64(outgoing.neighbors[position])
      }
    }
    return sum
  }
}
