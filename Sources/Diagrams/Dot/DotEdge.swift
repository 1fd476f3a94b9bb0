/// An edge between two nodes and what is said of it.
struct DotEdge: Sendable {
  let source: DotName
  let target: DotName
  let attributes: [DotAttribute]
  /// What it stands for, for those who do not see the picture; nil where the names of its ends say it.
  let title: String?

  init(source: DotName, target: DotName, attributes: [DotAttribute], title: String? = nil) {
    self.source = source
    self.target = target
    self.attributes = attributes
    self.title = title
  }
}
