import Procedures

extension PowerMapTexts {
  var notRequired: String { LocalizedText("not counted in the coverage", "不计入覆盖率")[language] }
  var weakLink: String { LocalizedText("weak link", "薄弱环节")[language] }
  var influenceCell: String {
    LocalizedText("upper number: influence, 0–100", "上方数字：影响力，0–100")[language]
  }
  var bracketed: String { LocalizedText("in brackets: not counted in the coverage", "括号内：不计入覆盖率")[language] }

  func meaning(_ band: StrengthBand) -> String {
    switch band {
    case .strong: LocalizedText("50 and more", "50 及以上")[language]
    case .medium: LocalizedText("25 to 49", "25–49")[language]
    case .weak: LocalizedText("below 25", "低于 25")[language]
    case .unknown: LocalizedText("no contact on record", "无接触记录")[language]
    }
  }

  var spine: String { LocalizedText("the way to the decision", "通向决策的主线")[language] }
  var strengthCell: String {
    LocalizedText(
      "lower number and width of the bone: our strength, 0–100", "下方数字与连线粗细：我方关系强度，0–100")[language]
  }

  func caption(_ model: PowerMapModel, folded: Int) -> String {
    var sentences: [String] = []
    if folded > 0 {
      sentences.append(
        LocalizedText(
          "\(counted(folded, "seat is", "seats are")) folded into cards \"… and n more\"; those with the most influence "
            + "are shown.",
          "\(folded) 个席位已折叠到\u{201C}… 另有 n 人\u{201D}框中；优先显示影响力最高的席位。")[language])
    } else {
      sentences.append(LocalizedText("Every known seat is shown.", "已显示全部已知席位。")[language])
    }
    let others = model.otherPurchases.prefix(3).map { CleanText($0) }.filter { !$0.isEmpty }.map(\.embedded)
    if !model.otherPurchases.isEmpty {
      let names = others.joined(separator: language == .english ? ", " : "、")
      let count = model.otherPurchases.count
      sentences.append(
        LocalizedText(
          "The company has \(counted(count, "other buying center", "other buying centers")), not drawn: \(names)"
            + (count > others.count ? ", …" : "") + ".",
          "该公司另有 \(count) 个采购中心未画出：\(names)\(count > others.count ? "等" : "")。")[language])
    }
    return sentences.joined(separator: language == .english ? " " : "")
  }
}
