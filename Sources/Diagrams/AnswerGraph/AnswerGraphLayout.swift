/// Where the boxes of an answer stand: each connected part in columns by the distance from its first node, so that a line
/// joins neighbouring columns or stays in one; nodes without a relationship in rows below.
struct AnswerGraphLayout {
  static let boxWidth = 150.0
  static let columnGap = 130.0
  private static let rowGap = 16.0
  private static let partGap = 30.0
  private static let loneColumns = 5

  private(set) var places: [Rectangle]
  /// The number of the column of each node in its part.
  private(set) var columns: [Int]
  private(set) var size = Size(width: 0, height: 0)

  /// Places the boxes of a graph. O(nodes + links).
  init(_ graph: AnswerGraph, heights: [Double]) {
    places = heights.map { Rectangle(x: 0, y: 0, width: Self.boxWidth, height: $0) }
    columns = heights.map { _ in 0 }
    var neighbors: [[Int]] = heights.map { _ in [] }
    for link in graph.links where link.source != link.target {
      neighbors[link.source].append(link.target)
      neighbors[link.target].append(link.source)
    }
    let looped = Set(graph.links.filter { $0.source == $0.target }.map(\.source))
    var isPlaced = heights.map { _ in false }
    for node in heights.indices where !isPlaced[node] && !(neighbors[node].isEmpty && !looped.contains(node)) {
      place(Self.columns(from: node, neighbors, &isPlaced))
    }
    placeLone(heights.indices.filter { !isPlaced[$0] })
    size.height = max(0, size.height - Self.partGap)
  }

  /// The nodes of a part by their distance from the first one.
  private static func columns(from first: Int, _ neighbors: [[Int]], _ isPlaced: inout [Bool]) -> [[Int]] {
    var columns = [[first]]
    isPlaced[first] = true
    while let last = columns.last, !last.isEmpty {
      var next: [Int] = []
      for node in last {
        for other in neighbors[node] where !isPlaced[other] {
          isPlaced[other] = true
          next.append(other)
        }
      }
      columns.append(next)
    }
    return columns.dropLast()
  }

  private mutating func place(_ part: [[Int]]) {
    let heights = part.map { column in
      column.reduce(-Self.rowGap) { $0 + places[$1].size.height + Self.rowGap }
    }
    let height = heights.max() ?? 0
    for (number, column) in part.enumerated() {
      var top = size.height + (height - heights[number]) / 2
      for node in column {
        columns[node] = number
        move(node, Double(number) * (Self.boxWidth + Self.columnGap), top)
        top += places[node].size.height + Self.rowGap
      }
    }
    size.height += height + Self.partGap
  }

  private mutating func placeLone(_ nodes: [Int]) {
    var rest = nodes[...]
    while !rest.isEmpty {
      let row = rest.prefix(Self.loneColumns)
      for (number, node) in row.enumerated() {
        move(node, Double(number) * (Self.boxWidth + Self.rowGap), size.height)
      }
      size.height += (row.map { places[$0].size.height }.max() ?? 0) + Self.rowGap
      rest = rest.dropFirst(Self.loneColumns)
    }
    if !nodes.isEmpty { size.height += Self.partGap - Self.rowGap }
  }

  private mutating func move(_ node: Int, _ x: Double, _ y: Double) {
    places[node] = places[node].offset(x: x, y: y)
    size.width = max(size.width, x + Self.boxWidth)
  }
}
