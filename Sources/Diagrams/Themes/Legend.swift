/// A legend: its items in rows, each row as long as the page is wide.
struct Legend {
  private static let fontSize = 10.0
  private static let sampleWidth = 34.0
  private static let rowHeight = 20.0
  private static let sampleHeight = 16.0
  private static let shapeWidth = 22.0
  private static let shapeFontSize = 8.0
  private static let itemGap = 18.0

  let items: [LegendItem]

  /// The texts that ``nodes(width:top:ruler:theme:)`` needs measured.
  var runs: [TextRun] {
    items.flatMap {
      [TextRun(text: $0.sample, fontSize: Legend.fontSize), TextRun(text: $0.meaning, fontSize: Legend.fontSize)]
    }
  }

  /// The width of the widest item.
  func widestItem(_ ruler: TextRuler) -> Double {
    items.map { width(of: $0, ruler) }.max() ?? 0
  }

  /// The nodes of the legend from `top` downwards; the height that they take is added to `top`.
  func nodes(width: Double, top: inout Double, ruler: TextRuler, theme: DiagramTheme) -> [DotNode] {
    guard !items.isEmpty else { return [] }
    var nodes: [DotNode] = []
    var x = 0.0
    for (index, item) in items.enumerated() {
      let itemWidth = self.width(of: item, ruler)
      if x > 0, x + itemWidth > width {
        x = 0
        top += Legend.rowHeight
      }
      let sampleWidth = sampleWidth(item, ruler)
      let sample = Rectangle(x: x, y: top, width: sampleWidth, height: Legend.sampleHeight)
      if sampleWidth > 0 { nodes.append(sampleNode(item, DotName(kind: .legend, number: index * 2), in: sample)) }
      let meaning = Rectangle(
        x: x + sampleWidth + (sampleWidth > 0 ? 5 : 0), y: top,
        width: ruler.width(of: item.meaning, fontSize: Legend.fontSize), height: Legend.sampleHeight)
      nodes.append(
        .text(
          DotName(kind: .legend, number: index * 2 + 1), item.meaning, in: meaning, fontSize: Legend.fontSize,
          color: theme.mutedInk))
      x += itemWidth + Legend.itemGap
    }
    top += Legend.rowHeight
    return nodes
  }

  private func sampleWidth(_ item: LegendItem, _ ruler: TextRuler) -> Double {
    let text = ruler.width(of: item.sample, fontSize: Legend.fontSize)
    switch item.look {
    case .box, .surface: return max(Legend.sampleWidth, text + 8)
    case .shape: return Legend.shapeWidth
    case .text: return text
    }
  }

  private func width(of item: LegendItem, _ ruler: TextRuler) -> Double {
    let sample = sampleWidth(item, ruler)
    return sample + (sample > 0 ? 5 : 0) + ruler.width(of: item.meaning, fontSize: Legend.fontSize)
  }

  private func sampleNode(_ item: LegendItem, _ name: DotName, in place: Rectangle) -> DotNode {
    let spoken = DotAttribute.title(CleanText(joining: item.meaning))
    switch item.look {
    case .text(let color):
      return DotNode(
        name, in: place, label: DotLabel([item.sample]),
        [.shape(.text), .fontSize(Legend.fontSize), .fontColor(color), spoken])
    case .surface(let attributes):
      return DotNode(
        name, in: place, label: DotLabel([item.sample]), [.fontSize(Legend.fontSize)] + attributes + [spoken])
    case .shape(let shape, let ink):
      return DotNode(
        name, in: place, label: DotLabel([item.sample]),
        [
          .shape(shape), .fontSize(Legend.shapeFontSize), .fontColor(ink), .borderColor(ink), .borderWidth(1), spoken,
        ])
    case .box(let fill, let border, let borderWidth, let text):
      return DotNode(
        name, in: place, label: DotLabel([item.sample]),
        [
          .fontSize(Legend.fontSize), .fontColor(text), .style(.filled), .fillColor(fill), .borderColor(border),
          .borderWidth(borderWidth), spoken,
        ])
    }
  }
}
