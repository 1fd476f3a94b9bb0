import Procedures

extension OrganisationChartTexts {
  func meaning(of band: StrengthBand) -> String {
    switch band {
    case .strong: LocalizedText("50 and more", "50 及以上")[language]
    case .medium: LocalizedText("25 to 49", "25–49")[language]
    case .weak: LocalizedText("below 25", "低于 25")[language]
    case .unknown: legendNeverMet
    }
  }

  var legendNumbers: String {
    LocalizedText("number: our strongest relationship, 0–100", "数字：我方最强关系的强度，0–100")[language]
  }
  var legendNeverMet: String { LocalizedText("no contact on record", "无接触记录")[language] }
  var legendRole: String { LocalizedText("part in a purchase", "采购角色")[language] }
  var legendVacant: String { LocalizedText("vacant post", "空缺职位")[language] }
  var legendAssistant: String { LocalizedText("assistant, at the side", "助理（位于侧旁）")[language] }
  var legendSolid: String { LocalizedText("second manager", "第二上级")[language] }
  var legendDotted: String { LocalizedText("dotted line", "虚线汇报")[language] }
  var legendBesides: String {
    LocalizedText("reports there as well: solid, dotted", "同时向其汇报：实线、虚线")[language]
  }
  var legendFolded: String { LocalizedText("folded", "已折叠")[language] }
  var legendFoldedLines: String {
    LocalizedText("dotted lines and second managers of those folded", "已折叠人员的虚线汇报和第二上级")[language]
  }
}
