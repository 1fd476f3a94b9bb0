extension [DotAttribute] {
  /// A box of one colour; the border has the colour of the fill, so that no seam shows between two boxes that touch.
  static func filled(_ color: DotColor) -> [DotAttribute] {
    [.shape(.box), .style(.filled), .fillColor(color), .borderColor(color), .borderWidth(0.5)]
  }
}
