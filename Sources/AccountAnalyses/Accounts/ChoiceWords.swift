public import Procedures

/// What the codes in cells of reports are called by people, for every form that people read.
public enum ChoiceWords {
  /// By code: its words. A code that is a plain English word stands for itself in English.
  public static let all: [String: LocalizedText] = {
    var words = chinese.reduce(into: [String: LocalizedText]()) { words, entry in
      words[entry.key] = LocalizedText(english[entry.key] ?? entry.key, entry.value)
    }
    for kind in WeakLink.Kind.allCases { words[kind.rawValue] = kind.title }
    for figure in AccountFigure.allCases { words[figure.rawValue] = figure.title }
    for kind in DuplicateFactor.Kind.allCases { words[kind.rawValue] = kind.title }
    return words
  }()

  /// The words of a code, or of several with commas between them; what is no code stays as it is.
  public static func text(_ codes: String, in language: Language) -> String {
    codes.split(separator: ", ").map(String.init).map { all[$0]?[language] ?? $0 }
      .joined(separator: language == .english ? ", " : "、")
  }

  private static let english = [
    "hiddenInfluencer": "hidden influencer", "roleDefault": "role's default", "inDepth": "in depth",
    "isWon": "if won", "seatIsWon": "if the seat were won", "wereStillThere": "if still there", "leaves": "if leaving",
    "sharedDirector": "shared director", "movedIn": "moved in", "movedOut": "moved out",
    "formerColleagues": "former colleagues", "reportingLine": "reporting line", "knows": "know each other",
    "sharedBoard": "shared board", "executiveMeeting": "executive meeting", "techExchange": "technical exchange",
    "employedElsewhere": "employed elsewhere", "duplicatePerson": "duplicate person",
    "duplicateCompany": "duplicate company", "salesAbovePotential": "sales above potential",
    "invalidIdentifier": "invalid identifier", "votesAndDeclaration": "votes and declaration",
    "noPurchases": "no purchases", "outOfSight": "out of sight", "noAmount": "no amount",
    "severalCurrencies": "several currencies", "noRate": "no rate", "rung": "rung of the company",
    "companyDecisionChain": "decision chain of the company", "companyHealth": "health of the company",
  ]

  private static let chinese = [
    "covered": "已覆盖", "gap": "未覆盖", "unknown": "未知", "gained": "新增覆盖", "lost": "失去覆盖", "rose": "上升",
    "fell": "下降", "reassessed": "重新评定", "joined": "加入集团", "left": "离开集团", "parent": "母公司", "votes": "表决权",
    "declaration": "声明", "votesAndDeclaration": "表决权与声明", "matched": "已对应", "mismatched": "层级不符",
    "unmatched": "无人对应", "theirs": "对方", "ours": "我方", "assigned": "人工评定", "computed": "计算", "roleDefault": "角色默认值",
    "good": "良好", "fair": "一般", "poor": "较差", "held": "在任", "vacant": "空缺", "not required": "非必需",
    "recorded": "已记录", "derived": "推导", "for": "赞成", "against": "反对", "undecided": "未定", "carried": "通过",
    "open": "未决", "blocked": "被否决", "equal": "平均", "structure": "结构", "concentration": "集中", "decay": "衰减",
    "opposition": "反对力量", "low": "低", "medium": "中", "high": "高", "leaves": "离开后", "isWon": "争取后",
    "seatIsWon": "席位争取后", "wereStillThere": "仍在任时", "sharedDirector": "共同董事", "movedIn": "调入",
    "movedOut": "调出", "formerColleagues": "前同事", "contact": "有联系", "reportingLine": "汇报关系", "knows": "相识",
    "sharedBoard": "同一董事会", "employedElsewhere": "兼职他处", "duplicatePerson": "人员重复", "duplicateCompany": "公司重复",
    "salesAbovePotential": "销售额超过潜力", "invalidIdentifier": "标识码无效", "role": "角色", "rank": "职级", "network": "网络",
    "communication": "沟通", "hiddenInfluencer": "隐形影响者", "figurehead": "名义人物", "visit": "拜访", "meeting": "会议",
    "executiveMeeting": "高层会晤", "techExchange": "技术交流", "call": "电话", "email": "邮件", "event": "活动",
    "inbound": "对方发起", "outbound": "我方发起", "mutual": "双方发起", "approver": "批准者", "decider": "决策者",
    "evaluator": "评估者", "influencer": "影响者", "user": "使用者", "gatekeeper": "把关者", "coach": "教练", "customer": "客户",
    "prospect": "潜在客户", "partner": "合作伙伴", "competitor": "竞争对手", "own": "我方公司", "strategic": "战略客户",
    "key": "重点客户", "general": "一般客户", "none": "无", "brief": "简短", "multiple": "多次", "inDepth": "深入",
    "line": "汇报线", "assistant": "助理", "placed": "推定", "noPurchases": "无采购", "outOfSight": "不可见",
    "noAmount": "缺少金额", "severalCurrencies": "多种币种", "noRate": "缺少汇率", "rung": "公司覆盖级别",
    "companyDecisionChain": "公司决策链", "companyHealth": "公司健康度", "orders": "订单", "invoices": "发票",
    "person": "人员", "company": "公司",
  ]
}
