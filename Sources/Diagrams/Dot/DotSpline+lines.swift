extension DotSpline {
  /// Straight lines from point to point, without a tip.
  init(straightThrough corners: [Point]) {
    let pieces = zip(corners, corners.dropFirst()).flatMap { start, end in [start, end, end] }
    self.init(points: corners.prefix(1) + pieces, tip: nil)
  }
}
