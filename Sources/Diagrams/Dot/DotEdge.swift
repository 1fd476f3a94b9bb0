/// An edge between two nodes and what is said of it.
struct DotEdge: Sendable {
  let source: DotName
  let target: DotName
  let attributes: [DotAttribute]
}
