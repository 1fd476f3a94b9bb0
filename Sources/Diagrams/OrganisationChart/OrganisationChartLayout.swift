import AccountAnalyses

/// Where the boxes of an organisation chart stand, and the lines of the tree.
///
/// Assistants without anybody below them stand at the side of their manager, up to three; so manager and assistants are
/// placed as one box of the tree.
struct OrganisationChartLayout {
  private static let mostAtSide = 3

  /// By box: its place.
  private(set) var places: [Rectangle]
  /// By box: the corners of the line from its manager; nil for the first.
  private(set) var courses: [[Point]?]
  let size: Size

  /// Lays the boxes out; nil where they are no tree.
  init?(
    _ fold: OrganisationChartFold, _ sizes: [Size], _ model: OrganisationChartModel, orientation: TreeOrientation,
    page: Size, spacing: TreeSpacing
  ) {
    let assistants = Self.assistants(fold, model)
    let atSide = Set(assistants.joined())
    let inTree = sizes.indices.filter { !atSide.contains($0) }
    var numbers = [Int](repeating: -1, count: sizes.count)
    for (number, box) in inTree.enumerated() { numbers[box] = number }
    let parents = inTree.map { fold.parents[$0] < 0 ? -1 : numbers[fold.parents[$0]] }
    func arranged(isCentered: Bool) -> (groups: [OrganisationChartGroup], tree: LayoutTree)? {
      let groups = inTree.map { box in
        OrganisationChartGroup(
          sizes[box], assistants: assistants[box].map { sizes[$0] }, orientation: orientation, isCentered: isCentered)
      }
      let none = inTree.map { _ in Size(width: 0, height: 0) }
      return LayoutTree(parents: parents, sizes: groups.map(\.size), labelSizes: none).map { (groups, $0) }
    }
    // Where the tidy drawing fits the page, a manager stands above the middle of those below; outlines hang from the left.
    guard let centered = arranged(isCentered: true), let cornered = arranged(isCentered: false) else { return nil }
    let isTidy = orientation == .topDown && Self.fits(centered.tree, page, spacing)
    let (groups, tree) = isTidy ? centered : cornered
    let placed = orientation.placed(tree, page: page, spacing: spacing)
    var places = [Rectangle](repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: sizes.count)
    courses = Array(repeating: nil, count: sizes.count)
    size = placed.size
    for (number, box) in inTree.enumerated() {
      let corner = placed.boxes[number].origin
      places[box] = groups[number].manager.offset(x: corner.x, y: corner.y)
      for (place, assistant) in zip(groups[number].assistants, assistants[box]) {
        places[assistant] = place.offset(x: corner.x, y: corner.y)
        courses[assistant] = OrganisationChartGroup.course(from: places[box], to: places[assistant], orientation)
      }
    }
    self.places = places
    for (number, box) in inTree.enumerated() {
      guard let link = placed.links[number] else { continue }
      courses[box] = TreeCourse(
        corners: link.corners, group: placed.boxes[parents[number]], childGroup: placed.boxes[number],
        parent: places[fold.parents[box]], child: places[box]
      ).corners(orientation)
    }
  }

  private static func fits(_ tree: LayoutTree, _ page: Size, _ spacing: TreeSpacing) -> Bool {
    let boxes = TidyTreeLayout.boxes(of: tree, spacing: spacing)
    return boxes.allSatisfy { $0.maxX <= page.width && $0.maxY <= page.height }
  }

  /// By box: the assistants who stand at its side.
  private static func assistants(_ fold: OrganisationChartFold, _ model: OrganisationChartModel) -> [[Int]] {
    var hasChildren = [Bool](repeating: false, count: fold.boxes.count)
    for parent in fold.parents where parent >= 0 { hasChildren[parent] = true }
    var found = [[Int]](repeating: [], count: fold.boxes.count)
    for (box, parent) in fold.parents.enumerated() where parent >= 0 && !hasChildren[box] {
      guard case .node(.member(let member), _) = fold.boxes[box], model.members[member].attachment == .assistant,
        case .node(.member, _) = fold.boxes[parent], found[parent].count < mostAtSide
      else { continue }
      found[parent].append(box)
    }
    return found
  }
}
