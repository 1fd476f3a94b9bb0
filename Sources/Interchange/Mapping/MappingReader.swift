import PropertyGraph
import Yams

/// Reads the parts of a mapping file and gathers what is wrong with them.
final class MappingReader {
  let path: String
  private(set) var problems: [ImportProblem] = []
  private var visited = 0

  /// More than any mapping has; aliases of aliases could make a small file endless.
  private static let mostNodes = 100_000

  init(path: String) {
    self.path = path
  }

  func fail(line: Int, _ value: String?, _ reason: String, _ advice: String = "") {
    problems.append(ImportProblem(file: path, line: line, value: value, reason: reason, advice: advice))
  }

  func fail(_ node: Node, _ value: String?, _ reason: String, _ advice: String = "") {
    fail(line: Self.line(of: node), value, reason, advice)
  }

  static func line(of node: Node) -> Int { node.mark?.line ?? 1 }

  /// The entries of a mapping, of which all must be known and some must be there.
  func entries(_ node: Node, of what: String, known: [String], required: [String] = []) -> [String: Node] {
    visited += 1
    guard visited < Self.mostNodes else {
      if visited == Self.mostNodes { fail(node, nil, "makes the mapping too large") }
      return [:]
    }
    guard let mapping = node.mapping else {
      fail(node, node.string, "is not \(what)", "Write \"name: value\" entries: \(known.joined(separator: ", ")).")
      return [:]
    }
    var result: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if known.contains(name) {
        result[name] = value
      } else {
        fail(key, name, "is not known in \(what)", NearestName.advice(for: name, among: known))
      }
    }
    for name in required where result[name] == nil {
      fail(node, nil, "has \(what) without \"\(name)\"", "Add it.")
    }
    return result
  }

  /// The entries of a mapping with free names, in their order.
  func pairs(_ node: Node, of what: String) -> [(name: String, node: Node)] {
    guard let mapping = node.mapping else {
      fail(node, node.string, "is not \(what)", "Write \"name: value\" entries.")
      return []
    }
    return mapping.map { ($0.key.string ?? "", $0.value) }
  }

  /// A text; numbers and dates are taken as they are written.
  func text(_ node: Node?, of what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string else {
      fail(node, nil, "has a list or mapping where \(what) should be a text")
      return nil
    }
    return text
  }

  /// A list of texts; one text is a list of one.
  func texts(_ node: Node?, of what: String) -> [(text: String, line: Int)] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      return text(node, of: what).map { [($0, Self.line(of: node))] } ?? []
    }
    return sequence.compactMap { item in text(item, of: what).map { ($0, Self.line(of: item)) } }
  }

  /// The elements of a list; one mapping is a list of one.
  func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.sequence.map(Array.init) ?? [node]
  }
}
