/// How a border or an edge is drawn.
enum DotStyle: String, Sendable {
  case solid
  case dashed
  case dotted
  case filled
  case filledDashed = "filled,dashed"
  case filledDotted = "filled,dotted"
  case striped
}
