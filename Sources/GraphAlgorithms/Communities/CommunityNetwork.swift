/// A weighted network whose nodes may be whole communities: each pair of nodes has at most one tie, and a node may have a
/// weight inside of it.
struct CommunityNetwork {
  /// The number of nodes.
  let count: Int
  /// The weight of all edges, those inside of nodes included.
  let total: Double
  /// By node: the weights of its ties, and twice the weight inside.
  let degree: [Double]
  private let offsets: [Int]
  private let neighbors: [Int]
  private let ties: [Double]
  private let loops: [Double]

  /// Adds up the ties of each pair. O(nodes + ties).
  init(count: Int, ties: [(source: Int, target: Int, weight: Double)]) {
    var rows = [[(neighbor: Int, tie: Double)]](repeating: [], count: count)
    var loops = [Double](repeating: 0, count: count)
    for (source, target, weight) in ties {
      if source == target {
        loops[source] += weight
      } else {
        rows[source].append((target, weight))
        rows[target].append((source, weight))
      }
    }
    self.init(rows: rows, loops: loops)
  }

  private init(rows: [[(neighbor: Int, tie: Double)]], loops: [Double]) {
    var sums = Sums(count: rows.count)
    var (offsets, neighbors, ties) = ([0], [Int](), [Double]())
    var degree = loops.map { 2 * $0 }
    for node in rows.indices {
      for (neighbor, tie) in rows[node] { sums.add(tie, to: neighbor) }
      for neighbor in sums.touched {
        neighbors.append(neighbor)
        ties.append(sums[neighbor])
        degree[node] += sums[neighbor]
      }
      sums.clear()
      offsets.append(neighbors.count)
    }
    count = rows.count
    total = degree.reduce(0, +) / 2
    (self.offsets, self.neighbors, self.ties, self.loops, self.degree) = (offsets, neighbors, ties, loops, degree)
  }

  /// The network of the parts of a partition. O(nodes + ties).
  func merged(_ parts: [Int], count: Int) -> CommunityNetwork {
    var rows = [[(neighbor: Int, tie: Double)]](repeating: [], count: count)
    var inside = [Double](repeating: 0, count: count)
    for node in parts.indices {
      inside[parts[node]] += loops[node]
      for place in offsets[node]..<offsets[node + 1] {
        let other = parts[neighbors[place]]
        if other != parts[node] {
          rows[parts[node]].append((other, ties[place]))
        } else {
          inside[other] += ties[place] / 2
        }
      }
    }
    return CommunityNetwork(rows: rows, loops: inside)
  }

  /// The modularity of communities numbered from 0 below the number of nodes.
  func modularity(of community: [Int], _ resolution: Double) -> Double {
    var inside = [Double](repeating: 0, count: count)
    var weight = inside
    for node in community.indices {
      weight[community[node]] += degree[node]
      inside[community[node]] += 2 * loops[node]
      for place in offsets[node]..<offsets[node + 1] where community[neighbors[place]] == community[node] {
        inside[community[node]] += ties[place]
      }
    }
    return (0..<count).reduce(0.0) { sum, label in
      let share = weight[label] / (2 * total)
      return sum + inside[label] / (2 * total) - resolution * share * share
    }
  }

  /// Moves each node to the community that raises the modularity most, a new one included, until none moves.
  func move(_ community: inout [Int], _ resolution: Double, _ order: [Int]) {
    var weight = [Double](repeating: 0, count: count)
    var size = [Int](repeating: 0, count: count)
    for node in order {
      weight[community[node]] += degree[node]
      size[community[node]] += 1
    }
    var empty = size.indices.filter { size[$0] == 0 }
    var sums = Sums(count: count)
    var isWaiting = [Bool](repeating: true, count: count)
    var queue = order
    var next = 0
    // The modularity rises with each move, so that the bound is there for rounding alone.
    while next < queue.count, next < 1_000 * count {
      let node = queue[next]
      next += 1
      isWaiting[node] = false
      let home = community[node]
      weight[home] -= degree[node]
      size[home] -= 1
      if size[home] == 0 { empty.append(home) }
      addTies(of: node, to: &sums) { community[$0] }
      func gain(_ target: Int) -> Double { sums[target] - resolution * weight[target] * degree[node] / (2 * total) }
      var best = (target: home, gain: gain(home) + 1e-12 * total)
      for target in sums.touched where gain(target) > best.gain { best = (target, gain(target)) }
      if let new = empty.last, best.gain < -1e-12 * total { best = (new, 0) }
      sums.clear()
      if empty.last == best.target { empty.removeLast() }
      weight[best.target] += degree[node]
      size[best.target] += 1
      guard best.target != home else { continue }
      community[node] = best.target
      for place in offsets[node]..<offsets[node + 1] {
        let neighbor = neighbors[place]
        guard !isWaiting[neighbor], community[neighbor] != best.target else { continue }
        isWaiting[neighbor] = true
        queue.append(neighbor)
      }
    }
  }

  /// Splits each community into parts that are well connected within it, numbered from 0.
  func refined(_ community: [Int], _ resolution: Double, _ order: [Int]) -> [Int] {
    var part = Array(0..<count)
    var (weight, size) = (degree, [Int](repeating: 1, count: count))
    var whole = [Double](repeating: 0, count: count)
    // By part: the ties to the rest of its community.
    var outside = whole
    for node in 0..<count {
      whole[community[node]] += degree[node]
      for place in offsets[node]..<offsets[node + 1] where community[neighbors[place]] == community[node] {
        outside[node] += ties[place]
      }
    }
    var sums = Sums(count: count)
    func isWellConnected(_ label: Int, in home: Int) -> Bool {
      outside[label] >= resolution * weight[label] * (whole[home] - weight[label]) / (2 * total)
    }
    for node in order where size[part[node]] == 1 && part[node] == node {
      let home = community[node]
      guard isWellConnected(node, in: home) else { continue }
      addTies(of: node, to: &sums) { community[$0] == home ? part[$0] : nil }
      var best = (target: node, gain: 1e-12 * total)
      for target in sums.touched where target != node && isWellConnected(target, in: home) {
        let gain = sums[target] - resolution * weight[target] * degree[node] / (2 * total)
        if gain > best.gain { best = (target, gain) }
      }
      if best.target != node {
        outside[best.target] += outside[node] - 2 * sums[best.target]
        weight[best.target] += degree[node]
        size[best.target] += 1
        size[node] = 0
        part[node] = best.target
      }
      sums.clear()
    }
    return Self.numbered(part)
  }

  /// The connected parts of communities, numbered from 0 by their first nodes; where a community falls apart, its parts have
  /// the higher modularity. O(nodes + ties).
  func connectedParts(of community: [Int]) -> [Int] {
    var part = [Int](repeating: -1, count: count)
    var parts = 0
    for start in 0..<count where part[start] < 0 {
      part[start] = parts
      var open = [start]
      while let node = open.popLast() {
        for place in offsets[node]..<offsets[node + 1] {
          let neighbor = neighbors[place]
          guard part[neighbor] < 0, community[neighbor] == community[node] else { continue }
          part[neighbor] = parts
          open.append(neighbor)
        }
      }
      parts += 1
    }
    return part
  }

  /// The same communities, numbered from 0 by their first nodes.
  static func numbered(_ community: [Int]) -> [Int] {
    var names = [Int](repeating: -1, count: (community.max() ?? -1) + 1)
    var count = 0
    return community.map { label in
      if names[label] < 0 {
        names[label] = count
        count += 1
      }
      return names[label]
    }
  }

  private func addTies(of node: Int, to sums: inout Sums, by label: (Int) -> Int?) {
    for place in offsets[node]..<offsets[node + 1] {
      if let label = label(neighbors[place]) { sums.add(ties[place], to: label) }
    }
  }
}

/// Sums by number, of which few are not 0, in an order that depends on nothing but the order of adding.
private struct Sums {
  private(set) var touched: [Int] = []
  private var values: [Double]
  private var isTouched: [Bool]

  init(count: Int) {
    values = Array(repeating: 0, count: count)
    isTouched = Array(repeating: false, count: count)
  }

  subscript(number: Int) -> Double { values[number] }

  mutating func add(_ value: Double, to number: Int) {
    values[number] += value
    guard !isTouched[number] else { return }
    isTouched[number] = true
    touched.append(number)
  }

  mutating func clear() {
    for number in touched {
      values[number] = 0
      isTouched[number] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}
