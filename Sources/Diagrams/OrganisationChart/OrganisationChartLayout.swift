import AccountAnalyses

/// Where the boxes of an organisation chart stand, and the lines of the tree.
///
/// Assistants without anybody below them stand at the side of their manager, up to three; so manager and assistants are
/// placed as one box of the tree.
struct OrganisationChartLayout {
  private static let mostAtSide = 3
  private static let sideGap = 18.0
  private static let stackGap = 8.0

  /// By box: its place.
  private(set) var places: [Rectangle]
  /// By box: the corners of the line from its manager; nil for the first.
  private(set) var courses: [[Point]?]
  let size: Size

  private let boxes: [OrganisationChartBoxes.Box]
  private let orientation: TreeOrientation

  /// Lays the boxes out; nil where they are no tree.
  init?(
    _ fold: OrganisationChartFold, _ boxes: [OrganisationChartBoxes.Box], _ model: OrganisationChartModel,
    orientation: TreeOrientation, page: Size, spacing: TreeSpacing
  ) {
    self.boxes = boxes
    self.orientation = orientation
    let assistants = Self.assistants(fold, model)
    let atSide = Set(assistants.joined())
    let inTree = boxes.indices.filter { !atSide.contains($0) }
    var numbers = [Int](repeating: -1, count: boxes.count)
    for (number, box) in inTree.enumerated() { numbers[box] = number }
    let groups = boxes.indices.map { box in
      Self.group(boxes[box].size, assistants[box].map { boxes[$0].size }, orientation)
    }
    let none = Size(width: 0, height: 0)
    guard
      let tree = LayoutTree(
        parents: inTree.map { fold.parents[$0] < 0 ? -1 : numbers[fold.parents[$0]] },
        sizes: inTree.map { groups[$0].size }, labelSizes: inTree.map { _ in none })
    else { return nil }
    let placed = orientation.placed(tree, page: page, spacing: spacing)
    var places = [Rectangle](repeating: Rectangle(x: 0, y: 0, width: 0, height: 0), count: boxes.count)
    courses = Array(repeating: nil, count: boxes.count)
    size = placed.size
    for (number, box) in inTree.enumerated() {
      let corner = placed.boxes[number].origin
      places[box] = groups[box].places[0].offset(x: corner.x, y: corner.y)
      for (place, assistant) in zip(groups[box].places.dropFirst(), assistants[box]) {
        places[assistant] = place.offset(x: corner.x, y: corner.y)
        courses[assistant] = Self.sideCourse(from: places[box], to: places[assistant], orientation)
      }
    }
    self.places = places
    for (number, box) in inTree.enumerated() {
      guard let link = placed.links[number] else { continue }
      let parent = fold.parents[box]
      courses[box] = TreeCourse(
        corners: link.corners, group: placed.boxes[numbers[parent]], childGroup: placed.boxes[number],
        parent: places[parent], child: places[box]
      ).corners(orientation)
    }
  }

  /// By box: the assistants who stand at its side.
  private static func assistants(_ fold: OrganisationChartFold, _ model: OrganisationChartModel) -> [[Int]] {
    var hasChildren = [Bool](repeating: false, count: fold.boxes.count)
    for parent in fold.parents where parent >= 0 { hasChildren[parent] = true }
    var found = [[Int]](repeating: [], count: fold.boxes.count)
    for (box, parent) in fold.parents.enumerated() where parent >= 0 && !hasChildren[box] {
      guard case .node(.member(let member)) = fold.boxes[box], model.members[member].attachment == .assistant,
        case .node(.member) = fold.boxes[parent], found[parent].count < mostAtSide
      else { continue }
      found[parent].append(box)
    }
    return found
  }

  /// The places of a box and its assistants in one rectangle.
  private static func group(
    _ own: Size, _ assistants: [Size], _ orientation: TreeOrientation
  ) -> (size: Size, places: [Rectangle]) {
    var places = [Rectangle(x: 0, y: 0, width: own.width, height: own.height)]
    guard !assistants.isEmpty else { return (own, places) }
    let stack = assistants.reduce(-stackGap) { $0 + $1.height + stackGap }
    let isBeside = orientation == .topDown
    let x = isBeside ? own.width + sideGap : sideGap
    var y = isBeside ? max(0, (own.height - stack) / 2) : own.height + stackGap
    for size in assistants {
      places.append(Rectangle(x: x, y: y, width: size.width, height: size.height))
      y += size.height + stackGap
    }
    let whole = places.reduce(places[0]) { $0.union($1) }
    return (whole.size, places)
  }

  /// The line from a manager to an assistant at the side.
  private static func sideCourse(from manager: Rectangle, to assistant: Rectangle, _ orientation: TreeOrientation)
    -> [Point]
  {
    switch orientation {
    case .topDown:
      let start = Point(x: manager.maxX, y: manager.center.y)
      let end = Point(x: assistant.minX, y: assistant.center.y)
      let bend = (start.x + end.x) / 2
      guard abs(start.y - end.y) > 1 else { return [Point(x: start.x, y: end.y), end] }
      return [start, Point(x: bend, y: start.y), Point(x: bend, y: end.y), end]
    case .leftToRight:
      let bus = manager.minX + sideGap / 2
      return [
        Point(x: bus, y: manager.maxY), Point(x: bus, y: assistant.center.y),
        Point(x: assistant.minX, y: assistant.center.y),
      ]
    }
  }
}
