import Procedures

/// What a screen reader says of the elements of a relationship graph.
extension RelationshipGraphTexts {
  /// The cell with the strength of the strongest relationship.
  func spoken(strength: Double?) -> CleanText {
    CleanText(joining: words(strength: strength))
  }

  /// Why somebody hangs by a thread.
  func spoken(_ weakness: CleanText) -> CleanText {
    CleanText(joining: LocalizedText("weak link: \(weakness.embedded)", "薄弱环节：\(weakness.embedded)")[language])
  }

  /// A line between one of ours and one of theirs.
  func spoken(_ ours: CleanText, _ theirs: CleanText, _ line: RelationshipGraphLinks.Line) -> CleanText {
    let (ours, theirs) = (ours.embedded, theirs.embedded)
    let bridge = line.isBridge ? LocalizedText(", \(bridge)", "，\(bridge)")[language] : ""
    let words = words(strength: line.strength) + bridge
    return CleanText(
      joining: LocalizedText("\(ours) and \(theirs): \(words)", "\(ours) 与 \(theirs)：\(words)")[language])
  }

  private func words(strength: Double?) -> String {
    guard let strength else { return meaning(of: .unknown) }
    let number = StrengthBand.text(strength)
    return LocalizedText("strength \(number) of 100", "关系强度 \(number)（满分 100）")[language]
  }
}
