public import Procedures

/// The nodes and relationships of an answer, to be drawn.
public struct AnswerGraph: Sendable {
  /// A node: what it is called and what it is.
  public struct Node: Sendable {
    let name: String
    let kind: String

    /// Makes a node.
    public init(name: String, kind: String) {
      (self.name, self.kind) = (name, kind)
    }
  }

  /// A relationship from one node to another, by their numbers.
  public struct Link: Sendable, Hashable {
    let source: Int
    let target: Int
    let type: String

    /// Makes a relationship.
    public init(source: Int, target: Int, type: String) {
      (self.source, self.target, self.type) = (source, target, type)
    }
  }

  /// The most nodes that are drawn.
  public static let mostNodes = 100
  /// The most relationships that are drawn.
  public static let mostLinks = 300

  let language: Language
  let nodes: [Node]
  let links: [Link]
  /// How many nodes and relationships the answer has.
  let nodeCount: Int
  let linkCount: Int

  /// Makes the graph of an answer. What is more than ``mostNodes`` or ``mostLinks`` is left out, and so is a relationship
  /// without both of its nodes; the caption of the picture says so.
  ///
  /// - Parameters:
  ///   - nodes: the nodes in the order of the answer.
  ///   - links: the relationships in the order of the answer.
  ///   - nodeCount: how many nodes the answer has; at least those that are given.
  ///   - linkCount: how many relationships it has; at least those that are given.
  public init(language: Language, nodes: [Node], links: [Link], nodeCount: Int = 0, linkCount: Int = 0) {
    self.language = language
    self.nodes = Array(nodes.prefix(Self.mostNodes))
    self.nodeCount = max(nodes.count, nodeCount)
    self.linkCount = max(links.count, linkCount)
    let numbers = self.nodes.indices
    self.links = Array(
      links.filter { numbers.contains($0.source) && numbers.contains($0.target) }.prefix(Self.mostLinks))
  }
}
