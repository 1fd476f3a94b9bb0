import Foundation

/// The people of the common world with the edges among them: who reports to whom, who influences whom.
struct PersonGraph {
  /// What the harness says of a world.
  private struct World: Decodable {
    let companies: Int
    let persons: Int
  }

  /// What the harness asks of it.
  private struct Questions: Decodable {
    let persons: [Int]
  }

  enum Problem: Error {
    case line(file: String, text: String)
  }

  let count: Int
  /// Each ordered pair once, ascending.
  let directed: [(source: Int, target: Int)]
  /// Each unordered pair of two people once, ascending.
  let undirected: [(source: Int, target: Int)]
  /// The people from whom distances are measured.
  let sources: [Int]

  /// Reads the files as `algos.py` of the harness does: people are numbered from 0 in the order of their ids.
  init(folder: String) throws {
    func file(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) }
    let world = try JSONDecoder().decode(World.self, from: file("meta.json"))
    let questions = try JSONDecoder().decode(Questions.self, from: file("params.json"))
    let first = world.companies + 1
    count = world.persons
    sources = questions.persons.prefix(20).map { $0 - first }
    var pairs: [(source: Int, target: Int)] = []
    for name in ["reports_to.csv", "influences.csv"] {
      for line in try file(name).split(separator: UInt8(ascii: "\n")).dropFirst() {
        let fields = line.split(separator: UInt8(ascii: ","), maxSplits: 2).prefix(2)
        let ids = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard ids.count == 2 else { throw Problem.line(file: name, text: String(decoding: line, as: UTF8.self)) }
        pairs.append((ids[0] - first, ids[1] - first))
      }
    }
    directed = Self.unique(pairs)
    undirected = Self.unique(pairs.filter { $0.source != $0.target }.map { (min($0.0, $0.1), max($0.0, $0.1)) })
  }

  private static func unique(_ pairs: [(source: Int, target: Int)]) -> [(source: Int, target: Int)] {
    let sorted = pairs.sorted { $0 < $1 }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
