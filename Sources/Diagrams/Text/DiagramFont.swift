/// The font of every diagram and the heights that follow from it.
public enum DiagramFont {
  /// A family that has Latin and Chinese letters.
  public static let family = "Noto Sans CJK SC"

  /// Distance between two base lines as a multiple of the size: what Graphviz uses (1.2), kept on the safe side.
  static let lineSpacing = 1.25

  /// The height of `lines` lines of text, in points.
  static func height(lines: Int, fontSize: Double) -> Double {
    (Double(lines) * fontSize * lineSpacing).rounded(.up)
  }
}
