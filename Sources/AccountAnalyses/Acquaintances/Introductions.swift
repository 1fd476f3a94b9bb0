internal import AccountModel
internal import Foundation
internal import GraphAlgorithms
internal import PropertyGraph

/// The ways over acquaintances from some people to others, by falling probability.
///
/// A way begins at one of the sources, ends at one of the targets, and has no other source or target in between. Its
/// length is −Σ ln p, so that the shortest way is the most probable one. A super source stands before all sources and a
/// super target behind all targets.
struct Introductions {
  private let network: AcquaintanceNetwork
  private let sources: [Int]
  private let targets: [Int]
  private let topology: Topology

  private var superSource: Int { network.people.count }
  private var superTarget: Int { network.people.count + 1 }

  /// Draws the ways. O(people + pairs).
  init(_ network: AcquaintanceNetwork, from sources: [NodeID], to targets: [NodeID]) {
    let people = network.people
    self.network = network
    self.sources = sources.compactMap(people.number)
    self.targets = targets.compactMap(people.number)
    var isSource = [Bool](repeating: false, count: people.count)
    var isTarget = isSource
    for number in self.sources { isSource[number] = true }
    for number in self.targets { isTarget[number] = true }
    var edges: [(source: Int, target: Int)] = []
    var lengths: [Double] = []
    for tie in network.ties {
      for (tail, head) in [(tie.first, tie.second), (tie.second, tie.first)]
      where !isSource[head] && !isTarget[tail] {
        edges.append((tail, head))
        lengths.append(max(0, -log(tie.probability)))
      }
    }
    edges += self.sources.map { (people.count, $0) } + self.targets.map { ($0, people.count + 1) }
    lengths += [Double](repeating: 0, count: edges.count - lengths.count)
    topology = Topology(nodeCount: people.count + 2, edges: edges, weights: lengths, isDirected: true)
  }

  /// The most probable ways, at most `count`. O(count · people · (people + pairs) log people).
  func best(count: Int) -> [IntroductionPath] {
    KShortestPaths.find(from: superSource, to: superTarget, count: count, in: topology).map { path in
      introduction(path.nodes.dropFirst().dropLast())
    }
  }

  /// For each group of people the most probable way to any of them, nil where there is none; of equal ones that to the first.
  /// O((people + pairs) log people).
  func best(toAnyOf groups: [[NodeID]]) -> [IntroductionPath?] {
    let numbers = groups.joined().map { network.people.number(of: $0) ?? -1 }
    let found = ShortestPaths.paths(from: superSource, to: numbers, in: topology)
    var start = 0
    return groups.map { group in
      defer { start += group.count }
      let best = found[start..<(start + group.count)].compactMap(\.self).min { $0.length < $1.length }
      return best.map { introduction($0.nodes.dropFirst()) }
    }
  }

  /// How many ways there are at most of which no two share a person, but for a single source or target.
  var disjointCount: Int {
    let isAlone = (source: sources.count == 1, target: targets.count == 1)
    var (sources, target, topology) = (sources, superTarget, topology)
    if isAlone.target, let only = targets.first { target = only }
    if isAlone.source, let only = sources.first {
      guard only != target else { return 1 }
      sources = Set(topology.successors(of: only).map(\.neighbor)).sorted()
      topology = topology.without([only])
    }
    return DisjointPaths.count(from: sources, to: target, in: topology)
  }

  private func introduction(_ numbers: ArraySlice<Int>) -> IntroductionPath {
    let people = numbers.map { network.people.nodes[$0] }
    let hops = zip(people, people.dropFirst()).map { from, to -> IntroductionHop in
      let finder = network.finder
      let reasons = finder.reasons(between: from, to)
      let posts = [from, to].filter(finder.workforce.isOurs).flatMap { finder.workforce.employments(of: $0) }
      return IntroductionHop(
        from: from, to: to, reasons: reasons, conflict: finder.conflict(between: from, to),
        ownPosts: posts.map { .relationship($0.relationship) })
    }
    return IntroductionPath(people: people, hops: hops)
  }
}
