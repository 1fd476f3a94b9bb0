/// The boxes of a customer tree with their lines and sizes.
struct CustomerTreeBoxes {
  static let longestLine = 150.0
  static let mostLines = 3
  static let sidePadding = 7.0
  static let linePadding = 5.0
  static let narrowest = 96.0

  let boxes: [CustomerTreeBox]
  /// The lines of each name.
  let nameLines: [[String]]
  /// The sizes of the whole boxes; all are equally wide, which lines them up.
  let sizes: [Size]
  /// The height of the strip at the foot of each box.
  let stripHeight: Double
  /// The sizes of the labels on the edges to the parents.
  let shareSizes: [Size]

  /// Breaks and measures all texts in two calls of the ruler.
  ///
  /// - Parameter extraRuns: What is measured along with the pieces of the names.
  init(
    _ boxes: [CustomerTreeBox], extraRuns: [TextRun], theme: DiagramTheme, ruler: inout TextRuler
  ) throws(DiagramError) {
    self.boxes = boxes
    let breaker = LineBreaker(
      fontSize: theme.nameSize, maximumWidth: CustomerTreeBoxes.longestLine, maximumLines: CustomerTreeBoxes.mostLines)
    var runs = extraRuns + breaker.runs(for: boxes.map(\.name))
    runs += boxes.map { TextRun(text: $0.status, fontSize: theme.statusSize) }
    runs += boxes.map { TextRun(text: $0.share, fontSize: theme.labelSize) }
    try ruler.measure(runs)
    let known = ruler
    let nameLines = boxes.map { breaker.lines(of: $0.name, ruler: known) }
    try ruler.measure(nameLines.joined().map { TextRun(text: $0, fontSize: theme.nameSize) })
    let measured = ruler
    let widest =
      boxes.indices.map { index in
        nameLines[index].map { measured.width(of: $0, fontSize: theme.nameSize) }
          .reduce(measured.width(of: boxes[index].status, fontSize: theme.statusSize), max)
      }.max() ?? 0
    let width = max((widest + 2 * CustomerTreeBoxes.sidePadding).rounded(.up), CustomerTreeBoxes.narrowest)
    let strip = DiagramFont.height(lines: 1, fontSize: theme.statusSize) + CustomerTreeBoxes.linePadding
    self.nameLines = nameLines
    stripHeight = strip
    sizes = nameLines.map { lines in
      let text = DiagramFont.height(lines: max(lines.count, 1), fontSize: theme.nameSize)
      return Size(width: width, height: text + CustomerTreeBoxes.linePadding + strip)
    }
    shareSizes = boxes.map { box in
      guard !box.share.isEmpty else { return Size(width: 0, height: 0) }
      return Size(
        width: measured.width(of: box.share, fontSize: theme.labelSize),
        height: DiagramFont.height(lines: 1, fontSize: theme.labelSize))
    }
  }
}
