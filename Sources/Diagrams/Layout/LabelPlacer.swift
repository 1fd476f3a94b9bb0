/// Finds places for the labels of lines where they cover no box and no other label.
struct LabelPlacer {
  /// What no label may cover.
  private var taken: [Rectangle]
  /// What a label should not cover.
  private var lines: [Rectangle]

  init(taken: [Rectangle], lines: [Rectangle]) {
    self.taken = taken
    self.lines = lines
  }

  /// A place for a label beside the line; nil where there is none. The place is taken from then on.
  mutating func place(_ size: Size, along corners: [Point]) -> Rectangle? {
    let candidates = LabelPlacer.candidates(size, along: corners)
    let free = candidates.filter { candidate in !taken.contains { $0.overlaps(candidate, gap: 1) } }
    let best = free.first { candidate in !lines.contains { $0.overlaps(candidate) } } ?? free.first
    if let best { taken.append(best) }
    return best
  }

  /// Places above level stretches and beside upright ones, the longest stretch first, from its middle outwards.
  private static func candidates(_ size: Size, along corners: [Point]) -> [Rectangle] {
    let stretches = zip(corners, corners.dropFirst()).enumerated().map { index, ends in
      (index: index, ends: ends, length: abs(ends.0.x - ends.1.x) + abs(ends.0.y - ends.1.y))
    }
    return stretches.sorted { ($1.length, $0.index) < ($0.length, $1.index) }.flatMap { stretch in
      let (start, end) = stretch.ends
      let isLevel = abs(start.y - end.y) < abs(start.x - end.x)
      return [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9].flatMap { part -> [Rectangle] in
        let x = start.x + (end.x - start.x) * part
        let y = start.y + (end.y - start.y) * part
        return isLevel
          ? [
            Rectangle(x: x - size.width / 2, y: y - size.height - 1, width: size.width, height: size.height),
            Rectangle(x: x - size.width / 2, y: y + 1, width: size.width, height: size.height),
          ]
          : [
            Rectangle(x: x + 3, y: y - size.height / 2, width: size.width, height: size.height),
            Rectangle(x: x - 3 - size.width, y: y - size.height / 2, width: size.width, height: size.height),
          ]
      }
    }
  }
}
