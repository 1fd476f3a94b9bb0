/// An edge between two nodes and what is said of it.
struct DotEdge: Sendable {
  let source: DotName
  let target: DotName
  let attributes: [DotAttribute]

  /// Makes an edge.
  ///
  /// - Parameter title: what it stands for, for those who do not see the picture; nil where the attributes say it.
  init(source: DotName, target: DotName, attributes: [DotAttribute], title: String? = nil) {
    self.source = source
    self.target = target
    self.attributes = attributes + (title.map { [.title(CleanText(joining: $0))] } ?? [])
  }
}
