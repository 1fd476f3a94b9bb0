/// Draws an answer: a box for each node, a line with an arrow for each relationship.
public enum AnswerGraphDiagram {
  /// Draws an answer. The measurer is asked three times. O(nodes + links).
  ///
  /// - Throws: ``DiagramError/textNotMeasured(reason:)``.
  public static func document(
    of graph: AnswerGraph, measuring measurer: any TextMeasuring
  ) throws(DiagramError) -> DiagramDocument {
    let theme = DiagramTheme.standard
    let names = LineBreaker(fontSize: theme.nameSize, maximumWidth: AnswerGraphLayout.boxWidth - 14, maximumLines: 3)
    let kinds = LineBreaker(fontSize: theme.statusSize, maximumWidth: AnswerGraphLayout.boxWidth - 14, maximumLines: 1)
    let types = LineBreaker(fontSize: theme.labelSize, maximumWidth: 84, maximumLines: 2)
    let lines = AnswerGraphLines(graph)
    var frame = PageFrame(
      title: graph.title, subtitles: [], caption: graph.caption, legend: Legend(items: []), theme: theme)
    var ruler = TextRuler(measurer)
    var runs = frame.runs + lines.lines.flatMap { types.runs(for: $0.types) }
    for node in graph.nodes {
      runs += names.runs(for: CleanText(node.name)) + kinds.runs(for: CleanText(node.kind))
    }
    try ruler.measure(runs)
    let boxes = graph.nodes.map { node in
      AnswerGraphPicture.Box(
        name: names.lines(of: CleanText(node.name), ruler: ruler),
        kind: kinds.lines(of: CleanText(node.kind), ruler: ruler), title: CleanText("\(node.name) (\(node.kind))"))
    }
    let layout = AnswerGraphLayout(graph, heights: boxes.map { $0.height(theme) })
    try frame.breakLines(width: layout.size.width, ruler: &ruler)
    var picture = AnswerGraphPicture(frame: frame, ruler: ruler, theme: theme)
    let colors = Dictionary(
      uniqueKeysWithValues: Set(graph.nodes.map(\.kind)).sorted().enumerated().map { ($1, $0) })
    picture.add(boxes, numbers: graph.nodes.map { colors[$0.kind] ?? 0 }, layout)
    let labels = lines.lines.map { types.lines(of: $0.types, ruler: ruler) }
    try ruler.measure(labels.joined().map { TextRun(text: $0, fontSize: theme.labelSize) })
    picture.add(lines, labels: labels, layout, ruler)
    picture.finish(layout)
    return DiagramDocument(
      dot: picture.graph.text, size: picture.size, foldedCount: 0, caption: graph.caption)
  }
}
