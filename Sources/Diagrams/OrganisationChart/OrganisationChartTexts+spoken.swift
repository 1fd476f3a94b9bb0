import Procedures

/// What a screen reader says of the elements of an organisation chart.
extension OrganisationChartTexts {
  /// Texts of a box, one after the other.
  func spoken(_ texts: [CleanText]) -> CleanText {
    CleanText(joining: texts.map(\.embedded).joined(separator: LocalizedText(", ", "，")[language]))
  }

  /// The cell with the strength of our strongest relationship.
  func spoken(strength: Double?) -> CleanText {
    guard let strength else { return CleanText(joining: legendNeverMet) }
    let number = StrengthBand.text(strength)
    return CleanText(
      joining: LocalizedText("our strongest relationship: \(number) of 100", "最强关系 \(number)（满分 100）")[language])
  }

  /// A line of the tree.
  func spoken(_ member: CleanText, below manager: CleanText) -> CleanText {
    let (member, manager) = (member.embedded, manager.embedded)
    return CleanText(joining: LocalizedText("\(member), below \(manager)", "\(member)，上级为 \(manager)")[language])
  }

  /// A line beside the tree.
  func spoken(_ member: CleanText, reportsTo manager: CleanText, isDotted: Bool) -> CleanText {
    let (member, manager) = (member.embedded, manager.embedded)
    let words =
      isDotted
      ? LocalizedText("\(member) reports to \(manager) over a dotted line", "\(member) 虚线汇报给 \(manager)")
      : LocalizedText("\(member) reports to \(manager) as well", "\(member) 同时汇报给 \(manager)")
    return CleanText(joining: words[language])
  }
}
