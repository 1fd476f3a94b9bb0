/// How strong a relationship is, in the steps that a picture can tell apart.
enum StrengthBand: CaseIterable {
  case strong
  case medium
  case weak
  case unknown

  /// The band of a strength from 0 to 100.
  init(_ strength: Double?) {
    switch strength {
    case nil: self = .unknown
    case let strength? where !strength.isFinite: self = .unknown
    case let strength? where strength >= 50: self = .strong
    case let strength? where strength >= 25: self = .medium
    case _?: self = .weak
    }
  }

  /// The text of a cell of the band, for a legend.
  static func sample(_ band: StrengthBand) -> String {
    switch band {
    case .strong: "≥ 50"
    case .medium: "≥ 25"
    case .weak: "< 25"
    case .unknown: "?"
    }
  }

  /// The number of a strength, or a question mark.
  static func text(_ strength: Double?) -> String {
    strength.flatMap { $0.isFinite ? "\(Int(min(max($0, 0), 100).rounded(.down)))" : nil } ?? "?"
  }
}

extension DiagramTheme {
  /// The colour of a line and of a cell; they darken with strength in grey as well (ColorBrewer 2.0, Blues).
  func fill(_ band: StrengthBand) -> DotColor {
    switch band {
    case .strong: DotColor(0x08519C)
    case .medium: DotColor(0x5BA3D0)
    case .weak: DotColor(0x9ECAE1)
    case .unknown: DotColor(0xD9D9D9)
    }
  }

  /// The colour of text on the cell of a band.
  func text(on band: StrengthBand) -> DotColor {
    switch band {
    case .strong: DotColor(0xFFFFFF)
    case .medium, .weak, .unknown: ink
    }
  }

  /// The width of the line of a strength, in points.
  func lineWidth(_ strength: Double?) -> Double {
    guard let strength, strength.isFinite else { return 0.7 }
    return 0.7 + min(max(strength, 0), 100) * 0.045
  }
}
