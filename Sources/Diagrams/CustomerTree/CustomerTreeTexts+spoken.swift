import Procedures

/// What a screen reader says of the elements of a customer tree.
extension CustomerTreeTexts {
  var comma: String { LocalizedText(", ", "，")[language] }

  var spokenLoop: String { LocalizedText(", in a closed loop of holdings", "，处于封闭循环持股中")[language] }

  /// The coverage of a company.
  func spoken(_ mark: CoverageMark) -> String {
    let meaning = mark.meaning[language]
    guard let rung = mark.rung else { return LocalizedText("coverage \(meaning)", "覆盖\(meaning)")[language] }
    return LocalizedText("rung \(rung): \(meaning)", "覆盖等级 \(rung)：\(meaning)")[language]
  }

  /// A line of the tree or a holding beside it.
  func holding(_ owner: CleanText, _ held: CleanText, share: String) -> CleanText {
    let (owner, held) = (owner.embedded, held.embedded)
    let words =
      share.isEmpty
      ? LocalizedText("\(held) belongs to \(owner)", "\(held) 隶属 \(owner)")
      : LocalizedText("\(owner) holds \(share) of \(held)", "\(owner) 持有 \(held) \(share) 股份")
    return CleanText(joining: words[language])
  }
}
