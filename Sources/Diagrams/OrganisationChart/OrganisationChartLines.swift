import AccountModel

/// What becomes of the lines beside the tree: drawn between two boxes, written into a box, or folded away.
///
/// More than a few lines across a page cannot be followed. So a dozen at most is drawn; of the others the box of who
/// reports names the manager, and the box of the manager counts them.
struct OrganisationChartLines {
  /// A line between two boxes.
  struct Line: Hashable {
    /// The box of who reports.
    let source: Int
    /// The box of the manager.
    let target: Int
    let isDotted: Bool
  }

  private static let mostDrawn = 12
  /// With more boxes lines are not led around them.
  private static let mostBoxes = 600

  /// The lines that are drawn.
  private(set) var drawn: [Line] = []
  /// By member: the lines to managers that its box names, by position in the model.
  private(set) var named: [Int: [Int]] = [:]
  /// By manager: the number of lines that its box counts.
  private(set) var counted: [Int: Int] = [:]
  /// The number of lines that stand in boxes only.
  private(set) var writtenCount = 0
  /// The number of lines that begin at members without a box.
  private(set) var foldedMemberCount = 0
  /// The number of lines both of whose ends are folded away.
  private(set) var foldedCount = 0

  init(_ model: OrganisationChartModel, _ fold: OrganisationChartFold, budget: Int) {
    let most = fold.boxes.count > Self.mostBoxes ? 0 : min(budget, Self.mostDrawn)
    let known = model.lines.indices.filter { index in
      let line = model.lines[index]
      return line.member != line.manager && model.members.indices.contains(line.member)
        && model.members.indices.contains(line.manager)
    }
    // Second managers first: a solid line says more than a dotted one.
    let solid = known.filter { model.lines[$0].kind == .solid }
    let dotted = known.filter { model.lines[$0].kind != .solid }
    for index in solid + dotted {
      let line = model.lines[index]
      let (source, target) = (fold.boxOfMember[line.member], fold.boxOfMember[line.manager])
      if let source, let target, drawn.count < most {
        drawn.append(Line(source: source, target: target, isDotted: line.kind != .solid))
        continue
      }
      if source == nil { foldedMemberCount += 1 }
      if source != nil { named[line.member, default: []].append(index) }
      if target != nil { counted[line.manager, default: 0] += 1 }
      if source == nil, target == nil { foldedCount += 1 } else { writtenCount += 1 }
    }
  }
}
