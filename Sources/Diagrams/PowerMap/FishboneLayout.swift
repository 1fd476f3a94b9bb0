/// Where everything of a fishbone stands.
///
/// Ribs leave the spine alternately upwards and downwards and lean back to the tail, all at the same slope. A card hangs
/// on its rib by a level bone, at its left, or where the rib is full at both sides. Since ribs of one side are parallel
/// and further apart than the cards between them are wide, no rib meets a card of another.
struct FishboneLayout {
  static let bone = 14.0
  static let rowGap = 12.0
  static let columnGap = 22.0
  /// From the spine to the nearest card.
  static let clearance = 26.0
  static let tail = 26.0
  /// How far the tail fin reaches to the left, upwards and downwards.
  static let fin = 16.0
  static let lineGap = 64.0
  private static let steepest = 0.38
  private static let mostLean = 130.0

  /// A rib, or a part of one, in its place.
  struct Rib {
    let part: FishbonePlan.Part
    let isAbove: Bool
    /// Where it leaves the spine, and where it ends at its heading.
    let joint: Point
    let tip: Point
    let heading: Rectangle
    /// Its cards, the one nearest to the spine first.
    let cards: [Card]
  }

  /// A card in its place.
  struct Card {
    let place: Rectangle
    let isLeft: Bool
    /// Where its bone leaves the rib.
    let joint: Point
  }

  private(set) var ribs: [Rib] = []
  /// The spine from the tail to the head.
  private(set) var spine: [Point] = []
  private(set) var head = Rectangle(x: 0, y: 0, width: 0, height: 0)
  private(set) var size = Size(width: 0, height: 0)

  private let heights: [[Double]]
  private let cardWidth: Double
  private let headingSize: Size
  private var slope = 0.0
  private var highest = 0.0
  private let spread: Double

  /// Places a fishbone.
  ///
  /// - Parameters:
  ///   - heights: by rib, the heights of its cards, the one nearest to the spine first; at least one rib with one card.
  ///   - cardWidth: the width of every card.
  ///   - headingSize: the size of every heading.
  ///   - headSize: the size of the head.
  ///   - spread: what ribs of different sides stand further apart than they must.
  init(
    _ plan: FishbonePlan, heights: [[Double]], cardWidth: Double, headingSize: Size, headSize: Size,
    spread: Double = 0
  ) {
    self.spread = spread
    self.heights = heights
    self.cardWidth = cardWidth
    self.headingSize = headingSize
    let parts = plan.parts(cardCounts: heights.map(\.count))
    let lines = Self.lines(parts.count, in: plan.lines).map { range in
      Line(parts[range], first: range.lowerBound, heights: heights)
    }
    let longest = lines.flatMap(\.rows).map(Self.length).max() ?? 0
    slope = longest > 0 ? min(Self.steepest, Self.mostLean / longest) : 0
    highest = lines.flatMap { $0.rows.joined() }.max() ?? 0
    place(lines, headSize: headSize)
    moveToOrigin()
  }

  /// The parts of one line of the spine, and its rows.
  private struct Line {
    let parts: [FishbonePlan.Part]
    /// Whether the first rib goes up.
    let beginsAbove: Bool
    /// The heights of the rows above and below, the one nearest to the spine first.
    var rows: [[Double]] = [[], []]

    init(_ parts: ArraySlice<FishbonePlan.Part>, first: Int, heights: [[Double]]) {
      self.parts = Array(parts)
      beginsAbove = first.isMultiple(of: 2)
      for (position, part) in self.parts.enumerated() {
        let side = isAbove(position) ? 0 : 1
        for (place, card) in part.cards.enumerated() {
          let row = part.row(place)
          if row == rows[side].count { rows[side].append(0) }
          rows[side][row] = max(rows[side][row], heights[part.rib][card])
        }
      }
    }

    func isAbove(_ position: Int) -> Bool { position.isMultiple(of: 2) == beginsAbove }
  }

  /// The ribs in so many runs of about equal length.
  private static func lines(_ count: Int, in lines: Int) -> [Range<Int>] {
    let lines = max(1, min(lines, count / FishbonePlan.fewestRibsOfLine))
    return (0..<lines).map { (count * $0 / lines)..<(count * ($0 + 1) / lines) }
  }

  /// The length of a rib with such rows, along the axis away from the spine.
  private static func length(_ rows: [Double]) -> Double {
    rows.isEmpty ? 0 : clearance + rows.reduce(0) { $0 + $1 + rowGap }
  }

  private mutating func place(_ lines: [Line], headSize: Size) {
    var y = 0.0
    var courses: [(left: Double, right: Double, y: Double, bottom: Double)] = []
    for line in lines {
      let lengths = line.rows.map { $0.isEmpty ? 0 : Self.length($0) + headingSize.height }
      y += max(lengths[0], headSize.height / 2)
      let first = ribs.count
      for (position, (part, x)) in zip(line.parts, joints(of: line)).enumerated() {
        add(part, isAbove: line.isAbove(position), joint: Point(x: x, y: y), line)
      }
      let boxes = ribs[first...].flatMap { [$0.heading] + $0.cards.map(\.place) }
      let left = boxes.map(\.minX).min() ?? 0
      let right = max(boxes.map(\.maxX).max() ?? 0, ribs[first...].map(\.joint.x).max() ?? 0)
      let bottom = y + max(lengths[1], headSize.height / 2)
      courses.append((left, right, y, bottom))
      y = bottom + Self.lineGap
    }
    runSpine(courses, headSize: headSize)
  }

  /// Where the ribs of a line leave the spine: as near to each other as the cards and the headings allow.
  private func joints(of line: Line) -> [Double] {
    let reach = cardWidth + Self.bone
    let single = max(reach + slope * highest, headingSize.width) + Self.columnGap
    var joints: [Double] = []
    for position in line.parts.indices {
      var x = joints.last.map { $0 + single / 2 + spread } ?? 0
      if position >= 2 {
        let right = line.parts[position - 2].columns == 2 ? reach : 0
        x = max(x, joints[position - 2] + single + right)
      }
      joints.append(x)
    }
    return joints
  }

  private mutating func add(_ part: FishbonePlan.Part, isAbove: Bool, joint: Point, _ line: Line) {
    let rows = line.rows[isAbove ? 0 : 1]
    let sign = isAbove ? -1.0 : 1.0
    func x(_ distance: Double) -> Double { joint.x - slope * distance }
    var cards: [Card] = []
    var near = Self.clearance
    for (place, index) in part.cards.enumerated() {
      let row = part.row(place)
      if place > 0, place.isMultiple(of: part.columns) { near += rows[row - 1] + Self.rowGap }
      let isLeft = place.isMultiple(of: part.columns)
      let middle = near + rows[row] / 2
      let edge =
        isLeft ? x(near + rows[row]) - Self.bone - cardWidth : x(near) + Self.bone
      let height = heights[part.rib][index]
      cards.append(
        Card(
          place: Rectangle(x: edge, y: joint.y + sign * middle - height / 2, width: cardWidth, height: height),
          isLeft: isLeft, joint: Point(x: x(middle), y: joint.y + sign * middle)))
    }
    let length = Self.length(rows)
    let tip = Point(x: x(length), y: joint.y + sign * length)
    let center = Point(x: tip.x, y: tip.y + sign * headingSize.height / 2)
    ribs.append(
      Rib(
        part: part, isAbove: isAbove, joint: joint, tip: tip, heading: Rectangle(center: center, size: headingSize),
        cards: cards))
  }

  /// The spine through all lines: at the end of a line it turns back below it to the begin of the next.
  private mutating func runSpine(
    _ courses: [(left: Double, right: Double, y: Double, bottom: Double)], headSize: Size
  ) {
    let left = (courses.map(\.left).min() ?? 0) - Self.tail
    let right = (courses.map(\.right).max() ?? 0) + Self.tail
    for (index, course) in courses.enumerated() {
      spine.append(Point(x: left, y: course.y))
      guard index + 1 < courses.count else {
        let end = (courses.count > 1 ? right : course.right + Self.tail)
        spine.append(Point(x: end, y: course.y))
        head = Rectangle(x: end, y: course.y - headSize.height / 2, width: headSize.width, height: headSize.height)
        return
      }
      let gutter = course.bottom + Self.lineGap / 2
      spine += [Point(x: right, y: course.y), Point(x: right, y: gutter), Point(x: left, y: gutter)]
    }
  }

  private mutating func moveToOrigin() {
    let boxes = [head] + ribs.flatMap { [$0.heading] + $0.cards.map(\.place) }
    let points = spine + ribs.flatMap { [$0.joint, $0.tip] }
    let minX = min(boxes.map(\.minX).min() ?? 0, (points.map(\.x).min() ?? 0) - Self.fin)
    let minY = min(boxes.map(\.minY).min() ?? 0, points.map(\.y).min() ?? 0)
    let maxX = max(boxes.map(\.maxX).max() ?? 0, points.map(\.x).max() ?? 0)
    let maxY = max(boxes.map(\.maxY).max() ?? 0, points.map(\.y).max() ?? 0)
    size = Size(width: maxX - minX, height: maxY - minY)
    self = offset(x: -minX, y: -minY)
  }

  /// The fishbone moved.
  func offset(x: Double, y: Double) -> FishboneLayout {
    func moved(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    var result = self
    result.head = head.offset(x: x, y: y)
    result.spine = spine.map(moved)
    result.ribs = ribs.map { rib in
      Rib(
        part: rib.part, isAbove: rib.isAbove, joint: moved(rib.joint), tip: moved(rib.tip),
        heading: rib.heading.offset(x: x, y: y),
        cards: rib.cards.map { Card(place: $0.place.offset(x: x, y: y), isLeft: $0.isLeft, joint: moved($0.joint)) })
    }
    return result
  }
}
