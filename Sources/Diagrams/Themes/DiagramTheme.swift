/// The colours, sizes and line widths of the diagrams.
///
/// The rungs have the five-class sequential scheme YlGnBu of ColorBrewer 2.0 (Brewer, Harrower 2003,
/// DOI 10.1179/000870403235002042), which is safe for the colour-blind and darkens in grey as well; accents are of
/// Okabe and Ito (2008), "Color Universal Design".
struct DiagramTheme: Sendable {
  static let standard = DiagramTheme()

  let background = DotColor(0xFFFFFF)
  let ink = DotColor(0x1F2933)
  let mutedInk = DotColor(0x52606D)
  let boxFill = DotColor(0xFFFFFF)
  let boxBorder = DotColor(0x7B8794)
  let link = DotColor(0x7B8794)
  let foldedFill = DotColor(0xF0F2F5)
  /// Okabe and Ito's vermilion.
  let whiteSpace = DotColor(0xD55E00)
  /// Okabe and Ito's reddish purple, darker by a third so that thin lines stay legible.
  let otherHolding = DotColor(0x8F4A72)

  let personFill = DotColor(0xEEF2F6)
  /// The bars at which the lines of a relationship graph end.
  let barFill = DotColor(0x9FB3C8)
  let headFill = DotColor(0x243B53)
  let headingFill = DotColor(0xD9E2EC)
  /// A tint of Okabe and Ito's vermilion, and the vermilion darkened so that small text is legible on the tint.
  let weakFill = DotColor(0xFDE8D8)
  let weakInk = DotColor(0xA84300)

  /// The cell of somebody we have no contact with, and the ink of a part in a purchase.
  let unmetFill = DotColor(0xE4E7EB)
  let roleInk = DotColor(0x243B53)
  /// Lines from a heading.
  let headingLink = DotColor(0xB8C4CE)

  let nameSize = 11.0
  let statusSize = 9.0
  let labelSize = 9.0
  let titleSize = 20.0
  let subtitleSize = 12.0
  let captionSize = 10.0

  let borderWidth = 0.8
  let whiteSpaceWidth = 2.6
  let linkWidth = 1.1
  let otherHoldingWidth = 1.4

  /// The fill of a rung.
  func fill(_ mark: CoverageMark) -> DotColor {
    switch mark {
    case .noContact: DotColor(0xFFFFCC)
    case .identified: DotColor(0xA1DAB4)
    case .contacted: DotColor(0x41B6C4)
    case .engaged: DotColor(0x2C7FB8)
    case .business: DotColor(0x253494)
    case .unknown: DotColor(0xD9D9D9)
    }
  }

  /// The colour of text on the fill of a rung.
  func text(on mark: CoverageMark) -> DotColor {
    switch mark {
    case .engaged, .business: DotColor(0xFFFFFF)
    case .noContact, .identified, .contacted, .unknown: ink
    }
  }
}
