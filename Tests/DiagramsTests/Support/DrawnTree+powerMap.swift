import Diagrams

extension DrawnTree {
  /// A rib as it is drawn, y upwards.
  struct Rib {
    let name: String
    let tip: (x: Double, y: Double)
    let joint: (x: Double, y: Double)
  }

  /// A card: the influence that it shows, and where its bone meets the rib.
  struct Card {
    let name: String
    let influence: Double
    let joint: (x: Double, y: Double)
  }

  var seats: [PlacedNode] { nodes.filter { $0.name.hasPrefix("seat_") } }

  /// The ribs in the order of the stages.
  var ribs: [Rib] {
    edges.compactMap { edge in
      let ends = Self.ends(of: edge)
      guard ends.count == 2, ends[0].hasPrefix("stage_"), ends[1] == "head_0" else { return nil }
      let corners = Self.corners(of: edge)
      guard let tip = corners.first, let joint = corners.last else { return nil }
      return Rib(name: ends[0], tip: tip, joint: joint)
    }
  }

  /// The cards with a number on a rib, in the order in which they are drawn.
  func cards(on rib: Rib) -> [Card] {
    edges.compactMap { edge in
      let ends = Self.ends(of: edge)
      guard ends.count == 2, ends[1] == rib.name, let joint = Self.corners(of: edge).last,
        let place = nodes.firstIndex(where: { $0.name == ends[0] })
      else { return nil }
      let number = nodes[place...].dropFirst().prefix { !$0.name.hasPrefix("seat_") }.lazy
        .compactMap { Double($0.lines.joined().filter { $0 != "(" && $0 != ")" }) }.first
      return number.map { Card(name: ends[0], influence: $0, joint: joint) }
    }
  }

  /// The first line that runs through a box which is not at one of its ends.
  func firstCrossing() -> String? {
    for edge in edges {
      let ends = Self.ends(of: edge)
      // A bone ends in the middle of its token, which covers the end.
      let token = ends.first.flatMap { name in
        nodes.firstIndex { $0.name == name }.flatMap { index in
          nodes[index...].first { $0.name.hasPrefix("role_") }?.name
        }
      }
      let points = Self.densePoints(of: edge)
      let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
      let (bottom, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
      let near = nodes.filter {
        $0.name != token && $0.left < right && left < $0.right && $0.bottom <= top && bottom <= $0.top
      }
      for point in points {
        if let box = near.first(where: { $0.contains(point, inset: 1) }) {
          return "\(edge.subject) through \(box.name)"
        }
      }
    }
    return nil
  }

  /// Places along the straight lines of an edge, four points apart.
  private static func densePoints(of edge: DotStatement) -> [(x: Double, y: Double)] {
    let corners = corners(of: edge)
    return zip(corners, corners.dropFirst()).flatMap { start, end -> [(x: Double, y: Double)] in
      let (x, y) = (end.x - start.x, end.y - start.y)
      let steps = max(1, (max(abs(x), abs(y)) / 4).rounded(.up))
      return stride(from: 0, through: steps, by: 1).map { (start.x + x * $0 / steps, start.y + y * $0 / steps) }
    }
  }

  private static func ends(of edge: DotStatement) -> [String] {
    edge.subject.split(separator: ">").map { part in String(part.filter { !" -".contains($0) }) }
  }

  private static func corners(of edge: DotStatement) -> [(x: Double, y: Double)] {
    (edge.attributes["pos"] ?? "").split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
      .filter { $0.count == 2 }.map { ($0[0], $0[1]) }
  }
}
