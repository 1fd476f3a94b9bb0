import AccountModel
import Procedures

/// What the reader must know beside the picture.
extension OrganisationChartTexts {
  private static let nameLimit = 3

  func caption(_ model: OrganisationChartModel, folded: Int, lines: OrganisationChartLines) -> String {
    let all = [
      folded > 0 ? foldedPeople(folded) : complete, self.lines(lines), several(model), circles(model),
      themselves(model), placed(model),
    ]
    return all.compactMap(\.self).joined(separator: language == .english ? " " : "")
  }

  private var complete: String {
    LocalizedText("Everybody known to work there is shown.", "已显示全部在职人员。")[language]
  }

  private func foldedPeople(_ count: Int) -> String {
    LocalizedText(
      "\(counted(count, "person or post is", "people and posts are")) folded and counted in boxes with ▾ or \"… and n more\"; "
        + "those with a part in a purchase, vacant posts and those who lead most are shown.",
      "\(count) 个人员或职位已折叠，计入带 ▾ 或\u{201C}… 另有 n 人\u{201D}的框；优先显示参与采购者、空缺职位和下属较多者。")[language]
  }

  private func lines(_ lines: OrganisationChartLines) -> String? {
    let (written, folded) = (lines.writtenCount, lines.foldedCount)
    guard written + folded > 0 else { return nil }
    let total = lines.drawn.count + written + folded
    return LocalizedText(
      "\(total) dotted lines and second managers: \(lines.drawn.count) drawn, \(written) noted in the boxes, "
        + "\(folded) between folded people.",
      "共 \(total) 条虚线汇报和第二上级：画出 \(lines.drawn.count) 条，框内注明 \(written) 条，折叠人员之间 \(folded) 条。")[language]
  }

  private func several(_ model: OrganisationChartModel) -> String? {
    guard model.lines.contains(where: { $0.kind == .solid && !$0.closesCircle }) else { return nil }
    return LocalizedText(
      "Of several managers the tree has the one of the same department, then that of the longest-standing line.",
      "有多位上级时，树中取同部门者，其次取汇报关系最早者。")[language]
  }

  private func circles(_ model: OrganisationChartModel) -> String? {
    let heads = names(model.lines.filter { $0.closesCircle && $0.member != $0.manager }, model)
    guard let heads else { return nil }
    return LocalizedText("Lines run in a circle; cut above \(heads).", "汇报关系形成循环；在 \(heads) 之上断开。")[language]
  }

  private func themselves(_ model: OrganisationChartModel) -> String? {
    guard let names = names(model.lines.filter { $0.member == $0.manager }, model) else { return nil }
    return LocalizedText(
      "On record as reporting to themselves, which is not drawn: \(names).", "记录为向自己汇报，未画出：\(names)。")[language]
  }

  private func placed(_ model: OrganisationChartModel) -> String? {
    guard model.members.contains(where: { $0.name == nil }) else { return nil }
    return LocalizedText(
      "The place of a vacant post follows from its department and level.", "空缺职位的位置按部门和层级推定。")[language]
  }

  /// The names of the members of some lines, a few at most; nil where there are no lines.
  private func names(_ lines: [OrganisationChartModel.Line], _ model: OrganisationChartModel) -> String? {
    guard !lines.isEmpty else { return nil }
    let shown = lines.prefix(Self.nameLimit).map { line -> String in
      guard model.members.indices.contains(line.member) else { return unnamed }
      let name = CleanText(model.members[line.member].name ?? "")
      return name.isEmpty ? unnamed : String(name.embedded.prefix(40))
    }
    let rest = lines.count - shown.count
    let list = shown.joined(separator: LocalizedText(", ", "、")[language])
    return rest == 0 ? list : LocalizedText("\(list) and \(rest) more", "\(list) 等 \(lines.count) 人")[language]
  }
}
