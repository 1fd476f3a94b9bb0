import Procedures

/// How far somebody is for us, in the five steps of an account plan.
enum SupportBand: Hashable, CaseIterable {
  case enemy
  case nonSupporter
  case neutral
  case supporter
  case mentor
  case unknown

  /// The band of a support from −1 to 1; what is no such number is unknown.
  init(_ support: Double?) {
    switch support {
    case nil: self = .unknown
    case let support? where !(-1...1).contains(support): self = .unknown
    case let support? where support <= -0.75: self = .enemy
    case let support? where support <= -0.25: self = .nonSupporter
    case let support? where support < 0.25: self = .neutral
    case let support? where support < 0.75: self = .supporter
    case _?: self = .mentor
    }
  }

  /// A sign that tells the bands apart without colour.
  var sign: String {
    switch self {
    case .enemy: "−−"
    case .nonSupporter: "−"
    case .neutral: "0"
    case .supporter: "+"
    case .mentor: "++"
    case .unknown: "?"
    }
  }

  /// The band in a word.
  var meaning: LocalizedText {
    switch self {
    case .enemy: LocalizedText("enemy", "敌对")
    case .nonSupporter: LocalizedText("non-supporter", "不支持")
    case .neutral: LocalizedText("neutral", "中立")
    case .supporter: LocalizedText("supporter", "支持")
    case .mentor: LocalizedText("mentor", "铁杆支持")
    case .unknown: LocalizedText("support unknown", "态度未知")
    }
  }
}

extension DiagramTheme {
  /// The fill of a band: BrBG of ColorBrewer 2.0, which is safe for the colour-blind, light enough for dark text.
  func fill(_ band: SupportBand) -> DotColor {
    switch band {
    case .enemy: DotColor(0xDDB66C)
    case .nonSupporter: DotColor(0xF6E8C3)
    case .neutral: DotColor(0xF0F1F3)
    case .supporter: DotColor(0xD3EEEA)
    case .mentor: DotColor(0x80CDC1)
    case .unknown: DotColor(0xFFFFFF)
    }
  }

  /// The second colour of the stripes that stand for what is not known.
  var stripe: DotColor { DotColor(0xF0F1F3) }

  /// What fills a box of the band; what is not known is striped.
  func filling(_ band: SupportBand) -> [DotAttribute] {
    band == .unknown
      ? [
        .shape(.box), .style(.striped), .stripes(fill(SupportBand.unknown), stripe, count: 40), .borderColor(stripe),
        .borderWidth(0.6),
      ] : flat(fill(band))
  }

  /// What looks as if it were not there: a seat without a holder.
  var ghost: [DotAttribute] {
    [.shape(.box), .style(.dashed), .borderColor(mutedInk), .borderWidth(1.1), .fontColor(mutedInk)]
  }

  /// A plain surface; its border closes the hair between it and the next.
  func flat(_ color: DotColor) -> [DotAttribute] {
    [.shape(.box), .style(.filled), .fillColor(color), .borderColor(color), .borderWidth(0.6)]
  }
}
