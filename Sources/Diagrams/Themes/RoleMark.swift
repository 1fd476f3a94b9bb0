import AccountModel
import Procedures

/// How a part in a purchase looks: a shape of its own and a letter in it.
enum RoleMark: Hashable, CaseIterable {
  case approver
  case decider
  case evaluator
  case influencer
  case user
  case gatekeeper
  case coach
  case unknown

  init(_ role: BuyingRole?) {
    switch role {
    case .approver: self = .approver
    case .decider: self = .decider
    case .evaluator: self = .evaluator
    case .influencer: self = .influencer
    case .user: self = .user
    case .gatekeeper: self = .gatekeeper
    case .coach: self = .coach
    case nil: self = .unknown
    }
  }

  /// The shape of the token.
  var shape: DotShape {
    switch self {
    case .approver: .octagon
    case .decider: .diamond
    case .evaluator: .hexagon
    case .influencer, .unknown: .ellipse
    case .user: .box
    case .gatekeeper: .house
    case .coach: .trapezium
    }
  }

  /// The letter in the token.
  var letter: LocalizedText {
    switch self {
    case .approver: LocalizedText("A", "批")
    case .decider: LocalizedText("D", "决")
    case .evaluator: LocalizedText("E", "评")
    case .influencer: LocalizedText("I", "影")
    case .user: LocalizedText("U", "用")
    case .gatekeeper: LocalizedText("G", "关")
    case .coach: LocalizedText("C", "教")
    case .unknown: LocalizedText("?", "?")
    }
  }

  /// The role in a word.
  var meaning: LocalizedText {
    switch self {
    case .approver: LocalizedText("approver", "批准者")
    case .decider: LocalizedText("decider", "决策者")
    case .evaluator: LocalizedText("evaluator", "评估者")
    case .influencer: LocalizedText("influencer", "影响者")
    case .user: LocalizedText("user", "使用者")
    case .gatekeeper: LocalizedText("gatekeeper", "把关者")
    case .coach: LocalizedText("coach", "教练")
    case .unknown: LocalizedText("role unknown", "角色未知")
    }
  }
}
