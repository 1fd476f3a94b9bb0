internal import Procedures

extension AnswerGraph {
  /// What the picture is called: how many nodes and relationships the answer has.
  public var title: String {
    language == .english
      ? "\(nodeCount) \(nodeCount == 1 ? "node" : "nodes"), \(linkCount) "
        + (linkCount == 1 ? "relationship" : "relationships")
      : "\(nodeCount) 个节点，\(linkCount) 条关系"
  }

  /// What is not drawn; empty where everything is.
  public var caption: String {
    guard nodes.count < nodeCount || links.count < linkCount else { return "" }
    return language == .english
      ? "The picture shows \(nodes.count) of \(nodeCount) nodes and \(links.count) of \(linkCount) relationships; "
        + "the table has the rows. Ask for fewer with LIMIT."
      : "图中显示 \(nodeCount) 个节点中的 \(nodes.count) 个、\(linkCount) 条关系中的 \(links.count) 条；数据行见表格，可用 LIMIT 缩小范围。"
  }
}
