public import Procedures

/// What a box of the customer tree says about the coverage of its company: the highest rung that holds, or unknown.
public enum CoverageMark: Hashable, Sendable, CaseIterable {
  /// Rung 0: no contact is known.
  case noContact
  /// Rung 1: a contact is identified.
  case identified
  /// Rung 2: contacted within the window.
  case contacted
  /// Rung 3: two or more people in a two-way exchange within the window.
  case engaged
  /// Rung 4: an open opportunity or a contract in force.
  case business
  /// The facts are hidden from the reader or outside the period of the data.
  case unknown

  /// The mark of a rung from 0 to 4; nil for any other number.
  public init?(rung: Int) {
    guard (0...4).contains(rung) else { return nil }
    self = CoverageMark.allCases[rung]
  }

  /// The rung, nil where it is unknown.
  public var rung: Int? {
    switch self {
    case .noContact: 0
    case .identified: 1
    case .contacted: 2
    case .engaged: 3
    case .business: 4
    case .unknown: nil
    }
  }

  /// A sign that tells the rungs apart without colour.
  public var symbol: String {
    switch self {
    case .noContact: "○"
    case .identified: "◔"
    case .contacted: "◑"
    case .engaged: "◕"
    case .business: "●"
    case .unknown: "?"
    }
  }

  /// What the mark means, for the legend.
  public var meaning: LocalizedText {
    switch self {
    case .noContact: LocalizedText("no contact known", "无已知联系人")
    case .identified: LocalizedText("contact identified", "已识别联系人")
    case .contacted: LocalizedText("contacted", "已联系")
    case .engaged: LocalizedText("engaged", "多人双向互动")
    case .business: LocalizedText("doing business", "业务往来中")
    case .unknown: LocalizedText("unknown", "未知")
    }
  }

  /// The sign and the number of the rung, such as `◑ 2`.
  var badge: String { rung.map { "\(symbol) \($0)" } ?? symbol }
}
