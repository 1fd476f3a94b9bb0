import AccountModel
import Procedures

/// How well somebody is covered, as a circle that fills.
enum ContactMark: Hashable, CaseIterable {
  case none
  case brief
  case multiple
  case inDepth
  case unknown

  init(_ depth: ContactDepth?) {
    switch depth {
    case ContactDepth.none?: self = .none
    case .brief: self = .brief
    case .multiple: self = .multiple
    case .inDepth: self = .inDepth
    case nil: self = .unknown
    }
  }

  /// The sign, which tells the steps apart without colour.
  var sign: String {
    switch self {
    case .none: "○"
    case .brief: "◔"
    case .multiple: "◑"
    case .inDepth: "●"
    case .unknown: "?"
    }
  }

  /// The step in a word or two.
  var meaning: LocalizedText {
    switch self {
    case .none: LocalizedText("not met", "未接触")
    case .brief: LocalizedText("brief", "浅接触")
    case .multiple: LocalizedText("several", "多次接触")
    case .inDepth: LocalizedText("deep", "深入接触")
    case .unknown: LocalizedText("contact unknown", "接触未知")
    }
  }
}
