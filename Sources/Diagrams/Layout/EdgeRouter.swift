/// Leads extra edges around the boxes of a finished layout, level and upright, so that a reader can trace them.
///
/// Each route keeps clear of all boxes, bends little, and avoids labels and the routes before it where it can.
struct EdgeRouter {
  /// Distances to the boxes in turn, so that edges in one gap run side by side.
  private static let lanes = [6.0, 4.0, 8.0, 3.0, 9.0]
  private static let clearance = 2.0
  private static let bendCost = 40.0
  /// With more boxes than these the search takes seconds; edges are straight then, behind the boxes.
  private static let mostBoxes = 600

  private let boxes: [Rectangle]
  private var nuisances: [Rectangle]
  private var routeCount = 0

  /// Creates a router.
  ///
  /// - Parameters:
  ///   - boxes: What no route may cross.
  ///   - nuisances: What a route should not cross, such as labels and other lines.
  init(boxes: [Rectangle], nuisances: [Rectangle]) {
    self.boxes = boxes
    self.nuisances = nuisances
  }

  /// The corners of a route from the border of one box to that of another; a straight line where none is free
  /// or there are too many boxes.
  mutating func route(from source: Int, to target: Int) -> [Point] {
    guard boxes.count <= EdgeRouter.mostBoxes else { return [boxes[source].center, boxes[target].center] }
    let lane = EdgeRouter.lanes[routeCount % EdgeRouter.lanes.count]
    routeCount += 1
    let starts = EdgeRouter.ports(of: boxes[source], lane: lane)
    let ends = EdgeRouter.ports(of: boxes[target], lane: lane)
    let ports = starts + ends
    let grid = RouteGrid(
      xs: boxes.flatMap { [$0.minX - lane, $0.maxX + lane] } + ports.map(\.outside.x),
      ys: boxes.flatMap { [$0.minY - lane, $0.maxY + lane] } + ports.map(\.outside.y),
      obstacles: boxes, nuisances: nuisances, clearance: EdgeRouter.clearance)
    let startCrossings = starts.map { grid.crossing(near: $0.outside) }
    let endCrossings = ends.map { grid.crossing(near: $0.outside) }
    guard let way = grid.path(from: startCrossings, to: endCrossings, bendCost: EdgeRouter.bendCost),
      let first = way.first, let last = way.last, let start = startCrossings.firstIndex(of: first),
      let end = endCrossings.firstIndex(of: last)
    else { return [boxes[source].center, boxes[target].center] }
    let corners = EdgeRouter.straightened(
      [starts[start].border] + way.map(grid.point) + [ends[end].border])
    nuisances += EdgeRouter.strips(along: corners)
    return corners
  }

  /// Thin boxes along the stretches of a line.
  static func strips(along corners: [Point]) -> [Rectangle] {
    zip(corners, corners.dropFirst()).map { start, end in
      Rectangle(
        x: min(start.x, end.x) - 0.5, y: min(start.y, end.y) - 0.5, width: abs(start.x - end.x) + 1,
        height: abs(start.y - end.y) + 1)
    }
  }

  private struct Port {
    let border: Point
    let outside: Point
  }

  /// Where an edge may touch a box: away from the middles of the left and upper sides, where the tree's edges arrive.
  private static func ports(of box: Rectangle, lane: Double) -> [Port] {
    let right = box.center.y + (lane - 6) * 1.5
    let left = box.minY + box.size.height * 0.8
    let across = box.center.x + box.size.width * 0.25 + (lane - 6) * 2
    return [
      Port(border: Point(x: box.maxX, y: right), outside: Point(x: box.maxX + lane, y: right)),
      Port(border: Point(x: box.minX, y: left), outside: Point(x: box.minX - lane, y: left)),
      Port(border: Point(x: across, y: box.minY), outside: Point(x: across, y: box.minY - lane)),
      Port(border: Point(x: across, y: box.maxY), outside: Point(x: across, y: box.maxY + lane)),
    ]
  }

  /// The corners without those that lie on a straight stretch; what the grid moved by a hair is put level again.
  private static func straightened(_ points: [Point]) -> [Point] {
    var points = points
    if points.count > 3 {
      align(&points[0], to: points[1])
      align(&points[points.count - 1], to: points[points.count - 2])
    }
    return points.indices.filter { index in
      guard index > 0, index + 1 < points.count else { return true }
      let (before, point, after) = (points[index - 1], points[index], points[index + 1])
      let isLevel = abs(before.y - point.y) < 0.01 && abs(point.y - after.y) < 0.01
      let isUpright = abs(before.x - point.x) < 0.01 && abs(point.x - after.x) < 0.01
      return !isLevel && !isUpright
    }.map { points[$0] }
  }

  private static func align(_ border: inout Point, to inside: Point) {
    if abs(border.x - inside.x) < 1 { border.x = inside.x }
    if abs(border.y - inside.y) < 1 { border.y = inside.y }
  }
}
