public import Procedures
public import QueryExecution

extension ChangeCounters {
  /// What changed in one line; nil where nothing did.
  public func text(_ language: Language) -> String? {
    let counted: [(count: Int, one: String, many: String, chinese: String)] = [
      (nodesCreated, "node created", "nodes created", "新建节点"),
      (nodesDeleted, "node deleted", "nodes deleted", "删除节点"),
      (relationshipsCreated, "relationship created", "relationships created", "新建关系"),
      (relationshipsDeleted, "relationship deleted", "relationships deleted", "删除关系"),
      (labelsAdded, "new label", "new labels", "新增标签"),
      (labelsRemoved, "label gone", "labels gone", "消失标签"),
      (propertiesSet, "property set", "properties set", "设置属性"),
      (propertiesRemoved, "property removed", "properties removed", "移除属性"),
    ]
    let said = counted.filter { $0.count > 0 }.map { entry in
      language == .english
        ? "\(entry.count) \(entry.count == 1 ? entry.one : entry.many)" : "\(entry.chinese) \(entry.count)"
    }
    guard !said.isEmpty else { return nil }
    return language == .english ? said.joined(separator: ", ") + "." : said.joined(separator: "，") + "。"
  }
}
