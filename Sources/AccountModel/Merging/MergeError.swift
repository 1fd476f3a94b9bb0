public import PropertyGraph

/// Why two records cannot be merged, or not be separated again.
public enum MergeError: Error, Hashable, Sendable {
  /// A record is to be merged with itself.
  case sameRecord(NodeID)
  /// There is no such record.
  case unknownRecord(NodeID)
  /// The two are not both people, nor both companies.
  case differentKinds(NodeID, NodeID)
  /// A value is to be taken from the absorbed record, which has none of that key.
  case noSuchProperty(String)
  /// The record is none that was absorbed by another.
  case notMerged(NodeID)
  /// The kept record absorbed another one later, which must be separated first.
  case laterMerge(NodeID)
  /// The kept record was absorbed itself, and must be separated first.
  case keptIsMerged(NodeID)
  /// The numbers of relationships are not those of the merge: the graph was read anew from files since.
  case renumbered(RelationshipID)
}

extension MergeError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .sameRecord(let node): "Node \(node) cannot be merged with itself. Name two different records."
    case .unknownRecord(let node): "There is no record \(node). It may have been deleted; read the graph again."
    case .differentKinds(let keep, let absorb):
      "\(keep) and \(absorb) are not two people or two companies. Only records of one kind can be merged."
    case .noSuchProperty(let key):
      "The absorbed record has no property \"\(key)\". Take only values that it has."
    case .notMerged(let node): "Node \(node) was not merged into another record. Name one that was."
    case .laterMerge(let node): "\(node) was merged into the same record later. Separate it first."
    case .keptIsMerged(let node): "The kept record \(node) was itself merged into another. Separate it first."
    case .renumbered(let relationship):
      "\(relationship) is not the relationship that was merged: the graph was read anew from files since. "
        + "Separate the records in the graph file in which they were merged."
    }
  }

  /// The same in Chinese.
  public var chinese: String {
    switch self {
    case .sameRecord(let node): "节点 \(node) 不能与自身合并。请指定两条不同的记录。"
    case .unknownRecord(let node): "记录 \(node) 不存在，可能已被删除。请重新读取图。"
    case .differentKinds(let keep, let absorb): "\(keep) 与 \(absorb) 不是两个人员，也不是两家公司。只能合并同类记录。"
    case .noSuchProperty(let key): "被合并的记录没有属性“\(key)”。只能采用其已有的值。"
    case .notMerged(let node): "节点 \(node) 未被合并到其他记录。请指定已合并的记录。"
    case .laterMerge(let node): "\(node) 后来也合并到了同一条记录。请先拆分它。"
    case .keptIsMerged(let node): "保留的记录 \(node) 自身已合并到另一条记录。请先拆分它。"
    case .renumbered(let relationship): "\(relationship) 不是合并时的关系：图后来由文件重新读入。请在进行合并的图文件中拆分。"
    }
  }
}
