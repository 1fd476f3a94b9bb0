import Procedures

extension CustomerTreeTexts {
  /// The meaning of a mark.
  func meaning(of mark: CoverageMark) -> String { mark.meaning[language] }

  var legendTitle: String { LocalizedText("Coverage", "覆盖程度")[language] }

  var legendWhiteSpace: String {
    LocalizedText("white space: a gap with open potential", "空白：有空间的未覆盖公司")[language]
  }

  var legendShare: String { LocalizedText("80% share held", "80% 持股比例")[language] }

  var legendOtherHolding: String { LocalizedText("other holding", "其他持股")[language] }

  var legendAmount: String {
    LocalizedText(
      "amount: potential a year, open: what of it we do not sell yet", "金额：年度潜力；空间：其中尚未成为销售额的部分")[language]
  }

  var legendLoop: String { LocalizedText("↺ in a closed loop of holdings", "↺ 封闭循环持股")[language] }
}
