internal import GuanxiEngine

/// A line of shares over time, small enough to stand in a text.
struct Sparkline: Sendable {
  /// The corners of the line, and of the area below it, in a picture of 160 × 44.
  let line: String
  let area: String
  /// The last point.
  let x: String
  let y: String
  /// What it shows, in words, for those who do not see it.
  let label: String

  private static let (width, height, margin) = (160.0, 44.0, 5.0)

  /// Makes the line of at least two shares from 0 to 1; nil where there are fewer.
  init?(_ shares: [Double], label: String) {
    guard shares.count > 1 else { return nil }
    let inner = (width: Self.width - 2 * Self.margin, height: Self.height - 2 * Self.margin)
    let points = shares.enumerated().map { index, share in
      let x = Self.margin + inner.width * Double(index) / Double(shares.count - 1)
      let y = Self.margin + inner.height * (1 - min(max(share, 0), 1))
      return (Self.text(x), Self.text(y))
    }
    line = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    let bottom = Self.text(Self.height)
    area = "\(points[0].0),\(bottom) \(line) \(points[points.count - 1].0),\(bottom)"
    (x, y) = points[points.count - 1]
    self.label = label
  }

  private static func text(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
