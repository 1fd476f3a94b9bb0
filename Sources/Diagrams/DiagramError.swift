/// Why a diagram could not be drawn.
public enum DiagramError: Error, Equatable, Sendable {
  /// The group has no company.
  case emptyGroup
  /// The parent of a company is not in the group.
  case unknownParent(company: String)
  /// A company is in the list twice, is a second root, or is below itself.
  case notATree(company: String)
  /// There is no relationship between our people and theirs.
  case noRelationships(name: String)
  /// Nobody is known to work at the company.
  case emptyOrganisation(company: String)
  /// Nobody who decides is known.
  case noDecisionChain(name: String)
  /// The text could not be measured with the font.
  case textNotMeasured(reason: String)
}

extension DiagramError {
  /// The error with what to do about it, in simplified Chinese.
  public var chineseDescription: String {
    switch self {
    case .emptyGroup: "集团中没有可画的公司：请检查客户名称和查询日期"
    case .unknownParent(let company): "\(company) 的母公司不在集团公司之列：请重新计算集团范围"
    case .notATree(let company): "\(company) 不在集团母公司之下：请重新计算集团范围"
    case .noRelationships(let name): "没有我方人员与 \(name) 人员之间的关系记录：请导入联系人，或选择更晚的查询日期"
    case .emptyOrganisation(let company): "没有 \(company) 的人员记录：请导入人员，或选择其他查询日期"
    case .noDecisionChain(let name): "没有 \(name) 的决策者记录：请导入采购中心、带层级的职位或汇报关系，或选择更晚的查询日期"
    case .textNotMeasured(let reason): "无法测量图中文字（\(reason)）：请检查是否已安装字体 \(DiagramFont.family)"
    }
  }
}

extension DiagramError: CustomStringConvertible {
  /// The error with what to do about it.
  public var description: String {
    switch self {
    case .emptyGroup:
      "the group has no company to draw: check the name of the account and the as-of date"
    case .unknownParent(let company):
      "the parent of \(company) is not among the companies of the group: compute the group scope again"
    case .notATree(let company):
      "\(company) is not below the group's parent company: compute the group scope again"
    case .noRelationships(let name):
      "no relationship between our people and those of \(name) is on record: import contacts, or choose a later as-of date"
    case .emptyOrganisation(let company):
      "nobody is known to work at \(company): import its people, or choose another as-of date"
    case .noDecisionChain(let name):
      "nobody who decides at \(name) is on record: import a buying center, posts with levels, or reporting lines, or choose "
        + "a later as-of date"
    case .textNotMeasured(let reason):
      "the text of the diagram could not be measured (\(reason)): check that the font \(DiagramFont.family) is installed"
    }
  }
}
