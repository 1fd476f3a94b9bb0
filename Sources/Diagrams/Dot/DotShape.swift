/// The shapes that a diagram uses. No shape is among them whose label has a syntax of its own.
enum DotShape: String, Sendable {
  case box
  case diamond
  case ellipse
  case hexagon
  case house
  case octagon
  case text = "plaintext"
  case trapezium
}
