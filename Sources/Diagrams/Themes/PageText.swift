/// A paragraph of a page outside of the boxes: its text, its size and its colour.
struct PageText {
  let kind: DotName.Kind
  let text: CleanText
  let fontSize: Double
  let color: DotColor
  let maximumLines: Int

  /// How its lines break on a page of a width.
  func breaker(width: Double) -> LineBreaker {
    LineBreaker(fontSize: fontSize, maximumWidth: width, maximumLines: maximumLines)
  }

  /// The lines as nodes from `top` downwards, flush left; the height that they take is added to `top`.
  func nodes(lines: [String], top: inout Double, ruler: TextRuler) -> [DotNode] {
    let height = DiagramFont.height(lines: 1, fontSize: fontSize)
    return lines.enumerated().map { index, line in
      let width = ruler.width(of: line, fontSize: fontSize)
      let node = DotNode.text(
        DotName(kind: kind, number: index), line, in: Rectangle(x: 0, y: top, width: width, height: height),
        fontSize: fontSize, color: color)
      top += height
      return node
    }
  }
}
