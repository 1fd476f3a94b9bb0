internal import Procedures
internal import PropertyGraph
internal import QueryBinding

/// Every algorithm over networks, each declared once.
public enum NetworkProcedures {
  /// The procedures `graph.…`, topic by topic.
  public static let all: [NetworkProcedure] =
    centrality + influence + cohesion + pairs + communities + parts + paths + flow + keyPlayers

  static let node = QueryColumn("node", .node)

  static let from = ProcedureParameter(
    "from", .node, isRequired: true, LocalizedText("the node where it begins", "起点节点"))
  static let to = ProcedureParameter(
    "to", .node, isRequired: true, LocalizedText("the node where it ends", "终点节点"))

  static let several = ProcedureParameter(
    "from", .facts, isRequired: true, LocalizedText("the node, or the list of nodes, where it begins", "起点节点或节点列表"))

  static let seed = ProcedureParameter(
    "seed", .integer, default: 1, range: 0...1e15,
    LocalizedText("the number from which random choices are made", "随机选择所用的种子"))

  static let directed = NetworkShape(direction: "out", weight: .strength)
  static let lengths = NetworkShape(direction: "out", weight: .length)
  static let bothWaysByStrength = NetworkShape(direction: "both", weight: .strength)
}
