internal import Foundation
internal import GraphAlgorithms

/// What to compute: a topology, and the parameters and pairs of nodes to ask about.
///
/// The file has one fact a line: `directed NODES` or `undirected NODES` first, then `edge SOURCE TARGET WEIGHT`,
/// `source NODE` for searches, `pair SOURCE TARGET` for what lies between two nodes, `attenuation NUMBER` for Katz.
struct EdgeList {
  let topology: Topology
  private(set) var sources: [Int] = []
  private(set) var pairs: [(source: Int, target: Int)] = []
  private(set) var attenuation = 0.0

  /// What is wrong with a file.
  struct Failure: Error, CustomStringConvertible {
    let line: Int
    let text: Substring
    var description: String { "line \(line) is not understood: \(text)" }
  }

  init(contentsOfFile path: String) throws {
    var edges: [(source: Int, target: Int)] = []
    var weights: [Double] = []
    var (nodeCount, isDirected) = (0, false)
    for (number, line) in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").enumerated() {
      let words = line.split(separator: " ")
      switch (words.first, words.dropFirst().compactMap { Double($0) }) {
      case ("directed", let numbers) where numbers.count == 1: (nodeCount, isDirected) = (Int(numbers[0]), true)
      case ("undirected", let numbers) where numbers.count == 1: nodeCount = Int(numbers[0])
      case ("edge", let numbers) where numbers.count == 3:
        edges.append((Int(numbers[0]), Int(numbers[1])))
        weights.append(numbers[2])
      case ("source", let numbers) where numbers.count == 1: sources.append(Int(numbers[0]))
      case ("pair", let numbers) where numbers.count == 2: pairs.append((Int(numbers[0]), Int(numbers[1])))
      case ("attenuation", let numbers) where numbers.count == 1: attenuation = numbers[0]
      default: throw Failure(line: number + 1, text: line)
      }
    }
    topology = Topology(nodeCount: nodeCount, edges: edges, weights: weights, isDirected: isDirected)
  }
}
